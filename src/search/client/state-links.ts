import { readState, writeState, type SearchState } from './search-state.ts';

/** Links whose address is another state of the same search: they can be shared, and opened beside it. */
const selector = 'a[data-state-link]';

/** @param key names the link among its neighbours, so that the focus finds it again when they are printed anew. */
export function linkTo(link: HTMLAnchorElement, state: SearchState, key: string): void {
  // Without a query the address of a link is that of the page it stands on, query and all.
  link.href = location.pathname + writeState(state);
  link.dataset['key'] = key;
}

/** The state that a click asks for; undefined where the browser is to follow the link by itself. */
export function readClick(event: MouseEvent): SearchState | undefined {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.defaultPrevented) return undefined;
  event.preventDefault();
  return readState(link.search);
}

/** Prints what is in a container anew; the focus stays with the same link, or goes to `otherwise` where it is gone. */
export function keepFocus(container: Element, otherwise: HTMLElement, print: () => void): void {
  const focused = document.activeElement;
  const isInside = focused instanceof HTMLElement && container.contains(focused);
  const key = isInside ? focused.dataset['key'] : undefined;
  print();
  if (!isInside || container.contains(document.activeElement)) return;
  const same = [...container.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset['key'] === key);
  (same ?? otherwise).focus();
}
