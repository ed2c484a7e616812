/** The elements of the search page that its script works on, by the names that its markup gives them (`data-part`). */
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
  readonly list: HTMLElement;
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
  if (!(found instanceof type)) throw new Error(`no part ${name}`);
  return found;
}

/** Those that a page has. What is in a template is none of them. */
export function findParts(root: ParentNode): SearchParts {
  const parts = [...root.querySelectorAll<HTMLElement>('[data-part]')].map((part) => [part.dataset['part'], part]);
  return Object.fromEntries(parts) as SearchParts;
}

/** A copy of what a template holds. */
export function copyTemplate(template: HTMLTemplateElement): HTMLElement {
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('no template');
  return copy;
}
