import { listChosenFilters, type ChosenFilter } from './chosen-filters.ts';
import { showChips } from './chips-view.ts';
import { describeCounted, describeNext, describeProgress, describeQuery } from './describe.ts';
import { FacetsView } from './facets-view.ts';
import { facets } from './facets.ts';
import type { PlaceKeeper } from './kept-place.ts';
import { openNames } from './names.ts';
import { ResultsView } from './results-view.ts';
import type { SearchParts } from './search-parts.ts';
import { SearchSession, type Started } from './search-session.ts';
import { isEmptyState, readState, type SearchState } from './search-state.ts';
import type { Progress } from './search-walk.ts';
import type { SearchSettings } from './settings.ts';
import { suggestSpellings } from './suggest-spellings.ts';
import { understandQuery, type UnderstoodQuery } from './understand-query.ts';
import { listWays, showWays } from './ways-on.ts';
import { YearsView } from './years-view.ts';

const pageLength = 10;
/** While somebody types, no more shards than these are searched; the button or the Enter key goes on. */
const mostStepsWhileTyping = 3;
/** A search that takes longer than this says so. */
const patience = 500;

export interface Manner {
  /** Somebody is still typing. */
  readonly isTyping?: boolean;
  /** How many stories to bring, where more than a page of them had been shown. */
  readonly shown?: number;
  readonly scroll?: number;
}

/** From a state of the search to what the page shows of it. Only the last search may show anything. */
export class SearchFlow {
  readonly #parts: SearchParts;
  readonly #settings: SearchSettings;
  readonly #place: PlaceKeeper;
  readonly #view: ResultsView;
  readonly #years: YearsView;
  readonly #facets: FacetsView;
  readonly #session: SearchSession;
  readonly #stopWords: ReadonlySet<string>;
  #state: SearchState = readState('');
  #manner: Manner = {};
  /** Goes on with the search; undefined where there is none, and after a failure. */
  #started: Started | undefined;
  /** Aborted when another search takes the place of the current one. */
  #current = new AbortController();

