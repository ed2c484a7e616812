/** The elements of the search page that its script works on. */
export interface SearchParts {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  /** The filters of the search with the link that takes all of them away. */
  readonly chosen: HTMLElement;
  readonly chips: HTMLElement;
  readonly chip: HTMLTemplateElement;
  readonly clear: HTMLAnchorElement;
  readonly status: HTMLElement;
  readonly note: HTMLElement;
  readonly help: HTMLElement;
  readonly ways: HTMLElement;
  readonly way: HTMLTemplateElement;
  readonly years: HTMLElement;
  readonly bars: HTMLElement;
  readonly bar: HTMLTemplateElement;
  readonly yearsNote: HTMLElement;
  readonly yearsLeft: HTMLElement;
  readonly finish: HTMLButtonElement;
  readonly facets: HTMLDetailsElement;
  readonly facetsNote: HTMLElement;
  readonly facet: HTMLTemplateElement;
  readonly results: HTMLElement;
  readonly list: HTMLOListElement;
  readonly story: HTMLTemplateElement;
  readonly more: HTMLButtonElement;
  readonly retry: HTMLButtonElement;
  /** What is shown while there are no results: years, topics, places. */
  readonly map: HTMLElement;
}

type Constructor<T> = abstract new (...parts: never[]) => T;

/** The element marked `data-part="name"`. @throws where it is not there, or is another element. */
export function findPart<T extends Element>(root: ParentNode, name: string, type: Constructor<T>): T {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof type)) throw new Error(`The part "${name}" is missing from the page.`);
  return found;
}

export const findParts = (root: ParentNode): SearchParts => ({
  form: findPart(root, 'form', HTMLFormElement),
  field: findPart(root, 'field', HTMLInputElement),
  chosen: findPart(root, 'chosen', HTMLElement),
  chips: findPart(root, 'chips', HTMLElement),
  chip: findPart(root, 'chip', HTMLTemplateElement),
  clear: findPart(root, 'clear', HTMLAnchorElement),
  status: findPart(root, 'status', HTMLElement),
  note: findPart(root, 'note', HTMLElement),
  help: findPart(root, 'help', HTMLElement),
  ways: findPart(root, 'ways', HTMLElement),
  way: findPart(root, 'way', HTMLTemplateElement),
  years: findPart(root, 'years', HTMLElement),
  bars: findPart(root, 'bars', HTMLElement),
  bar: findPart(root, 'bar', HTMLTemplateElement),
  yearsNote: findPart(root, 'yearsNote', HTMLElement),
  yearsLeft: findPart(root, 'yearsLeft', HTMLElement),
  finish: findPart(root, 'finish', HTMLButtonElement),
  facets: findPart(root, 'facets', HTMLDetailsElement),
  facetsNote: findPart(root, 'facetsNote', HTMLElement),
  facet: findPart(root, 'facet', HTMLTemplateElement),
  results: findPart(root, 'results', HTMLElement),
  list: findPart(root, 'list', HTMLOListElement),
  story: findPart(root, 'story', HTMLTemplateElement),
  more: findPart(root, 'more', HTMLButtonElement),
  retry: findPart(root, 'retry', HTMLButtonElement),
  map: findPart(root, 'map', HTMLElement),
});

/** A copy of what a template holds. */
export function copyTemplate(template: HTMLTemplateElement): HTMLElement {
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('A template of the search page is empty.');
  return copy;
}
