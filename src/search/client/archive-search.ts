import { describeNext, describeProgress, describeQuery } from './describe.ts';
import { PlaceKeeper, readPlace } from './kept-place.ts';
import { facets, makeChips } from './print-chips.ts';
import { ResultsView } from './results-view.ts';
import { fillForm, isDayField, readForm } from './search-form.ts';
import { findPart, findParts, type SearchParts } from './search-parts.ts';
import { SearchSession, type Started } from './search-session.ts';
import { isEmptyState, readState, writeState, type SearchState } from './search-state.ts';
import type { Progress } from './search-walk.ts';
import type { SearchSettings } from './settings.ts';
import { understandQuery, type UnderstoodQuery } from './understand-query.ts';

const pageLength = 20;
/** While somebody types, no more shards than these are searched; the button or the Enter key goes on. */
const mostStepsWhileTyping = 3;
const typingPause = 300;
/** A search that takes longer than this says so. */
const patience = 500;

interface Ways {
  /** Somebody is still typing. */
  readonly isTyping?: boolean;
  /** How many stories to bring, where more than a page of them had been shown. */
  readonly shown?: number;
  readonly scroll?: number;
}

/**
 * `<archive-search>`: the search page at work. The address is its whole state; the form works without it, but finds nothing.
 * What it says and what it is made of is in the page: sentences in its settings, markup in its templates.
 */
class ArchiveSearch extends HTMLElement {
  #parts!: SearchParts;
  #settings!: SearchSettings;
  #view!: ResultsView;
  #session!: SearchSession;
  #place!: PlaceKeeper;
  #stopWords: ReadonlySet<string> = new Set();
  #state: SearchState = readState('');
  #ways: Ways = {};
  /** Brings further stories; undefined where there are none, and after a failure. */
  #more: Started['more'] | undefined;
  /** Whether the current entry of the history holds a search that is still being typed, which the next letter replaces. */
  #isDraft = true;
  /** Aborted when another search takes the place of the current one: only the last one may show anything. */
  #current = new AbortController();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #listeners = new AbortController();

