import { toName } from '../../newsroom/name.ts';
import type { Names } from '../names.ts';
import { namedFacets, type Facet } from './facets.ts';

let fetched: Promise<Names | undefined> | undefined;

/** The names behind the ids; undefined where they cannot be had, since a search works without. */
async function readNames(base: string): Promise<Names | undefined> {
  fetched ??= fetch(`${base}search/names.json`)
    .then((answer) => (answer.ok ? (answer.json() as Promise<Names>) : undefined))
    .catch(() => undefined);
  const found = await fetched;
  if (!found) fetched = undefined;
  return found;
}

/** Says the name of a value of a filter. */
export type FindName = (facet: Facet, id: string) => string;

/**
 * The names of what stories can be narrowed to: sections and kinds from the form, the others from a file, which is fetched
 * only where one of them is asked for.
 *
 * @param form whose lists have the names of sections and kinds. @param wanted the facets whose names will be asked for.
 */
export async function openNames(form: HTMLFormElement, base: string, wanted: readonly Facet[]): Promise<FindName> {
  const isFetched = wanted.some((facet) => namedFacets.some((name) => name === facet));
  const names = isFetched ? await readNames(base) : undefined;
  return (facet, id) => {
    if (facet === 'section' || facet === 'kind') {
      const list = form.elements.namedItem(facet);
      const option =
        list instanceof HTMLSelectElement ? [...list.options].find(({ value }) => value === id) : undefined;
      return option?.text ?? toName(id);
    }
    // An address may say anything, `constructor` too, which every object knows.
    return (names && Object.hasOwn(names[facet], id) ? names[facet][id] : undefined) ?? toName(id);
  };
}
