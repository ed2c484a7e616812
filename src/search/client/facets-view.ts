import { facets, toFacetValues, type Facet, type FacetValue } from './facets.ts';
import { openNames, type FindName } from './names.ts';
import { copyTemplate, findPart, type SearchParts } from './search-parts.ts';
import type { SearchState } from './search-state.ts';
import type { Progress } from './search-walk.ts';
import { fillCount, type SearchSettings } from './settings.ts';
import { keepFocus, linkTo } from './state-links.ts';

/** Of each facet so many values are listed. */
const mostValues = 10;

/** What is counted: a search, and what its page asks for. */
interface Shown {
  readonly counts: Progress['facets'];
  readonly state: SearchState;
  readonly signal: AbortSignal;
}

/**
 * The lists beside the results: sections, kinds, topics, places and contributors, each with the number of its stories. What a
 * list needs besides, its names, is fetched when it is open, and not before.
 */
export class FacetsView {
  readonly #parts: SearchParts;
  readonly #settings: SearchSettings;
  #shown: Shown | undefined;

  constructor(parts: SearchParts, settings: SearchSettings, signal: AbortSignal) {
    this.#parts = parts;
    this.#settings = settings;
    for (const details of [parts.facets, ...this.#listGroups()])
      details.addEventListener('toggle', () => void this.#fill(), { signal });
  }

  /** Opens the panel and its first list, where there is room for it beside the results. */
  open(): void {
    this.#parts.facets.open = true;
    const [first] = this.#listGroups();
    if (first) first.open = true;
  }

  hide(): void {
    this.#shown = undefined;
    this.#parts.facets.hidden = true;
  }

  /** @param note says in which part of the archive was counted. @param signal aborted when another search takes its place. */
  async show(shown: Shown, note: string): Promise<void> {
    this.#shown = shown;
    this.#parts.facets.hidden = false;
    this.#parts.facetsNote.textContent = note;
    await this.#fill();
  }

  #listGroups(): readonly HTMLDetailsElement[] {
    return [...this.#parts.facets.querySelectorAll<HTMLDetailsElement>('details[data-facet]')];
  }

  async #fill(): Promise<void> {
    const shown = this.#shown;
    if (!shown || !this.#parts.facets.open) return;
    for (const group of this.#listGroups().filter(({ open }) => open)) {
      const facet = facets.find((one) => one === group.dataset['facet']);
      if (!facet) continue;
      const findName = await openNames(this.#parts.form, this.#settings.base, [facet]);
      if (shown.signal.aborted || shown !== this.#shown) return;
      this.#print(
        group,
        facet,
        toFacetValues(shown.counts[facet], shown.state[facet], mostValues),
        findName,
        shown.state,
      );
    }
  }

  #print(
    group: HTMLDetailsElement,
    facet: Facet,
    values: readonly FacetValue[],
    findName: FindName,
    state: SearchState,
  ): void {
    const items = values.map(({ id, count }) => {
      const item = copyTemplate(this.#parts.facet);
      const link = findPart(item, 'link', HTMLAnchorElement);
      const name = findName(facet, id);
      const isChosen = state[facet] === id;
      linkTo(link, { ...state, [facet]: isChosen ? '' : id }, id);
      link.ariaLabel = fillCount(this.#settings.words.facetValue, count, this.#settings.locale, { name });
      if (isChosen) link.ariaCurrent = 'true';
      findPart(item, 'name', HTMLElement).textContent = name;
      findPart(item, 'count', HTMLElement).textContent = new Intl.NumberFormat(this.#settings.locale).format(count);
      return item;
    });
    const [list, none] = [group.querySelector('ul'), group.querySelector('p')];
    if (list) keepFocus(list, this.#parts.status, () => list.replaceChildren(...items));
    if (none) none.hidden = items.length > 0;
  }
}
