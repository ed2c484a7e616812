import type { Paper } from '../desk/paper.ts';
import { toAddressKey } from '../newsroom/address-key.ts';
import type { Addressed, Contributor, Place, Series, Topic } from '../newsroom/article.ts';
import type { Resolver } from './resolve.ts';

/** Listings that were published and have no story now. Their pages and feeds stay; nothing leads to them. */
export interface RestingListings {
  readonly topics: readonly Topic[];
  readonly places: readonly Place[];
  readonly contributors: readonly Contributor[];
  readonly series: readonly Series[];
}

/** The listings that have stories. */
type Listed = RestingListings;

const idOf = (address: string): string => address.split('/').at(-2) ?? '';

/**
 * Finds them in the list of published addresses. One that was withdrawn or that leads elsewhere is none, nor is one whose
 * file is gone: that is an error of the desk.
 */
export function findResting({ addresses }: Paper, resolver: Resolver, listed: Listed): RestingListings {
  const elsewhere = [...addresses.redirects.map(({ from }) => from), ...addresses.withdrawn.map((one) => one.address)];
  const settled = new Set(elsewhere.map(toAddressKey));
  const find = <Thing extends Addressed>(
    kind: 'topic' | 'place' | 'contributor' | 'series',
    full: readonly Thing[],
    open: (id: string) => Thing | undefined,
  ): readonly Thing[] => {
    const known = new Set(full.map(({ path }) => toAddressKey(path)));
    const ids = addresses.published
      .filter((one) => one.kind === kind)
      .map(({ address }) => address)
      .filter((address) => !known.has(toAddressKey(address)) && !settled.has(toAddressKey(address)))
      .map(idOf);
    return Object.freeze([...new Set(ids)].flatMap((id) => open(id) ?? []));
  };
  return Object.freeze({
    topics: find('topic', listed.topics, resolver.toTopic),
    places: find('place', listed.places, (id) => resolver.places.get(id)),
    contributors: find('contributor', listed.contributors, (id) => resolver.contributors.get(id)),
    series: find('series', listed.series, (id) => resolver.series.get(id)),
  });
}
