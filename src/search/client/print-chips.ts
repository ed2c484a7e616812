import type { Names } from '../names.ts';
import { toName } from '../../newsroom/name.ts';
import { copyTemplate, findPart } from './search-parts.ts';
import type { SearchState } from './search-state.ts';
import { fill, type SearchSettings } from './settings.ts';

/** Filters that come with a link, such as one from a topic's page, and have no control in the form. */
export const facets = ['topic', 'by', 'place'] as const;

let names: Promise<Names | undefined> | undefined;

/** The names behind the ids; undefined where they cannot be had, since a search works without. */
async function readNames(base: string): Promise<Names | undefined> {
  names ??= fetch(`${base}search/names.json`)
    .then((answer) => (answer.ok ? (answer.json() as Promise<Names>) : undefined))
    .catch(() => undefined);
  const found = await names;
  if (!found) names = undefined;
  return found;
}

/** A button for each facet of the state, which takes it away. */
export async function makeChips(
  template: HTMLTemplateElement,
  state: SearchState,
  { base, words }: SearchSettings,
): Promise<readonly HTMLElement[]> {
  const chosen = facets.filter((facet) => state[facet] !== '');
  if (chosen.length === 0) return [];
  const known = await readNames(base);
  return chosen.map((facet) => {
    const id = state[facet];
    // An address may say anything, `constructor` too, which every object knows.
    const name = known && Object.hasOwn(known[facet], id) ? known[facet][id] : undefined;
    const label = fill(words.facets[facet], { name: name ?? toName(id) });
    const chip = copyTemplate(template);
    const button = findPart(chip, 'remove', HTMLButtonElement);
    button.dataset['facet'] = facet;
    button.ariaLabel = fill(words.remove, { name: label });
    findPart(chip, 'name', HTMLElement).textContent = label;
    return chip;
  });
}
