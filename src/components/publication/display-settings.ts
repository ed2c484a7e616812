import { applyDisplay, type Display, keepDisplay, readDisplay } from './display.ts';

/** The panel of the reader's settings: shows what is kept and keeps what is changed. */
class DisplaySettings extends HTMLElement {
  connectedCallback(): void {
    this.follow();
    this.addEventListener('change', () => keepDisplay(this.read()));
    // Other pages of the paper set it too: in another tab, or before the reader came back to this one.
    for (const type of ['storage', 'pageshow']) addEventListener(type, () => this.follow());
  }

  private follow(): void {
    const display = readDisplay();
    applyDisplay(display);
    this.show(display);
  }

  private get controls(): readonly HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  private show({ theme = '', text = '', searchKey = true }: Display): void {
    const chosen: Readonly<Record<string, string>> = { theme, text };
    for (const control of this.controls)
      control.checked = control.type === 'radio' ? chosen[control.name] === control.value : searchKey;
  }

  private read(): Display {
    const chosen = this.controls.filter(({ checked, value }) => checked && value !== '');
    const choices: Display = Object.fromEntries(
      chosen.filter(({ type }) => type === 'radio').map(({ name, value }) => [name, value]),
    );
    return chosen.some(({ type }) => type === 'checkbox') ? choices : { ...choices, searchKey: false };
  }
}

customElements.define('display-settings', DisplaySettings);