  /** @param signal aborted when the search has left the page. */
  constructor(parts: SearchParts, settings: SearchSettings, place: PlaceKeeper, signal: AbortSignal) {
    this.#parts = parts;
    this.#settings = settings;
    this.#place = place;
    this.#view = new ResultsView(parts, settings);
    this.#years = new YearsView(parts, settings);
    this.#facets = new FacetsView(parts, settings, signal);
    this.#session = new SearchSession(settings.base);
    this.#stopWords = new Set(settings.stopWords);
    if (matchMedia('(min-width: 64rem)').matches) this.#facets.open();
    signal.addEventListener('abort', () => this.#current.abort());
  }

  /** What is searched for. */
  get state(): SearchState {
    return this.#state;
  }

  /** Opens the index before it is needed. */
  prepare(): void {
    void this.#session.prepare();
  }

  async search(state: SearchState, manner: Manner = {}): Promise<void> {
    this.#current.abort();
    this.#place.hold();
    const { signal } = (this.#current = new AbortController());
    [this.#state, this.#manner, this.#started] = [state, manner, undefined];
    const query = understandQuery(state.q, this.#stopWords);
    this.#view.showBusy(false);
    void this.#showChips(state, signal);
    if (isEmptyState(state) || query.kind === 'short' || query.kind === 'common') {
      this.#hideBeside();
      this.#view.showStart(manner.isTyping === true ? '' : describeQuery(query, this.#settings));
      return;
    }
    this.#view.showBeginning();
    await this.#wait(
      signal,
      () => this.#find(state, query, manner, signal),
      () => {
        this.#hideBeside();
        this.#view.showFailure(navigator.onLine);
      },
    );
  }

  async showMore(): Promise<void> {
    if (this.#parts.more.ariaDisabled === 'true') return;
    const [state, { signal }] = [this.#state, this.#current];
    const add = async (): Promise<void> => {
      const progress = await this.#findMore(state, signal);
      signal.throwIfAborted();
      this.#view.showMore(progress, describeProgress(progress, state, this.#settings), this.#toNext(progress));
      this.#showBeside(progress, signal);
      this.#place.keep();
    };
    await this.#wait(signal, add, () => this.#failFurther());
  }

  /** Searches the years that have not been searched yet, for their figures. */
  async finish(): Promise<void> {
    const [state, { signal }, started] = [this.#state, this.#current, this.#started];
    if (!started || this.#parts.more.ariaDisabled === 'true') return;
    const count = async (): Promise<void> => {
      const progress = await started.finish();
      signal.throwIfAborted();
      this.#parts.status.focus();
      this.#view.showCounted(describeProgress(progress, state, this.#settings), this.#toNext(progress));
      this.#showBeside(progress, signal);
    };
    await this.#wait(signal, count, () => this.#failFurther());
  }

  retry(): void {
    this.#view.showRetry();
    void this.search(this.#state, { ...this.#manner, isTyping: false });
  }

  #failFurther(): void {
    this.#started = undefined;
    this.#view.showFailureOfMore(navigator.onLine);
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
    const started = await this.#session.start({ state, words, count, mostSteps, signal });
    signal.throwIfAborted();
    this.#started = started;
    return started.progress;
  }

  async #find(state: SearchState, query: UnderstoodQuery, manner: Manner, signal: AbortSignal): Promise<void> {
    const count = Math.max(pageLength, manner.shown ?? 0);
    const mostSteps = manner.isTyping === true ? mostStepsWhileTyping : undefined;
    const progress = await this.#start(state, count, signal, mostSteps);
    const sentence = describeProgress(progress, state, this.#settings);
    this.#view.showStories(progress, sentence, this.#toNext(progress), describeQuery(query, this.#settings));
    if (progress.count > 0 || !progress.isComplete) this.#showBeside(progress, signal);
    else await this.#showNothing(state, query, signal);
    if (manner.scroll !== undefined) scrollTo({ top: manner.scroll, behavior: 'instant' });
    this.#place.settle();
  }

  /** Further stories; after a failure they are those of a search that is made anew, behind the ones that are shown. */
  async #findMore(state: SearchState, signal: AbortSignal): Promise<Progress> {
    if (this.#started) return this.#started.more(pageLength);
    this.#view.showSearching();
    const shown = this.#view.length;
    const progress = await this.#start(state, shown + pageLength, signal);
    return { ...progress, stories: progress.stories.slice(shown) };
  }

  #toNext(progress: Progress): string | undefined {
    return describeNext(progress, this.#state, this.#settings, pageLength);
  }

  #showBeside(progress: Progress, signal: AbortSignal): void {
    const [started, state] = [this.#started, this.#state];
    if (!started) return;
    this.#years.show(started, progress, state);
    const note = describeCounted(progress, started.shards, state, this.#settings);
    void this.#facets.show({ counts: progress.facets, state, signal }, note);
  }

  #hideBeside(): void {
    this.#years.hide();
    this.#facets.hide();
  }

  async #showNothing(state: SearchState, query: UnderstoodQuery, signal: AbortSignal): Promise<void> {
    this.#hideBeside();
    const chosen = await this.#listChosen(state);
    const spellings = await suggestSpellings(this.#settings.base, state.q, query);
    signal.throwIfAborted();
    showWays(this.#parts, listWays(state, query, spellings, chosen, this.#settings));
  }

  async #listChosen(state: SearchState): Promise<readonly ChosenFilter[]> {
    const wanted = facets.filter((facet) => state[facet] !== '');
    const findName = await openNames(this.#parts.form, this.#settings.base, wanted);
    return listChosenFilters(state, findName, this.#settings);
  }

  async #showChips(state: SearchState, signal: AbortSignal): Promise<void> {
    const chosen = await this.#listChosen(state);
    if (signal.aborted) return;
    showChips(this.#parts, chosen, { ...readState(''), q: state.q, sort: state.sort }, this.#settings);
  }
}
