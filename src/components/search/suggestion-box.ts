import { openSuggester, type Suggestion } from '../../newsroom/suggest.ts';
import type { Suggestions } from '../../newsroom/suggestions.ts';
import { describeCount, makeList, makeOption, makeStatus, toAddress, type FieldWords } from './suggestion-list.ts';

/** How long after the last letter the number of suggestions is said, in milliseconds. */
const sayingPause = 700;

/**
 * Suggestions below a field for a search: a combobox whose list a reader may use or ignore. What is chosen is told as an
 * event `suggestion`; where nobody prevents it, the browser goes to the page of what was chosen.
 */
class SuggestionBox {
  readonly #field: HTMLInputElement;
  readonly #words: FieldWords;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #suggest: (typed: string) => readonly Suggestion[];
  #shown: readonly Suggestion[] = [];
  /** Which of them is marked; -1 while the field has the reader. */
  #at = -1;
  #saying: ReturnType<typeof setTimeout> | undefined;

  constructor(field: HTMLInputElement, suggestions: Suggestions) {
    this.#field = field;
    this.#words = JSON.parse(field.dataset['words'] ?? '') as FieldWords;
    this.#suggest = openSuggester(suggestions);
    this.#list = makeList(field, this.#words);
    this.#status = makeStatus(field);
    field.addEventListener('input', (event) => this.#type(event));
    field.addEventListener('compositionend', () => this.open());
    field.addEventListener('keydown', (event) => this.#press(event));
    field.addEventListener('blur', () => this.#close());
    field.form?.addEventListener('submit', () => this.#close());
    // The field keeps the focus, or the list would be gone before it is clicked.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => this.#click(target));
  }

  /** Shows what fits to what has been typed by now. */
  open(): void {
    this.#shown = this.#suggest(this.#field.value);
    this.#list.replaceChildren(...this.#shown.map((one, at) => makeOption(one, `${this.#list.id}-${at}`, this.#words)));
    this.#mark(-1);
    this.#show(this.#shown.length > 0);
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      const isAsked = this.#field.value.trim() !== '' && document.activeElement === this.#field;
      this.#status.textContent = isAsked ? describeCount(this.#shown.length, this.#words) : '';
    }, sayingPause);
  }

  #close(): void {
    clearTimeout(this.#saying);
    this.#status.textContent = '';
    this.#mark(-1);
    this.#show(false);
  }

  get #isOpen(): boolean {
    return !this.#list.hidden;
  }

  #show(isOpen: boolean): void {
    this.#list.hidden = !isOpen;
    this.#field.ariaExpanded = String(isOpen);
  }

  #mark(at: number): void {
    this.#list.children[this.#at]?.setAttribute('aria-selected', 'false');
    this.#at = at;
    const option = this.#list.children[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#field.setAttribute('aria-activedescendant', option.id);
    else this.#field.removeAttribute('aria-activedescendant');
  }

  #type(event: Event): void {
    if (!(event instanceof InputEvent && event.isComposing)) this.open();
  }

  #press(event: KeyboardEvent): void {
    // While characters are composed, the keys belong to the input method.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (this.#move(event.key, event.altKey)) event.preventDefault();
  }

  /** Does what a key means here; false where it means nothing, and the field has it. */
  #move(key: string, isAlt: boolean): boolean {
    if (!this.#isOpen) return this.#moveClosed(key, isAlt);
    const count = this.#shown.length;
    const isMarked = this.#at >= 0;
    if (key === 'ArrowDown') this.#mark(this.#at + 1 < count ? this.#at + 1 : -1);
    else if (key === 'ArrowUp' && isAlt) this.#close();
    else if (key === 'ArrowUp') this.#mark(isMarked ? this.#at - 1 : count - 1);
    else if (key === 'Home' && isMarked) this.#mark(0);
    else if (key === 'End' && isMarked) this.#mark(count - 1);
    else if (key === 'Escape') this.#close();
    else if (key === 'Enter' && isMarked) this.#choose(this.#at);
    else {
      // The cursor moves in the text again.
      if (key === 'ArrowLeft' || key === 'ArrowRight') this.#mark(-1);
      return false;
    }
    return true;
  }

  #moveClosed(key: string, isAlt: boolean): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      this.open();
      if (this.#isOpen && !isAlt) this.#mark(key === 'ArrowDown' ? 0 : this.#shown.length - 1);
      return this.#isOpen;
    }
    if (key !== 'Escape' || this.#field.value === '') return false;
    this.#field.value = '';
    this.#field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return true;
  }

  #click(target: EventTarget | null): void {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    const at = option ? [...this.#list.children].indexOf(option) : -1;
    if (at >= 0) this.#choose(at);
  }

  #choose(at: number): void {
    const suggestion = this.#shown[at];
    if (!suggestion) return;
    this.#close();
    const event = new CustomEvent('suggestion', { detail: suggestion, bubbles: true, cancelable: true });
    if (!this.#field.dispatchEvent(event)) return;
    location.assign(toAddress(suggestion, this.#words));
  }
}

/** Fetches what a field suggests. Where that fails it stays the field that it is, until somebody goes there again. */
async function serve(field: HTMLInputElement): Promise<void> {
  try {
    const answer = await fetch(field.dataset['suggestions'] ?? '', { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${answer.status} for the suggestions`);
    const box = new SuggestionBox(field, (await answer.json()) as Suggestions);
    // Somebody may have typed since the focus came.
    if (field.value !== field.dataset['before'] && document.activeElement === field) box.open();
  } catch {
    field.addEventListener('focus', () => void serve(field), { once: true });
  }
}

for (const field of document.querySelectorAll<HTMLInputElement>('input[data-suggestions]')) void serve(field);
