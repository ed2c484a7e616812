import type { Manifest, ManifestShard } from '../manifest.ts';
import type { UnderstoodQuery } from './understand-query.ts';

/** The smallest picture of a story. `src` has the base path; width and height are in pixels. */
export interface StoryPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** What is kept of a story that was found. */
export interface FoundStory {
  readonly href: string;
  readonly headline: string;
  readonly byline: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Ids. */
  readonly section: string;
  readonly kind: string;
  /** BCP 47, where it is not the paper's. */
  readonly language: string;
  readonly isCorrected: boolean;
  readonly picture?: StoryPicture;
  /** As Pagefind writes it, for `toStretches`. */
  readonly excerpt: string;
}

/** A story that was found and not fetched yet. */
export type Hit = () => Promise<FoundStory>;

export interface Answer {
  readonly hits: readonly Hit[];
  /** How many of them each year has. */
  readonly years: Readonly<Record<string, number>>;
  /** Whether files that might name further stories could not be loaded. */
  readonly isPartial: boolean;
}

export interface IndexQuery {
  /** Undefined means every story that the filters let through. */
  readonly words: UnderstoodQuery | undefined;
  /** Ids by the name of the filter: `section`, `topic`, `by`, `place`, `kind`, and `corrected` for `yes`. Empty means any. */
  readonly filters: Readonly<Record<string, string>>;
  /** Only these days. */
  readonly days?: readonly string[] | undefined;
  readonly order: 'asc' | 'desc' | 'score';
}

/** An index that is open in this browser, over as many shards as were needed so far. */
export interface SearchIndex {
  /** How many stories the open shards hold. */
  readonly documents: () => number;
  /** Opens more shards, all at once. */
  readonly open: (shards: readonly ManifestShard[]) => Promise<void>;
  /** Searches shards that are open. */
  readonly search: (shards: readonly ManifestShard[], query: IndexQuery) => Promise<Answer>;
  readonly close: () => void;
}

interface Fragment {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
}

interface Timing {
  /** How many files could not be loaded since the shard was opened. */
  readonly missing?: number;
}

/** How many files each shard has missed, by its id. */
type Missed = ReadonlyMap<string, number>;

type Filters = Readonly<Record<string, string | { readonly any: readonly string[] }>>;

/** The part of Pagefind's program that is used here (pagefind.js of 1.6.0, as pagefind-program.ts has it printed). */
interface Pagefind {
  readonly search: (
    text: string | null,
    options?: { readonly filters: Filters; readonly sort: Readonly<Record<string, 'asc' | 'desc'>> },
  ) => Promise<{
    readonly results: readonly { readonly score: number; readonly data: () => Promise<Fragment> }[];
    /** Of each open shard, in the order in which they were opened. */
    readonly timings: readonly Timing[];
  }>;
  readonly mergeIndex: (path: string, options: object) => Promise<void>;
  readonly destroy: () => Promise<void>;
}

interface PagefindModule {
  readonly createInstance: (options: object) => Pagefind;
}

/** Words in an excerpt. */
const excerptLength = 32;

function toPicture(base: string, written: string | undefined): StoryPicture | undefined {
  const [src, width, height] = written?.split(' ') ?? [];
  return src === undefined ? undefined : { src: base + src.slice(1), width: Number(width), height: Number(height) };
}

function toStory(base: string, { url, excerpt, meta, filters }: Fragment): FoundStory {
  const picture = toPicture(base, filters['picture']?.[0]);
  return {
    href: url,
    headline: meta['title'] ?? '',
    byline: meta['byline'] ?? '',
    day: filters['day']?.[0] ?? '',
    section: filters['section']?.[0] ?? '',
    kind: filters['kind']?.[0] ?? '',
    language: filters['language']?.[0] ?? '',
    isCorrected: filters['corrected'] !== undefined,
    ...(picture ? { picture } : {}),
    excerpt,
  };
}

/** What Pagefind looks for: one phrase where there is nothing else, otherwise every word. */
function toText({ terms, phrases }: UnderstoodQuery): string {
  const [phrase] = phrases;
  return phrase && phrases.length === 1 && terms.length === 0
    ? `"${phrase.join(' ')}"`
    : [...phrases.flat(), ...terms].join(' ');
}

function toFilters(shard: ManifestShard, { filters, days }: IndexQuery): Filters {
  const chosen = Object.entries(filters).filter(([, id]) => id !== '');
  return {
    ...Object.fromEntries(chosen),
    ...(days ? { day: { any: days } } : {}),
    shard: shard.id,
  };
}

