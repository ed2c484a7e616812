import type { Figures } from './figures.ts';
import type { EleventyRun } from './eleventy.ts';

/** One side of a comparison. Seconds and megabytes. */
interface Side {
  readonly wall: number;
  readonly cpu: number;
  readonly peakMegabytes: number;
  readonly htmlFiles: number;
  readonly files: number;
  readonly megabytes: number;
}

const round = (value: number, digits = 1): number => Number(value.toFixed(digits));

function toEleventySide({ pages, search, htmlFiles, files, bytes }: EleventyRun): Side {
  return {
    wall: round(pages.wall + (search?.wall ?? 0)),
    cpu: round(pages.cpu + (search?.cpu ?? 0)),
    peakMegabytes: Math.round(Math.max(pages.peak, search?.peak ?? 0) / 1_000_000),
    htmlFiles,
    files,
    megabytes: round(bytes / 1_000_000),
  };
}

/** A row for each side, and what the press needs of what Eleventy needs; a note where Eleventy failed. */
export function toComparison(
  { wall, cpu, peakMegabytes, pages, files, megabytes }: Figures,
  eleventy: EleventyRun,
): Readonly<Record<string, Side | Readonly<Record<string, number | string>>>> {
  const ours: Side = { wall: round(wall), cpu: round(cpu), peakMegabytes, htmlFiles: pages, files, megabytes };
  const theirs = toEleventySide(eleventy);
  if (!eleventy.search)
    return { Broadsheet: ours, [`Eleventy, which failed (exit code ${eleventy.pages.code})`]: theirs };
  const { pages: theirPages, search } = eleventy;
  return {
    Broadsheet: ours,
    'Eleventy + Pagefind': theirs,
    'of which Eleventy': { wall: round(theirPages.wall), cpu: round(theirPages.cpu) },
    'of which Pagefind': { wall: round(search.wall), cpu: round(search.cpu) },
    'Broadsheet / Eleventy': {
      wall: round(ours.wall / theirs.wall, 2),
      cpu: round(ours.cpu / theirs.cpu, 2),
      peakMegabytes: round(ours.peakMegabytes / theirs.peakMegabytes, 2),
    },
  };
}
