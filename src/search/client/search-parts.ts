/** The elements of the search page that its script works on. */
export interface SearchParts {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly chips: HTMLElement;
  readonly chip: HTMLTemplateElement;
  readonly status: HTMLElement;
  readonly note: HTMLElement;
  readonly help: HTMLElement;
  readonly results: HTMLElement;
  readonly list: HTMLOListElement;
  readonly story: HTMLTemplateElement;
  readonly more: HTMLButtonElement;
  readonly retry: HTMLButtonElement;
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
  chips: findPart(root, 'chips', HTMLElement),
  chip: findPart(root, 'chip', HTMLTemplateElement),
  status: findPart(root, 'status', HTMLElement),
  note: findPart(root, 'note', HTMLElement),
  help: findPart(root, 'help', HTMLElement),
  results: findPart(root, 'results', HTMLElement),
  list: findPart(root, 'list', HTMLOListElement),
  story: findPart(root, 'story', HTMLTemplateElement),
  more: findPart(root, 'more', HTMLButtonElement),
  retry: findPart(root, 'retry', HTMLButtonElement),
});

/** A copy of what a template holds. */
export function copyTemplate(template: HTMLTemplateElement): HTMLElement {
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('A template of the search page is empty.');
  return copy;
}
