import type { Suggestion } from '../../newsroom/suggest.ts';
import { PlaceKeeper, readPlace } from './kept-place.ts';
import { SearchAddress } from './search-address.ts';
import { SearchFlow } from './search-flow.ts';
import { fillForm, isDayField, readForm } from './search-form.ts';
import { findPart, findParts, type SearchParts } from './search-parts.ts';
import { readState, writeState, type SearchState } from './search-state.ts';
import type { SearchSettings } from './settings.ts';
import { readClick } from './state-links.ts';

const typingPause = 120;

declare global {
  interface HTMLElementEventMap {
    /** Told by the field when one of its suggestions has been chosen. */
    suggestion: CustomEvent<Suggestion>;
  }
}

/**
 * `<archive-search>`: the search page at work. The address is its whole state; the form works without it, but finds nothing.
 * What it says and what it is made of is in the page: sentences in its settings, markup in its templates.
 */
class ArchiveSearch extends HTMLElement {
  #parts!: SearchParts;
  #flow!: SearchFlow;
  #address!: SearchAddress;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #listeners = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#listeners;
    const settings = JSON.parse(findPart(this, 'settings', HTMLScriptElement).textContent) as SearchSettings;
    this.#parts = findParts(this);
    const place = new PlaceKeeper(() => this.#parts.list.childElementCount, signal);
    this.#address = new SearchAddress(() => place.keep());
    this.#flow = new SearchFlow(this.#parts, settings, place, signal);
    history.scrollRestoration = 'manual';
    this.#listen(signal);
    this.#listenToForm(signal);
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#listeners = new AbortController();
    clearTimeout(this.#pause);
  }

  #listen(signal: AbortSignal): void {
    const { more, retry, finish } = this.#parts;
    this.addEventListener('click', (event) => this.#follow(event), { signal });
    more.addEventListener('click', () => void this.#flow.showMore(), { signal });
    finish.addEventListener('click', () => void this.#flow.finish(), { signal });
    retry.addEventListener('click', () => this.#flow.retry(), { signal });
    addEventListener('popstate', () => this.#goBack(), { signal });
    addEventListener('online', () => !retry.hidden && this.#flow.retry(), { signal });
  }

  #listenToForm(signal: AbortSignal): void {
    const { form, field } = this.#parts;
    const on = <K extends keyof HTMLElementEventMap>(name: K, listen: (event: HTMLElementEventMap[K]) => void): void =>
      form.addEventListener(name, listen, { signal });
    form.addEventListener('focusin', () => this.#flow.prepare(), { signal, once: true });
    on('submit', (event) => {
      event.preventDefault();
      this.#go(readForm(form));
    });
    on('change', ({ target }) => {
      if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'checkbox'))
        this.#go(readForm(form));
    });
    on('input', (event) => {
      const isTyped = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
      if (isTyped && !(event instanceof InputEvent && event.isComposing)) this.#type();
    });
    // Days the wrong way round stay as they are while one of them may still be typed.
    on('focusout', ({ target, relatedTarget }) => {
      if (isDayField(target) && !isDayField(relatedTarget)) fillForm(form, readForm(form));
    });
    on('suggestion', (event) => this.#narrow(event));
    field.addEventListener('compositionend', () => this.#type(), { signal });
  }

  /** Shows what the address asks for, as far down as the reader had come. */
  #restore(): void {
    clearTimeout(this.#pause);
    const state = this.#address.read();
    fillForm(this.#parts.form, state);
    void this.#flow.search(state, readPlace());
  }

  /** An entry of the history; one that differs by its fragment only, as after a skip link, is the same search. */
  #goBack(): void {
    if (writeState(readState(location.search)) !== writeState(this.#flow.state)) this.#restore();
  }

  /** A search that the reader can come back to. */
  #go(state: SearchState): void {
    clearTimeout(this.#pause);
    fillForm(this.#parts.form, state);
    this.#address.write(state);
    void this.#flow.search(state);
  }

  #follow(event: MouseEvent): void {
    const state = readClick(event);
    if (state) this.#go(state);
  }

  /** A subject that was suggested narrows the search instead of leading to its page; what was typed of it has done its work. */
  #narrow(event: CustomEvent<Suggestion>): void {
    const { detail } = event;
    if (detail.kind === 'story') return;
    event.preventDefault();
    this.#go({ ...readForm(this.#parts.form), q: '', [detail.kind]: detail.id });
  }

  #type(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const state = readForm(this.#parts.form);
      if (writeState(state) === writeState(this.#flow.state)) return;
      this.#address.writeDraft(state);
      void this.#flow.search(state, { isTyping: true });
    }, typingPause);
  }
}

customElements.define('archive-search', ArchiveSearch);