function countYears(
  shards: readonly ManifestShard[],
  answers: readonly { readonly results: readonly unknown[] }[],
): Record<string, number> {
  const years: Record<string, number> = {};
  for (const [at, shard] of shards.entries()) {
    const year = shard.from.slice(0, 4);
    years[year] = (years[year] ?? 0) + (answers[at]?.results.length ?? 0);
  }
  return years;
}

const toMissed = (ids: readonly string[], timings: readonly Timing[]): Missed =>
  new Map(ids.map((id, at) => [id, timings[at]?.missing ?? 0]));

const isMore = (before: Missed, after: Missed, id: string): boolean => (after.get(id) ?? 0) > (before.get(id) ?? 0);

/** Older years weigh a little less among the best matches: five hundredths a year, two fifths at most. */
function toWeight(shard: ManifestShard, newest: ManifestShard): number {
  const years = Number(newest.to.slice(0, 4)) - Number(shard.to.slice(0, 4));
  return Math.max(0.6, 1 - years / 20);
}

let failures = 0;

/**
 * Loads Pagefind's program. After a failure it has another address, since a browser may keep the failure and give it again
 * without asking the network (whatwg/html#6768).
 */
async function loadProgram(address: string): Promise<PagefindModule> {
  try {
    return (await import(
      /* @vite-ignore */ failures === 0 ? address : `${address}?failures=${failures}`
    )) as PagefindModule;
  } catch (error) {
    failures += 1;
    throw error;
  }
}

async function startPagefind(address: string, options: object): Promise<Pagefind> {
  const pagefind = (await loadProgram(address)).createInstance(options);
  // Answers at once when the shard is open, and tells of a failure that creating the instance keeps to itself.
  await pagefind.search('').catch(async (error: unknown) => {
    await pagefind.destroy();
    throw error;
  });
  return pagefind;
}

/**
 * Opens the newest shard, from which Pagefind's program and WebAssembly are loaded too. A merged shard inherits none of
 * the options (Pagefind/pagefind#796), so each gets them all. The filter `shard` exists only here: it lets one shard be
 * searched at a time, since Pagefind does not sort over several.
 *
 * @param base the base path. @throws where the program or the shard cannot be loaded.
 */
export async function openSearchIndex(base: string, { shards }: Manifest): Promise<SearchIndex> {
  const [newest] = shards;
  if (!newest) throw new Error('The index has no shards.');
  const toPath = ({ id }: ManifestShard): string => `${base}search/shards/${id}/`;
  const toOptions = (shard: ManifestShard): object => ({
    baseUrl: base,
    excerptLength,
    excerptEllipsis: '…',
    indexWeight: toWeight(shard, newest),
    mergeFilter: { shard: shard.id },
    metaCacheTag: shard.hash,
  });
  const pagefind = await startPagefind(`${toPath(newest)}pagefind.js`, toOptions(newest));
  const opened = new Map([[newest.id, newest]]);
  let missed: Missed = new Map();
  return {
    documents: () => [...opened.values()].reduce((sum, { count }) => sum + count, 0),
    open: async (wanted) => {
      const missing = wanted.filter(({ id }) => !opened.has(id));
      for (const shard of missing) opened.set(shard.id, shard);
      await Promise.all(missing.map((shard) => pagefind.mergeIndex(toPath(shard), toOptions(shard))));
    },
    search: async (searched, query) => {
      const sort = query.order === 'score' ? {} : { date: query.order };
      const ids = [...opened.keys()];
      // Another search that goes on meanwhile must not take away what this one has missed.
      const before = missed;
      const text = query.words ? toText(query.words) : null;
      const answers = await Promise.all(
        searched.map((shard) => pagefind.search(text, { filters: toFilters(shard, query), sort })),
      );
      const after = toMissed(ids, answers.at(-1)?.timings ?? []);
      missed = new Map([...missed, ...[...after].filter(([id]) => isMore(missed, after, id))]);
      const results = answers.flatMap((answer) => answer.results);
      const ordered = query.order === 'score' ? results.toSorted((a, b) => b.score - a.score) : results;
      return {
        hits: ordered.map(
          ({ data }) =>
            async () =>
              toStory(base, await data()),
        ),
        years: countYears(searched, answers),
        isPartial: searched.some(({ id }) => isMore(before, after, id)),
      };
    },
    close: () => void pagefind.destroy(),
  };
}
