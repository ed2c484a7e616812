import type { ChosenFilter } from './chosen-filters.ts';
import { copyTemplate, findPart, type SearchParts } from './search-parts.ts';
import type { SearchState } from './search-state.ts';
import { fill, type SearchSettings } from './settings.ts';
import { linkTo } from './state-links.ts';
import type { UnderstoodQuery } from './understand-query.ts';

/** Another search that may find more. */
interface Way {
  readonly label: string;
  readonly state: SearchState;
}

/** Ways of one kind, under a name of their own. */
export interface Ways {
  readonly name: string;
  readonly ways: readonly Way[];
}

const mostParts = 6;

/** The query with each of its words or phrases left out in turn; none where there is one only. */
function leaveOut({ terms, phrases }: UnderstoodQuery): readonly string[] {
  const parts = [...phrases.map((words) => `"${words.join(' ')}"`), ...terms];
  if (parts.length < 2 || parts.length > mostParts) return [];
  return parts.map((_, out) => parts.filter((_part, at) => at !== out).join(' '));
}

/** What else can be tried where nothing was found: other spellings, fewer words, fewer filters. Kinds without any are left out. */
export function listWays(
  state: SearchState,
  query: UnderstoodQuery,
  spellings: readonly string[],
  chosen: readonly ChosenFilter[],
  { words }: SearchSettings,
): readonly Ways[] {
  const toWay = (q: string): Way => ({ label: q, state: { ...state, q } });
  return [
    { name: words.ways.spellings, ways: spellings.map(toWay) },
    { name: words.ways.fewerWords, ways: leaveOut(query).map(toWay) },
    {
      name: words.ways.fewerFilters,
      ways: chosen.map(({ label, without }) => ({ label: fill(words.without, { name: label }), state: without })),
    },
  ].filter(({ ways }) => ways.length > 0);
}

/** Prints them below what says that nothing was found. */
export function showWays({ ways: place, way: template }: SearchParts, all: readonly Ways[]): void {
  const groups = all.map(({ name, ways }) => {
    const group = copyTemplate(template);
    findPart(group, 'name', HTMLElement).textContent = name;
    const items = ways.map(({ label, state }) => {
      const [item, link] = [document.createElement('li'), document.createElement('a')];
      link.dataset['stateLink'] = '';
      link.dir = 'auto';
      link.textContent = label;
      linkTo(link, state, label);
      item.append(link);
      return item;
    });
    findPart(group, 'links', HTMLElement).append(...items);
    return group;
  });
  place.replaceChildren(...groups);
  place.hidden = groups.length === 0;
}
