import { stateNames, toState, type SearchState } from './search-state.ts';

/** What the controls of the form say. */
export function readForm(form: HTMLFormElement): SearchState {
  const data = new FormData(form);
  return toState((name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  });
}

/** Puts a state into the controls; a hidden one that is empty stays out of the address. */
export function fillForm(form: HTMLFormElement, state: SearchState): void {
  for (const name of stateNames) {
    const value = state[name];
    const control = form.elements.namedItem(name);
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.checked = control.value === value;
      continue;
    }
    // A field that somebody types in keeps its spaces and its cursor.
    const isTyped = document.activeElement === control && control.value.trim() === value;
    // A day that is half typed has no value, and setting none would clear it.
    if (control.value !== value && !isTyped) control.value = value;
    if (control.type === 'hidden') control.disabled = value === '';
  }
}

/** Whether it is one of the two fields for days. */
export const isDayField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'date';
