/** What each element of the search page is that its script works on, by the name that its markup gives it. */
const listKinds = () => ({
  form: HTMLFormElement,
  field: HTMLInputElement,
  /** The filters of the search with the link that takes all of them away. */
  chosen: HTMLElement,
  chips: HTMLElement,
  chip: HTMLTemplateElement,
  clear: HTMLAnchorElement,
  status: HTMLElement,
  note: HTMLElement,
  help: HTMLElement,
  ways: HTMLElement,
  way: HTMLTemplateElement,
  years: HTMLElement,
  bars: HTMLElement,
  bar: HTMLTemplateElement,
  yearsNote: HTMLElement,
  yearsLeft: HTMLElement,
  finish: HTMLButtonElement,
  facets: HTMLDetailsElement,
  facetsNote: HTMLElement,
  facet: HTMLTemplateElement,
  results: HTMLElement,
  list: HTMLElement,
  story: HTMLTemplateElement,
  more: HTMLButtonElement,
  retry: HTMLButtonElement,
  /** What is shown while there are no results: years, topics, places. */
  map: HTMLElement,
});

type Kinds = ReturnType<typeof listKinds>;

/** The elements of the search page that its script works on. */
export type SearchParts = { readonly [Name in keyof Kinds]: InstanceType<Kinds[Name]> };

type Constructor<T> = abstract new (...parts: never[]) => T;

/** The element marked `data-part="name"`. @throws where it is not there, or is another element. */
export function findPart<T extends Element>(root: ParentNode, name: string, type: Constructor<T>): T {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof type)) throw new Error(`no part ${name}`);
  return found;
}

/** @throws where one is missing. */
export const findParts = (root: ParentNode): SearchParts =>
  Object.fromEntries(
    Object.entries(listKinds()).map(([name, kind]) => [name, findPart(root, name, kind)]),
  ) as unknown as SearchParts;

/** A copy of what a template holds. */
export function copyTemplate(template: HTMLTemplateElement): HTMLElement {
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('no template');
  return copy;
}
