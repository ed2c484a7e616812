import type { Archive } from '../archive/archive.ts';
import type { LedAddress, WithdrawnAddress } from '../newsroom/address-book.ts';
import { toAddressKey } from '../newsroom/address-key.ts';
import type { Addressed } from '../newsroom/article.ts';
import { listingMonthPath, listingYearPath } from '../newsroom/listing-permalink.ts';
import { feedPath, toAddress } from '../newsroom/permalink.ts';

/** An old address that must lead somewhere. */
export interface Redirect {
  /** Site path without the base path, decoded: hosts decode what they are asked for before they look for a file. */
  readonly from: string;
  readonly href: string;
  readonly url: string;
  /** What is to be found there: a headline, a name, an address elsewhere. */
  readonly headline: string;
  readonly language: string;
  /** The feed of a listing that has another address now, by its site path: feed readers need the feed, not a page. */
  readonly feed?: string;
}

/** What is printed and done at addresses where nothing stands any more. */
export interface Forwarding {
  /** The most important first: stories, newest first, then the rest. */
  readonly redirects: readonly Redirect[];
  readonly withdrawn: readonly WithdrawnAddress[];
}

type Target = Pick<Redirect, 'href' | 'url' | 'headline' | 'language'>;

/** Everything with a page and a name, by its address. */
function toTargets(archive: Archive): ReadonlyMap<string, Target> {
  const { publication, resting } = archive;
  const { language } = publication;
  const toNamed = ({ name, path, href, url }: Addressed & { readonly name: string }): readonly [string, Target] => [
    toAddressKey(path),
    { href, url, headline: name, language },
  ];
  const listings = [archive, resting].flatMap(({ topics, places, contributors, series }) => [
    ...topics,
    ...places,
    ...contributors,
    ...series,
  ]);
  return new Map([
    ...[...listings, ...archive.sections].map(toNamed),
    ...archive.pages.map((page) => toNamed({ ...page, name: page.title })),
    ...archive.articles.map((story): readonly [string, Target] => [toAddressKey(story.path), story]),
  ]);
}

function toTarget(to: string, { publication }: Archive, targets: ReadonlyMap<string, Target>): Target {
  const { language, name } = publication;
  if (!to.startsWith('/')) return { href: to, url: to, headline: new URL(to).host, language };
  return targets.get(toAddressKey(to)) ?? { ...toAddress(publication, to), headline: name, language };
}

const toRedirect = (from: string, { href, url, headline, language }: Target): Redirect => ({
  from,
  href,
  url,
  headline,
  language,
});

/** A listing by the shape of its address: a section, or something in one of the rooms. */
export const listingShape = /^\/(?:(?:topics|by|places|series)\/)?[^/]+\/$/;

const toFolder = (address: string): string => (address.endsWith('/') ? address : `${address}/`);

/** What belongs to a listing and moves with it: its feeds and its archive, as far as the new one has it. */
function toBelow(typed: LedAddress, target: Target, archive: Archive): readonly Redirect[] {
  const [from, to] = [toFolder(typed.from), toFolder(typed.to)];
  const stories = findStories(to, archive);
  if (!stories || !listingShape.test(from)) return [];
  const at = (path: string): Target => ({ ...target, ...toAddress(archive.publication, path) });
  const feeds = (['xml', 'json'] as const).map((format): Redirect => {
    const feed = feedPath(to, format);
    return { ...toRedirect(feedPath(from, format), at(feed)), feed };
  });
  if (to.startsWith('/series/')) return feeds;
  const years = new Set(stories.map(({ day }) => day.year));
  const months = new Map(stories.map(({ day }) => [listingMonthPath(to, day), day]));
  return [
    ...feeds,
    ...[...years].map((year) => toRedirect(listingYearPath(from, year), at(listingYearPath(to, year)))),
    ...(to.split('/').length > 3
      ? []
      : [...months].map(([path, day]) => toRedirect(listingMonthPath(from, day), at(path)))),
  ];
}

/** The stories of a listing by its address; undefined where there is no such listing. */
function findStories(to: string, archive: Archive): Archive['articles'] | undefined {
  const rooms: Readonly<Record<string, readonly [readonly Addressed[], (id: string) => Archive['articles']]>> = {
    topics: [archive.topics, archive.onTopic],
    by: [archive.contributors, archive.byContributor],
    places: [archive.places, archive.fromPlace],
    series: [archive.series, archive.inSeries],
  };
  const [, first = '', second] = to.split('/');
  const [things, storiesOf] = rooms[second === '' ? '' : first] ?? [archive.sections, archive.inSection];
  return things.some(({ path }) => path === to) ? storiesOf(to.split('/').at(-2) ?? '') : undefined;
}

/**
 * Everything that leads on and everything that was withdrawn: aliases of stories, `redirects.yaml`, `gone.yaml`, and old
 * addresses of what has since been moved on or withdrawn, which only the list of published addresses remembers.
 */
export function toForwarding(archive: Archive): Forwarding {
  const { redirects: led, withdrawn, published } = archive.addresses;
  const targets = toTargets(archive);
  const redirects = new Map<string, Redirect>();
  const add = (redirect: Redirect): void => {
    const key = toAddressKey(redirect.from);
    if (!redirects.has(key) && !targets.has(key)) redirects.set(key, redirect);
  };
  for (const story of archive.articles) for (const alias of story.aliases) add(toRedirect(alias, story));
  for (const { from, to } of led) add(toRedirect(from, toTarget(to, archive, targets)));
  for (const one of led) for (const below of toBelow(one, toTarget(one.to, archive, targets), archive)) add(below);
  // What was withdrawn may be printed there again, where everything is printed that is held back.
  const gone = new Map(
    withdrawn.map((one) => [toAddressKey(one.address), one] as const).filter(([key]) => !targets.has(key)),
  );
  const remembered = new Map(
    published.flatMap((one) => (one.kind === 'redirect' ? [[toAddressKey(one.address), one] as const] : [])),
  );
  for (const [key, { address, target }] of remembered) {
    if (redirects.has(key) || gone.has(key) || targets.has(key)) continue;
    const end = followRemembered(toAddressKey(target), (step) => {
      if (redirects.has(step) || gone.has(step)) return undefined;
      const next = remembered.get(step);
      return next && toAddressKey(next.target);
    });
    const [on, out] = [redirects.get(end), gone.get(end)];
    if (on) redirects.set(key, { ...on, from: address });
    else if (out) gone.set(key, { ...out, address });
  }
  return { redirects: [...redirects.values()], withdrawn: [...gone.values()] };
}

/** The last address that can be reached, step by step; one that has been seen is not gone through again. */
function followRemembered(from: string, step: (key: string) => string | undefined): string {
  const seen = new Set<string>();
  let key = from;
  for (let next = step(key); next !== undefined && !seen.has(next); next = step(key)) {
    seen.add(key);
    key = next;
  }
  return key;
}
