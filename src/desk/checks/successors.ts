import { groupBy } from '../../newsroom/archive-calendar.ts';
import { toAddressKey } from '../../newsroom/address-key.ts';
import { isPrinted } from '../../newsroom/gate.ts';
import * as permalink from '../../newsroom/permalink.ts';
import { spellAddress, type AddressKind, type LockedAddress } from '../../newsroom/urls-lock.ts';
import { findNearest } from '../nearest.ts';
import type { ArticleRecord } from '../paper.ts';
import type { Inquiry } from './finding.ts';
import { once } from './once.ts';

/** What may have taken the place of what was at an address. */
export interface Successors {
  /** The article that is printed at an address. */
  readonly at: (address: string) => ArticleRecord | undefined;
  /** A new story of the same name, or with a like name of the same day or month. */
  readonly findStory: (address: string) => ArticleRecord | undefined;
  /** The address of a section, page, topic, contributor, place or series of a like name, a new one first; spelled as it is typed. */
  readonly findListing: (kind: Exclude<AddressKind, 'story'>, address: string) => string | undefined;
}

const folders = {
  page: ['pages', permalink.pagePath],
  section: ['sections', permalink.sectionPath],
  topic: ['topics', permalink.topicPath],
  contributor: ['contributors', permalink.contributorPath],
  place: ['places', permalink.placePath],
  series: ['series', permalink.seriesPath],
} as const;

/** The one of a like name. */
function findLike(slug: string, articles: readonly ArticleRecord[]): ArticleRecord | undefined {
  const nearest = findNearest(
    slug,
    articles.map(({ id }) => permalink.toSlug(id)),
  );
  return articles.find(({ id }) => permalink.toSlug(id) === nearest);
}

/** Opens the search for successors. Nothing is read from the paper before something is asked for. */
export function openSuccessors(
  { paper, pathOf, idsIn, now }: Inquiry,
  published: readonly LockedAddress[],
): Successors {
  const seen = once(() => new Set(published.map(({ address }) => toAddressKey(address))));
  const isNew = (address: string): boolean => !seen().has(toAddressKey(address));
  const stories = once(() => paper.articles.filter((one) => isPrinted(one, now) && isNew(pathOf(one))));
  const bySlug = once(() => new Map(stories().map((one) => [permalink.toSlug(one.id), one])));
  const byDay = once(() => groupBy(stories(), (one) => pathOf(one).slice(0, 11)));
  const byMonth = once(() => groupBy(stories(), (one) => pathOf(one).slice(0, 8)));
  const byPath = once(() => new Map(paper.articles.map((one) => [toAddressKey(pathOf(one)), one])));
  const topicIds = once(() => [...idsIn('topics'), ...paper.articles.flatMap(({ topics }) => topics)]);
  return {
    at: (address) => byPath().get(toAddressKey(address)),
    findStory: (address) => {
      const [, , slug] = permalink.articleShape.exec(address) ?? [];
      if (slug === undefined) return undefined;
      return (
        bySlug().get(slug) ??
        findLike(slug, byDay().get(address.slice(0, 11)) ?? []) ??
        findLike(slug, byMonth().get(address.slice(0, 8)) ?? [])
      );
    },
    findListing: (kind, address) => {
      const [folder, toPath] = folders[kind];
      const ids = kind === 'topic' ? topicIds() : idsIn(folder);
      const known = [...new Set(ids)];
      const fresh = known.filter((id) => isNew(toPath(id)));
      const was = address.split('/').at(-2) ?? '';
      // Topics come and go with stories: that one is new says nothing.
      const only = kind !== 'topic' && fresh.length === 1 ? fresh[0] : undefined;
      const longer = fresh.find((id) => was.startsWith(id) || id.startsWith(was));
      const id = findNearest(was, fresh) ?? longer ?? only ?? findNearest(was, known);
      return id === undefined ? undefined : spellAddress(toPath(id));
    },
  };
}
