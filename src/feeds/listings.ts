import type { Addressed, Article, Contributor, Place, Section, Series, Topic } from '../newsroom/article.ts';
import type { PrintedCorrection } from '../newsroom/correction.ts';
import { byNewest } from '../newsroom/order.ts';
import { feedPath, fixedPaths, toAddress } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';
import { openWords, type Words } from '../words/words.ts';
import { takeFitting } from './size.ts';

export type FeedKind = 'paper' | 'section' | 'topic' | 'place' | 'contributor' | 'series' | 'corrections';

/** A listing of the paper that can be followed: its page and its two feeds. */
export interface FeedListing {
  readonly kind: FeedKind;
  /** As in a list of feeds: `World`. */
  readonly name: string;
  /** As in a feed reader, beside other papers: `The Meridian – World`. */
  readonly title: string;
  readonly description: string;
  /** The page for people. */
  readonly page: Addressed;
  readonly rss: Addressed;
  readonly json: Addressed;
  /** The newest stories first, at most `publication.feedLength` and what a reader takes; none in the feed of corrections. */
  readonly articles: readonly Article[];
  /** The newest first, at most `publication.feedLength`; only in the feed of corrections. */
  readonly corrections: readonly PrintedCorrection[];
}

/** What a page needs to let feed readers discover its feed: a `<link rel="alternate">`. */
export interface FeedLink {
  readonly title: string;
  readonly type: 'application/rss+xml' | 'application/feed+json';
  readonly href: string;
}

/** What of the archive takes part in feeds. */
export interface FollowablePaper {
  readonly publication: Publication;
  readonly articles: readonly Article[];
  readonly sections: readonly Section[];
  readonly topics: readonly Topic[];
  readonly places: readonly Place[];
  readonly contributors: readonly Contributor[];
  readonly series: readonly Series[];
  readonly corrections: readonly PrintedCorrection[];
  readonly inSection: (id: string) => readonly Article[];
  readonly onTopic: (id: string) => readonly Article[];
  readonly fromPlace: (id: string) => readonly Article[];
  readonly byContributor: (id: string) => readonly Article[];
  readonly inSeries: (id: string) => readonly Article[];
}

type Resting = Pick<FollowablePaper, 'topics' | 'places' | 'contributors' | 'series'>;

interface Followable {
  readonly kind: FeedKind;
  readonly name?: string;
  readonly description?: string | undefined;
  readonly path: string;
  readonly articles?: readonly Article[];
  readonly corrections?: readonly PrintedCorrection[];
}

/**
 * Every listing that has feeds, in the order in which people look for them: the paper, sections, topics, places,
 * contributors, series, corrections. A section without stories has a feed too, since its page links to it.
 */
export function toFeedListings(archive: FollowablePaper): readonly FeedListing[] {
  const { publication } = archive;
  const words = openWords(publication.language);
  const followables: readonly Followable[] = [
    ...archive.sections.map((one) => toFollowable('section', one, archive.inSection)),
    ...archive.topics.map((one) => toFollowable('topic', one, archive.onTopic)),
    ...archive.places.map((one) => toFollowable('place', one, archive.fromPlace)),
    ...archive.contributors.map((one) => toFollowable('contributor', one, archive.byContributor)),
    ...archive.series.map((one) => toFollowable('series', one, archive.inSeries)),
    {
      kind: 'corrections',
      name: words.feeds.corrections,
      path: fixedPaths.corrections,
      corrections: archive.corrections,
    },
  ];
  return [toPaperListing(archive), ...followables.map((followable) => toListing(followable, publication, words))];
}

/** Listings that were published and have no story now: who follows them finds their feeds, and nothing leads there. */
export function toRestingListings({
  publication,
  resting,
}: Pick<FollowablePaper, 'publication'> & { readonly resting: Resting }): readonly FeedListing[] {
  const words = openWords(publication.language);
  const none = (): readonly Article[] => [];
  return [
    ...resting.topics.map((one) => toFollowable('topic', one, none)),
    ...resting.places.map((one) => toFollowable('place', one, none)),
    ...resting.contributors.map((one) => toFollowable('contributor', one, none)),
    ...resting.series.map((one) => toFollowable('series', one, none)),
  ].map((followable) => toListing(followable, publication, words));
}

/** The paper as a whole. */
export function toPaperListing({
  publication,
  articles,
}: Pick<FollowablePaper, 'publication' | 'articles'>): FeedListing {
  const description = publication.description ?? publication.tagline;
  const followable: Followable = { kind: 'paper', description, path: fixedPaths.front, articles };
  return toListing(followable, publication, openWords(publication.language));
}

/** The feeds of one listing, for its pages; `name` is that of the listing, absent for the paper. A preview has none. */
export function toFeedLinks(publication: Publication, path: string, name?: string): readonly FeedLink[] {
  if (publication.isPreview) return [];
  const words = openWords(publication.language);
  const title = name === undefined ? publication.name : words.feeds.titleOf(publication.name, name);
  return [
    { title: words.feeds.rssOf(title), type: 'application/rss+xml', href: toAddress(publication, feedPath(path)).href },
    {
      title: words.feeds.jsonOf(title),
      type: 'application/feed+json',
      href: toAddress(publication, feedPath(path, 'json')).href,
    },
  ];
}

type Named = { readonly id: string; readonly name: string; readonly path: string; readonly description?: string };

function toFollowable(kind: FeedKind, named: Named, storiesOf: (id: string) => readonly Article[]): Followable {
  const stories = storiesOf(named.id);
  const articles = kind === 'series' ? stories.toSorted(byNewest) : stories;
  return { kind, name: named.name, description: named.description, path: named.path, articles };
}

function toListing(followable: Followable, publication: Publication, words: Words): FeedListing {
  const { kind, path, articles = [], corrections = [] } = followable;
  const name = followable.name ?? words.feeds.wholePaper;
  return {
    kind,
    name,
    title: followable.name === undefined ? publication.name : words.feeds.titleOf(publication.name, name),
    description: followable.description ?? words.feeds.descriptionOf[kind](kind === 'paper' ? publication.name : name),
    page: toAddress(publication, path),
    rss: toAddress(publication, feedPath(path)),
    json: toAddress(publication, feedPath(path, 'json')),
    articles: takeFitting(articles, publication.feedLength),
    corrections: corrections.slice(0, publication.feedLength),
  };
}

/** The path of a listing as a rest parameter of a route: `topics/nato`, and none for the paper. */
export const toRouteParam = ({ page }: FeedListing): string | undefined => page.path.slice(1, -1) || undefined;