  connectedCallback(): void {
    this.#settings = JSON.parse(findPart(this, 'settings', HTMLScriptElement).textContent) as SearchSettings;
    this.#parts = findParts(this);
    this.#view = new ResultsView(this.#parts, this.#settings);
    this.#session = new SearchSession(this.#settings.base);
    this.#place = new PlaceKeeper(() => this.#view.length, this.#listeners.signal);
    this.#stopWords = new Set(this.#settings.stopWords);
    history.scrollRestoration = 'manual';
    this.#listen();
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#listeners = new AbortController();
    this.#current.abort();
    clearTimeout(this.#pause);
  }

  #listen(): void {
    const { form, chips, more, retry } = this.#parts;
    const { signal } = this.#listeners;
    this.#listenToForm(signal);
    form.addEventListener('focusin', () => void this.#session.prepare(), { signal, once: true });
    chips.addEventListener('click', ({ target }) => this.#removeChip(target), { signal });
    more.addEventListener('click', () => void this.#showMore(), { signal });
    retry.addEventListener('click', () => this.#retry(), { signal });
    addEventListener('popstate', () => this.#goBack(), { signal });
  }

  #listenToForm(signal: AbortSignal): void {
    const { form, field } = this.#parts;
    const on = <K extends keyof HTMLElementEventMap>(name: K, listen: (event: HTMLElementEventMap[K]) => void): void =>
      form.addEventListener(name, listen, { signal });
    on('submit', (event) => {
      event.preventDefault();
      this.#go(readForm(form));
    });
    on('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#go(readForm(form));
    });
    on('input', (event) => {
      if (event.target instanceof HTMLInputElement && !(event instanceof InputEvent && event.isComposing)) this.#type();
    });
    // Days the wrong way round stay as they are while one of them may still be typed.
    on('focusout', ({ target, relatedTarget }) => {
      if (isDayField(target) && !isDayField(relatedTarget)) fillForm(form, readForm(form));
    });
    field.addEventListener('compositionend', () => this.#type(), { signal });
  }

  /** Shows what the address asks for, as far down as the reader had come. */
  #restore(): void {
    clearTimeout(this.#pause);
    const state = readState(location.search);
    this.#isDraft = isEmptyState(state);
    fillForm(this.#parts.form, state);
    void this.#search(state, readPlace());
  }

  /** An entry of the history; one that differs by its fragment only, as after a skip link, is the same search. */
  #goBack(): void {
    if (writeState(readState(location.search)) !== writeState(this.#state)) this.#restore();
  }

  /** A search that the reader can come back to. */
  #go(state: SearchState): void {
    clearTimeout(this.#pause);
    fillForm(this.#parts.form, state);
    if (writeState(state) !== writeState(readState(location.search))) this.#push(state);
    this.#isDraft = false;
    void this.#search(state);
  }

  #push(state: SearchState): void {
    this.#place.keep();
    history.pushState(null, '', location.pathname + writeState(state));
  }

  #type(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const state = readForm(this.#parts.form);
      if (writeState(state) === writeState(this.#state)) return;
      if (this.#isDraft) history.replaceState(null, '', location.pathname + writeState(state));
      else this.#push(state);
      this.#isDraft = true;
      void this.#search(state, { isTyping: true });
    }, typingPause);
  }

  #removeChip(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const facet = facets.find((name) => name === button?.dataset['facet']);
    if (!facet) return;
    this.#parts.field.focus();
    this.#go({ ...readForm(this.#parts.form), [facet]: '' });
  }

  async #search(state: SearchState, ways: Ways = {}): Promise<void> {
    this.#current.abort();
    this.#place.hold();
    const { signal } = (this.#current = new AbortController());
    this.#state = state;
    this.#ways = ways;
    this.#more = undefined;
    const query = understandQuery(state.q, this.#stopWords);
    this.#view.showBusy(false);
    void this.#showChips(state, signal);
    if (isEmptyState(state) || query.kind === 'short' || query.kind === 'common') {
      this.#view.showStart(ways.isTyping === true ? '' : describeQuery(query, this.#settings));
      return;
    }
    const showFailure = (): void => this.#view.showFailure();
    await this.#wait(signal, () => this.#find(state, query, ways, signal), showFailure);
  }

  /** Does what may take its time, and shows its failure, unless another search has begun meanwhile. */
  async #wait(signal: AbortSignal, work: () => Promise<void>, showFailure: () => void): Promise<void> {
    const waiting = setTimeout(() => {
      if (!signal.aborted) this.#view.showSearching();
    }, patience);
    this.#view.showBusy(true);
    try {
      await work();
    } catch {
      if (!signal.aborted) showFailure();
    } finally {
      clearTimeout(waiting);
      if (!signal.aborted) this.#view.showBusy(false);
    }
  }

  async #start(state: SearchState, count: number, signal: AbortSignal, mostSteps?: number): Promise<Progress> {
    const query = understandQuery(state.q, this.#stopWords);
    const words = query.kind === 'words' ? query : undefined;
    const { progress, more } = await this.#session.start({ state, words, count, mostSteps, signal });
    signal.throwIfAborted();
    this.#more = more;
    return progress;
  }

  async #find(state: SearchState, query: UnderstoodQuery, ways: Ways, signal: AbortSignal): Promise<void> {
    const count = Math.max(pageLength, ways.shown ?? 0);
    const mostSteps = ways.isTyping === true ? mostStepsWhileTyping : undefined;
    const progress = await this.#start(state, count, signal, mostSteps);
    const sentence = describeProgress(progress, state, this.#settings);
    const next = describeNext(progress, state, this.#settings, pageLength);
    this.#view.showStories(progress, sentence, next, describeQuery(query, this.#settings));
    if (ways.scroll !== undefined) scrollTo({ top: ways.scroll, behavior: 'instant' });
    this.#place.settle();
  }

  async #showMore(): Promise<void> {
    if (this.#parts.more.ariaDisabled === 'true') return;
    const state = this.#state;
    const { signal } = this.#current;
    const add = async (): Promise<void> => {
      const progress = await this.#findMore(state, signal);
      signal.throwIfAborted();
      const next = describeNext(progress, state, this.#settings, pageLength);
      this.#view.showMore(progress, describeProgress(progress, state, this.#settings), next);
      this.#place.keep();
    };
    await this.#wait(signal, add, () => {
      this.#more = undefined;
      this.#view.showFailureOfMore();
    });
  }

  /** Further stories; after a failure they are those of a search that is made anew, behind the ones that are shown. */
  async #findMore(state: SearchState, signal: AbortSignal): Promise<Progress> {
    if (this.#more) return this.#more(pageLength);
    this.#view.showSearching();
    const shown = this.#view.length;
    const progress = await this.#start(state, shown + pageLength, signal);
    return { ...progress, stories: progress.stories.slice(shown) };
  }

  #retry(): void {
    this.#view.showRetry();
    void this.#search(this.#state, { ...this.#ways, isTyping: false });
  }

  async #showChips(state: SearchState, signal: AbortSignal): Promise<void> {
    const chips = await makeChips(this.#parts.chip, state, this.#settings);
    if (signal.aborted) return;
    this.#parts.chips.replaceChildren(...chips);
    this.#parts.chips.hidden = chips.length === 0;
  }
}

customElements.define('archive-search', ArchiveSearch);
