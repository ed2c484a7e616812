import { readerWords } from '../reader-words.ts';
/** Shares the story with what the device has for it, else copies its address; without script it is not there. */
class ShareStory extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.share());
  }

  private async share(): Promise<void> {
    const url = location.origin + location.pathname;
    const title = document.querySelector('h1')?.textContent.trim() ?? document.title;
    try {
      if ('share' in navigator) await navigator.share({ title, url });
      else await this.copy(url);
    } catch (error) {
      // A reader who closes the device's own window wants nothing else instead.
      if (!(error instanceof DOMException) || error.name !== 'AbortError')
        await this.copy(url).catch(() => this.say(url));
    }
  }

  private async copy(url: string): Promise<void> {
    await navigator.clipboard.writeText(url);
    this.say(readerWords.addressCopied);
  }

  private say(words: string): void {
    const output = this.querySelector('output');
    if (output) output.textContent = words;
  }
}

customElements.define('share-story', ShareStory);
