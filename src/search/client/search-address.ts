import { isEmptyState, readState, writeState, type SearchState } from './search-state.ts';

/** The address of the page, which is the whole state of its search, in the history of the browser. */
export class SearchAddress {
  readonly #keepPlace: () => void;
  /** Whether the current entry holds a search that is still being typed, which the next letter replaces. */
  #isDraft: boolean;

  /** @param keepPlace called before an entry is left. */
  constructor(keepPlace: () => void) {
    this.#keepPlace = keepPlace;
    this.#isDraft = isEmptyState(readState(location.search));
  }

  /** What the address asks for, after a step in the history too. */
  read(): SearchState {
    const state = readState(location.search);
    this.#isDraft = isEmptyState(state);
    return state;
  }

  /** A search that the reader can come back to. */
  write(state: SearchState): void {
    if (writeState(state) !== writeState(readState(location.search))) this.#push(state);
    this.#isDraft = false;
  }

  /** A search that is being typed. */
  writeDraft(state: SearchState): void {
    if (this.#isDraft) history.replaceState(null, '', location.pathname + writeState(state));
    else this.#push(state);
    this.#isDraft = true;
  }

  #push(state: SearchState): void {
    this.#keepPlace();
    history.pushState(null, '', location.pathname + writeState(state));
  }
}
