import type { PictureFile } from '../markdown/body.ts';
import type { PictureVariant } from '../newsroom/article.ts';

/** Formats in which a picture is printed, and how its files are named. */
export type PictureFormat = 'avif' | 'webp' | 'jpeg' | 'png';

/** One file to make from a picture. */
export interface Rendition {
  readonly width: number;
  readonly format: PictureFormat;
  /** Name below the pictures folder of the output. */
  readonly name: string;
}

/** The folder of the output in which pictures lie; no section can have this name. */
export const picturesFolder = '_pictures';

/** Widths in CSS pixels at one and two device pixels: a phone, a column, the measure, the wide picture. */
const widths: readonly number[] = [400, 800, 1200, 1600];
const mediaTypes = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg', png: 'image/png' } as const;
const endings = { avif: 'avif', webp: 'webp', jpeg: 'jpg', png: 'png' } as const;

export interface Probe {
  /** SHA-256 of the picture file, hexadecimal. */
  readonly digest: string;
  /** Pixels, after the orientation in its metadata has been applied. */
  readonly width: number;
  readonly height: number;
  /** Line art and pictures with transparency stay PNG where AVIF and WebP are not understood. */
  readonly lossless: boolean;
}

const toWidths = (intrinsic: number): readonly number[] => {
  const smaller = widths.filter((width) => width < intrinsic);
  const largest = widths.at(-1) ?? intrinsic;
  return intrinsic <= largest ? [...smaller, intrinsic] : smaller;
};

const toName = (digest: string, width: number, format: PictureFormat): string =>
  `${digest.slice(0, 20)}-${width}.${endings[format]}`;

/** All the files that a picture turns into: each width as AVIF and WebP, and one that every reader understands. */
export function toRenditions(probe: Probe): readonly Rendition[] {
  const all = toWidths(probe.width);
  const make = (width: number, format: PictureFormat): Rendition => ({
    width,
    format,
    name: toName(probe.digest, width, format),
  });
  const fallback = all.findLast((width) => width <= 1200) ?? probe.width;
  return [
    ...all.map((width) => make(width, 'avif')),
    ...all.map((width) => make(width, 'webp')),
    make(fallback, probe.lossless ? 'png' : 'jpeg'),
  ];
}

/** What templates print: the box and the addresses of every rendition. */
export function toPictureFile(
  probe: Probe,
  publication: { readonly origin: string; readonly base: string },
): PictureFile {
  const renditions = toRenditions(probe);
  const toVariant = ({ width, name }: Rendition): PictureVariant => ({
    width,
    href: encodeURI(`${publication.base}${picturesFolder}/${name}`),
  });
  const fallback = renditions.at(-1) ?? { width: probe.width, format: 'png', name: '' };
  const height = Math.max(1, Math.round((probe.height * fallback.width) / probe.width));
  return {
    width: probe.width,
    height: probe.height,
    avif: renditions.filter(({ format }) => format === 'avif').map(toVariant),
    webp: renditions.filter(({ format }) => format === 'webp').map(toVariant),
    fallback: toVariant(fallback),
    file: { url: publication.origin + toVariant(fallback).href, width: fallback.width, height },
    mediaType: mediaTypes[fallback.format],
  };
}
