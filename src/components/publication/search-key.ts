// A script of its own, whose address is known here; as an imported module it would bring every page a kilobyte of loader.
import suggestionBox from '../search/suggestion-box.ts?worker&url';
import { readDisplay } from './display.ts';

/** Whether it is a `/` that nobody types into something. */
function isSearchKey({ key, ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent): boolean {
  const isTyped =
    target instanceof Element &&
    target.matches('input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]');
  return key === '/' && !ctrlKey && !metaKey && !altKey && !isTyped && !defaultPrevented;
}

function focusField(): boolean {
  const field = document.querySelector<HTMLInputElement>('main [name=q]');
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

const field = document.querySelector<HTMLInputElement>('[data-suggestions]');

/** Has the field suggest stories and names as soon as somebody goes there; nothing of that is fetched before. */
function awaitReader(): void {
  field?.addEventListener('focus', loadSuggestions, { once: true });
}

function loadSuggestions(): void {
  // What is typed while they are on their way is what they will be asked for.
  if (field) field.dataset['before'] = field.value;
  const script = document.createElement('script');
  script.src = suggestionBox;
  script.addEventListener('error', awaitReader);
  document.head.append(script);
}

awaitReader();

if (location.hash === '#search') focusField();
