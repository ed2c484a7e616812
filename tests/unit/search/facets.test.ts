import { describe, expect, it } from 'vitest';
import { toFacetValues } from '../../../src/search/client/facets.ts';

describe('the values of a facet', () => {
  const counts = { a: 3, b: 9, c: 3, d: 0, e: 1 };

  it('are those of most stories first, by id among equals, without those that have none', () => {
    expect(toFacetValues(counts, '', 10).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'e']);
    expect(toFacetValues(counts, '', 2).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('hold the one that is chosen, even where it has few stories or none', () => {
    expect(toFacetValues(counts, 'e', 2)).toEqual([
      { id: 'b', count: 9 },
      { id: 'e', count: 1 },
    ]);
    expect(toFacetValues(counts, 'd', 10).at(-1)).toEqual({ id: 'd', count: 0 });
    expect(toFacetValues({}, 'x', 10)).toEqual([{ id: 'x', count: 0 }]);
  });
});
