/** The filters whose values are listed beside the results, each with the number of its stories. */
export const facets = ['section', 'kind', 'topic', 'place', 'by'] as const;
export type Facet = (typeof facets)[number];

/** The filters whose values have names that the page does not know: they come from `search/names.json`. */
export const namedFacets = ['topic', 'by', 'place'] as const;

/** A value of a facet as it is listed. */
export interface FacetValue {
  readonly id: string;
  readonly count: number;
}

/** The values of most stories first, by id among equals; the one that is chosen is always among them. */
export function toFacetValues(
  counts: Readonly<Record<string, number>>,
  chosen: string,
  most: number,
): readonly FacetValue[] {
  const found = Object.entries(counts)
    .filter(([id, count]) => id !== '' && (count > 0 || id === chosen))
    .map(([id, count]) => ({ id, count }))
    .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const listed = found.slice(0, most);
  if (chosen === '' || listed.some(({ id }) => id === chosen)) return listed;
  return [...listed.slice(0, most - 1), { id: chosen, count: counts[chosen] ?? 0 }];
}
