import { printStory } from './print-story.ts';
import type { SearchParts } from './search-parts.ts';
import type { Progress } from './search-walk.ts';
import type { SearchSettings } from './settings.ts';

/** What the page shows below the form. */
export class ResultsView {
  readonly #parts: SearchParts;
  readonly #settings: SearchSettings;

  constructor(parts: SearchParts, settings: SearchSettings) {
    this.#parts = parts;
    this.#settings = settings;
  }

  /** How many stories are shown. */
  get length(): number {
    return this.#parts.list.childElementCount;
  }

  /** Nothing is searched for; a sentence says why, where somebody tried. */
  showStart(sentence = ''): void {
    this.#say(sentence);
    this.#show({ map: true });
  }

  /** A search begins where nothing was shown: what is shown without one makes room for it. */
  showBeginning(): void {
    this.#parts.map.hidden = true;
  }

  /** A search is under way; what was found before stays until there is something new. */
  showBusy(isBusy: boolean): void {
    this.#parts.results.ariaBusy = String(isBusy);
    this.#parts.more.ariaDisabled = String(isBusy);
  }

  showSearching(): void {
    this.#say(this.#settings.words.searching);
  }

  /** The first stories of a search. */
  showStories(progress: Progress, sentence: string, next: string | undefined, note: string): void {
    this.#parts.list.replaceChildren();
    this.#append(progress);
    this.#parts.help.textContent = this.#settings.words.noneHelp;
    const isEmpty = progress.count === 0;
    const retry = progress.isPartial;
    this.#show({ results: !isEmpty || next !== undefined, help: isEmpty, map: isEmpty, retry, note });
    this.#say(sentence);
    this.#showNext(next);
  }

  /** Further stories of the same search; the keyboard goes to the first of them. */
  showMore(progress: Progress, sentence: string, next: string | undefined): void {
    const first = this.length;
    this.#append(progress);
    this.#parts.retry.hidden = !progress.isPartial;
    this.#say(sentence);
    const added = this.#parts.list.children[first]?.querySelector('a');
    if (added) added.focus();
    else if (next === undefined) this.#parts.status.focus();
    this.#showNext(next);
  }

  /** Further stories could not be fetched: those shown stay, and so does the button, which tries again. */
  showFailureOfMore(isOnline: boolean): void {
    const { more, retry } = this.#parts;
    this.#say(isOnline ? this.#settings.words.failed : this.#settings.words.offline);
    more.textContent = retry.textContent.trim();
  }

  /** The button is pressed and will go, so the keyboard goes to the status first. */
  showRetry(): void {
    this.showSearching();
    this.#parts.status.focus();
  }

  showFailure(isOnline: boolean): void {
    const { words } = this.#settings;
    this.#parts.help.textContent = isOnline ? words.failedHelp : words.offlineHelp;
    this.#show({ help: true, retry: true, map: true });
    this.#say(isOnline ? words.failed : words.offline);
  }

  #append({ stories }: Progress): void {
    this.#parts.list.append(...stories.map((story) => printStory(this.#parts.story, story, this.#settings)));
  }

  #showNext(next: string | undefined): void {
    this.#parts.more.hidden = next === undefined;
    if (next !== undefined) this.#parts.more.textContent = next;
  }

  #say(sentence: string): void {
    if (this.#parts.status.textContent !== sentence) this.#parts.status.textContent = sentence;
  }

  /** Everything has been searched, to be counted; the stories shown are the same. */
  showCounted(sentence: string, next: string | undefined): void {
    this.#say(sentence);
    this.#showNext(next);
  }

  #show({ results = false, help = false, retry = false, map = false, note = '' }): void {
    if (!results) this.#parts.list.replaceChildren();
    this.#parts.map.hidden = !map;
    this.#parts.ways.hidden = true;
    this.#parts.results.hidden = !results;
    this.#parts.help.hidden = !help;
    this.#parts.retry.hidden = !retry;
    this.#parts.note.textContent = note;
    this.#parts.note.hidden = note === '';
  }
}
