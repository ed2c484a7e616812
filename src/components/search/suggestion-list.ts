import type { Suggestion } from '../../newsroom/suggest.ts';
import type { SuggestedKind } from '../../newsroom/suggestions.ts';
import type { Words } from '../../words/words.ts';

/** What the field tells of its suggestions, printed in its `data-words`. */
export interface FieldWords
  extends Readonly<Words['search']['suggest']>, Readonly<Pick<Words['search'], 'suggestions'>> {
  /** Where the pages of subjects are, with the base path; `:id` stands for the id. */
  readonly paths: Readonly<Record<SuggestedKind, string>>;
  /** The base path. */
  readonly base: string;
}

/** Where the page of what is suggested is. */
export const toAddress = (suggestion: Suggestion, { paths, base }: FieldWords): string =>
  suggestion.kind === 'story'
    ? base + encodeURI(suggestion.path.slice(1)).replaceAll('?', '%3F').replaceAll('#', '%23')
    : paths[suggestion.kind].replace(':id', () => encodeURIComponent(suggestion.id));

/** The list below the field, as assistive technology knows it (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export function makeList(field: HTMLInputElement, words: FieldWords): HTMLElement {
  const list = document.createElement('ul');
  list.id = `${field.id}-list`;
  list.role = 'listbox';
  list.ariaLabel = words.suggestions;
  list.hidden = true;
  field.role = 'combobox';
  field.ariaAutoComplete = 'list';
  field.ariaExpanded = 'false';
  field.setAttribute('aria-controls', list.id);
  field.parentElement?.append(list);
  return list;
}

/** Says how many there are, for those who do not see them. */
export function makeStatus(field: HTMLInputElement): HTMLElement {
  const status = document.createElement('p');
  status.role = 'status';
  status.className = 'visually-hidden';
  field.parentElement?.append(status);
  return status;
}

function makeText(suggestion: Suggestion): HTMLElement {
  const text = document.createElement('span');
  text.dir = 'auto';
  text.textContent = suggestion.text;
  if (suggestion.kind === 'story' && suggestion.language !== undefined) text.lang = suggestion.language;
  return text;
}

/** What stands beside a name: what it is, and the other name by which it was found. */
function makeNote(suggestion: Suggestion, words: FieldWords): readonly HTMLElement[] {
  if (suggestion.kind === 'story') return [];
  const note = document.createElement('span');
  note.className = 'label';
  const kind = words.kinds[suggestion.kind];
  note.textContent = suggestion.alias === undefined ? kind : `${suggestion.alias} · ${kind}`;
  return [note];
}

export function makeOption(suggestion: Suggestion, id: string, words: FieldWords): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.role = 'option';
  option.ariaSelected = 'false';
  option.append(makeText(suggestion), ' ', ...makeNote(suggestion, words));
  return option;
}

/** `3 suggestions`, in the grammar of the page. */
export function describeCount(count: number, words: FieldWords): string {
  if (count === 0) return words.none;
  const { lang } = document.documentElement;
  const sentence = words.count[new Intl.PluralRules(lang).select(count)] ?? words.count.other;
  return sentence.replace('{count}', new Intl.NumberFormat(lang).format(count));
}
