import { cleanQuery, type CleanQuery } from './clean-query.ts';
import { describeNext, describeProgress, describeQuery } from './describe.ts';
import { keepPlace, readPlace } from './kept-place.ts';
import { facets, makeChips } from './print-chips.ts';
import { ResultsView } from './results-view.ts';
import { fillForm, readForm } from './search-form.ts';
import { findPart, findParts, type SearchParts } from './search-parts.ts';
import { SearchSession } from './search-session.ts';
import { isEmptyState, readState, writeState, type SearchState } from './search-state.ts';
import type { SearchWalk } from './search-walk.ts';
import type { SearchSettings } from './settings.ts';

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
  #stopWords: ReadonlySet<string> = new Set();
  #state: SearchState = readState('');
  #walk: SearchWalk | undefined;
  /** Whether the current entry of the history holds a search that is still being typed, which the next letter replaces. */
  #isDraft = true;
  /** Counts the searches: only the last one may show anything. */
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #listeners = new AbortController();

  connectedCallback(): void {
    const settings = findPart(this, 'settings', HTMLScriptElement).textContent;
    this.#settings = JSON.parse(settings) as SearchSettings;
    this.#parts = findParts(this);
    this.#view = new ResultsView(this.#parts, this.#settings);
    this.#session = new SearchSession(this.#settings.base);
    this.#stopWords = new Set(this.#settings.stopWords);
    history.scrollRestoration = 'manual';
    this.#listen();
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#listeners = new AbortController();
    clearTimeout(this.#pause);
  }

  #listen(): void {
    const { form, field, chips, more, retry } = this.#parts;
    const { signal } = this.#listeners;
    const typed = (): void => this.#type();
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#go(readForm(form));
      },
      { signal },
    );
    form.addEventListener(
      'change',
      ({ target }) => {
        if (target instanceof HTMLSelectElement) this.#go(readForm(form));
      },
      { signal },
    );
    form.addEventListener(
      'input',
      (event) => {
        if (event.target instanceof HTMLInputElement && !(event instanceof InputEvent && event.isComposing)) typed();
      },
      { signal },
    );
    field.addEventListener('compositionend', typed, { signal });
    form.addEventListener('focusin', () => void this.#session.open().catch(() => undefined), { signal, once: true });
    chips.addEventListener('click', ({ target }) => this.#removeChip(target), { signal });
    more.addEventListener('click', () => void this.#showMore(), { signal });
    retry.addEventListener('click', () => void this.#search(this.#state, { shown: this.#view.length }), { signal });
    document.addEventListener('keydown', (event) => this.#focusField(event), { signal });
    addEventListener('popstate', () => this.#goBack(), { signal });
    addEventListener('pagehide', () => keepPlace(this.#view.length), { signal });
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
    if (writeState(state) !== writeState(readState(location.search))) this.#push(state);
    this.#isDraft = false;
    void this.#search(state);
  }

  #push(state: SearchState): void {
    keepPlace(this.#view.length);
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
    const state = { ...readForm(this.#parts.form), [facet]: '' };
    fillForm(this.#parts.form, state);
    this.#parts.field.focus();
    this.#go(state);
  }

  #focusField(event: KeyboardEvent): void {
    const isPlain = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isTyped =
      event.target instanceof Element && event.target.matches('input, select, textarea, [contenteditable]');
    if (!isPlain || isTyped || event.defaultPrevented) return;
    event.preventDefault();
    this.#parts.field.focus();
    this.#parts.field.select();
  }

  async #search(state: SearchState, ways: Ways = {}): Promise<void> {
    const turn = (this.#turn += 1);
    this.#state = state;
    this.#walk = undefined;
    const query = cleanQuery(state.q, this.#stopWords);
    this.#view.showBusy(false);
    void this.#showChips(state, turn);
    if (isEmptyState(state) || query.kind === 'short' || query.kind === 'common') {
      this.#view.showStart(ways.isTyping === true ? '' : describeQuery(query, this.#settings));
      return;
    }
    const waiting = setTimeout(() => this.#view.showSearching(), patience);
    this.#view.showBusy(true);
    try {
      await this.#find(state, query, ways, turn);
    } catch {
      if (turn === this.#turn) this.#view.showFailure();
    } finally {
      clearTimeout(waiting);
      if (turn === this.#turn) this.#view.showBusy(false);
    }
  }

  async #find(
    state: SearchState,
    query: CleanQuery,
    { isTyping = false, shown = 0, scroll }: Ways,
    turn: number,
  ): Promise<void> {
    const text = query.kind === 'words' ? query.text : null;
    const count = Math.max(pageLength, shown);
    const { walk, progress } = await this.#session.start(
      state,
      text,
      count,
      isTyping ? mostStepsWhileTyping : undefined,
    );
    if (turn !== this.#turn) return;
    this.#walk = walk;
    const sentence = describeProgress(progress, state, this.#settings);
    const next = describeNext(progress, state, this.#settings, pageLength);
    this.#view.showStories(progress, sentence, next, describeQuery(query, this.#settings));
    if (scroll !== undefined) scrollTo({ top: scroll, behavior: 'instant' });
  }

  async #showMore(): Promise<void> {
    const walk = this.#walk;
    const [turn, state] = [this.#turn, this.#state];
    if (!walk || this.#parts.more.ariaDisabled === 'true') return;
    this.#view.showBusy(true);
    try {
      const progress = await walk.next(pageLength);
      if (turn !== this.#turn) return;
      const next = describeNext(progress, state, this.#settings, pageLength);
      this.#view.showMore(progress, describeProgress(progress, state, this.#settings), next);
    } catch {
      if (turn === this.#turn) this.#view.showFailure();
    } finally {
      if (turn === this.#turn) this.#view.showBusy(false);
    }
  }

  async #showChips(state: SearchState, turn: number): Promise<void> {
    const chips = await makeChips(this.#parts.chip, state, this.#settings);
    if (turn !== this.#turn) return;
    this.#parts.chips.replaceChildren(...chips);
    this.#parts.chips.hidden = chips.length === 0;
  }
}

customElements.define('archive-search', ArchiveSearch);
