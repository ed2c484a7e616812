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

/** Keeps the place with the current entry. */
export function keepPlace(shown: number): void {
  history.replaceState({ shown, scroll: scrollY } satisfies KeptPlace, '');
}
