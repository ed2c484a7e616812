import { facets } from './facets.ts';
import type { FindName } from './names.ts';
import type { SearchState } from './search-state.ts';
import { fill, formatDay, type SearchSettings } from './settings.ts';

/** A filter of a search: what it is called, and the search without it. */
export interface ChosenFilter {
  readonly label: string;
  readonly without: SearchState;
}

/** `2021` where the days are those of one year, `2019 to 2021` where they are those of several. */
function describeDays({ from, to }: SearchState, { words: { filters }, locale }: SearchSettings): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.endsWith('-01-01') && to.endsWith('-12-31'))
    return first === last ? fill(filters.year, { year: first }) : fill(filters.years, { from: first, to: last });
  const days = { from: from && formatDay(from, locale), to: to && formatDay(to, locale) };
  return fill(to === '' ? filters.since : from === '' ? filters.until : filters.years, days);
}

/** Everything by which a search is narrowed, in the order in which it is shown. */
export function listChosenFilters(
  state: SearchState,
  findName: FindName,
  settings: SearchSettings,
): readonly ChosenFilter[] {
  const { filters } = settings.words;
  const chosen: ChosenFilter[] = facets
    .filter((facet) => state[facet] !== '')
    .map((facet) => ({
      label: fill(filters[facet], { name: findName(facet, state[facet]) }),
      without: { ...state, [facet]: '' },
    }));
  if (state.from !== '' || state.to !== '')
    chosen.push({ label: describeDays(state, settings), without: { ...state, from: '', to: '' } });
  if (state.corrections !== '') chosen.push({ label: filters.corrections, without: { ...state, corrections: '' } });
  return chosen;
}
