import { readDisplay } from './display.ts';

/** Whether it is a `/` that nobody types into something. */
function isSearchKey({ key, ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent): boolean {
  const isTyped =
    target instanceof Element &&
    target.matches('input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]');
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isTyped && !defaultPrevented;
}

function focusField(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]');
  field?.focus();
  field?.select();
  return field !== null;
}

document.addEventListener('keydown', (event) => {
  if (!isSearchKey(event) || readDisplay().searchKey === false) return;
  event.preventDefault();
  const page = document.querySelector<HTMLLinkElement>('a[data-search]')?.href;
  if (!focusField() && page !== undefined) location.assign(`${page}#search`);
});

if (location.hash === '#search') focusField();
