import { toFoundYears, toYearBars, YearMemory, type FoundYear, type YearBar } from './year-bars.ts';
import { copyTemplate, findPart, type SearchParts } from './search-parts.ts';
import type { Started } from './search-session.ts';
import { writeState, type SearchState } from './search-state.ts';
import type { Progress } from './search-walk.ts';
import { fill, fillCount, type SearchSettings } from './settings.ts';
import { keepFocus, linkTo } from './state-links.ts';

/** Of the highest bar, in rem. */
const height = 4.5;
/** In pixels: what a year in figures needs below its bar. */
const leastWidth = 36;

const toDays = ({ from, to }: YearBar): Pick<SearchState, 'from' | 'to'> => ({
  from: `${from}-01-01`,
  to: `${to}-12-31`,
});

/** The years that a search can be narrowed to: those of its own days where they are several, otherwise all. */
function findDomain(years: readonly FoundYear[], { from, to }: SearchState): readonly FoundYear[] {
  const own = years.filter(
    ({ year }) => (from === '' || year >= from.slice(0, 4)) && (to === '' || year <= to.slice(0, 4)),
  );
  return own.length > 1 ? own : years;
}

/** The histogram of the results: a bar for each year, which narrows the search to it. */
export class YearsView {
  readonly #parts: SearchParts;
  readonly #settings: SearchSettings;
  readonly #memory = new YearMemory();

  constructor(parts: SearchParts, settings: SearchSettings) {
    this.#parts = parts;
    this.#settings = settings;
  }

  hide(): void {
    this.#parts.years.hidden = true;
  }

  show({ shards }: Pick<Started, 'shards'>, { searched, years, isComplete }: Progress, state: SearchState): void {
    const search = writeState({ ...state, from: '', to: '', sort: 'newest' });
    const found = this.#memory.remember(search, toFoundYears(shards, searched, years, state));
    const { bars } = this.#parts;
    this.#parts.years.hidden = found.length < 2;
    const mostBars = Math.max(4, Math.floor(bars.clientWidth / leastWidth));
    const listed = toYearBars(findDomain(found, state), mostBars);
    const most = Math.max(1, ...listed.map(({ count }) => count));
    keepFocus(bars, this.#parts.status, () =>
      bars.replaceChildren(...listed.map((bar) => this.#print(bar, most, state))),
    );
    this.#parts.yearsNote.hidden = isComplete || listed.every(({ extent }) => extent === 'whole');
    this.#parts.yearsLeft.textContent = this.#settings.words.yearsLeft;
  }

  #print(bar: YearBar, most: number, state: SearchState): HTMLElement {
    const { locale } = this.#settings;
    const item = copyTemplate(this.#parts.bar);
    const link = findPart(item, 'link', HTMLAnchorElement);
    const days = toDays(bar);
    const isChosen = state.from === days.from && state.to === days.to;
    linkTo(link, { ...state, ...(isChosen ? { from: '', to: '' } : days) }, bar.from);
    link.dataset['extent'] = bar.extent;
    if (isChosen) link.ariaCurrent = 'true';
    const name = this.#toName(bar);
    link.ariaLabel = this.#toLabel(bar, name);
    findPart(item, 'name', HTMLElement).textContent = name;
    findPart(item, 'count', HTMLElement).textContent =
      bar.extent === 'not' ? '' : new Intl.NumberFormat(locale).format(bar.count);
    const drawn = bar.count === 0 ? 0 : Math.max(0.125, (bar.count / most) * height);
    findPart(item, 'drawing', SVGElement).setAttribute('height', `${drawn.toFixed(2)}rem`);
    return item;
  }

  #toName({ from, to }: YearBar): string {
    return from === to ? from : fill(this.#settings.words.yearSpan, { from, to });
  }

  #toLabel({ extent, count }: YearBar, name: string): string {
    const { words, locale } = this.#settings;
    if (extent === 'not') return fill(words.yearNot, { name });
    return fillCount(extent === 'whole' ? words.yearWhole : words.yearPartly, count, locale, { name });
  }
}
