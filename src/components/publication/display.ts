/** What a reader has set for this device; what is absent or empty is as the paper and the device have it. */
export interface Display {
  readonly theme?: '' | 'light' | 'dark';
  readonly text?: '' | 'large' | 'larger';
  /** Whether `/` leads to the search. */
  readonly searchKey?: boolean;
}

/** first-paint.ts reads it too. */
const storageKey = 'display';

/** Storage may be full, switched off or forbidden: the page then is as its printed form. */
export function readDisplay(): Display {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

/** Dresses the page, and tells the browser which colour to give its own bars. */
export function applyDisplay({ theme = '', text = '' }: Display): void {
  Object.assign(document.documentElement.dataset, { theme, text });
  for (const meta of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')) {
    const own = meta.dataset['of'] ?? '';
    meta.media = theme === '' ? `(prefers-color-scheme: ${own})` : theme === own ? 'all' : 'not all';
  }
}

export function keepDisplay(display: Display): void {
  applyDisplay(display);
  try {
    localStorage.setItem(storageKey, JSON.stringify(display));
  } catch {
    // It holds for this page then.
  }
}
