/** How far a reader had come on the page of results, kept with its entry in the history of the browser. */
export interface KeptPlace {
  readonly shown: number;
  readonly scroll: number;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && value >= 0;

/** The place that is kept with the current entry. */
export function readPlace(): KeptPlace | undefined {
  const kept: unknown = history.state;
  if (typeof kept !== 'object' || kept === null || !('shown' in kept) || !('scroll' in kept)) return undefined;
  const { shown, scroll } = kept;
  return isNumber(shown) && isNumber(scroll) ? { shown, scroll } : undefined;
}

/** A browser lets a page change its history a hundred times in half a minute, and no more. */
const scrollingPause = 300;

/**
 * Keeps the place with the current entry as the reader goes on. Once the reader has gone back, the entry that was left
 * cannot be written any more; so it is written before.
 */
export class PlaceKeeper {
  readonly #countShown: () => number;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Whether what is shown is what the current entry asks for. */
  #isSettled = false;

  /** @param countShown how many stories are shown. @param signal aborted when the place is of no use any more. */
  constructor(countShown: () => number, signal: AbortSignal) {
    this.#countShown = countShown;
    addEventListener('scroll', () => this.#keepSoon(), { signal, passive: true });
    addEventListener('pagehide', () => this.keep(), { signal });
    signal.addEventListener('abort', () => this.hold());
  }

  /** Another search begins: until its stories are shown, the entry keeps the place that it has. */
  hold(): void {
    clearTimeout(this.#pause);
    this.#isSettled = false;
  }

  /** The stories that the current entry asks for are shown. */
  settle(): void {
    this.#isSettled = true;
    this.keep();
  }

  keep(): void {
    clearTimeout(this.#pause);
    if (!this.#isSettled) return;
    history.replaceState({ shown: this.#countShown(), scroll: scrollY } satisfies KeptPlace, '');
  }

  #keepSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.keep(), scrollingPause);
  }
}
