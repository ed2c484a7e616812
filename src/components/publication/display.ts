/** What a reader has set for this device; what is absent or empty is as the paper and the device have it. */
export interface Display {
  readonly theme?: '' | 'light' | 'dark';
  readonly text?: '' | 'large' | 'larger';
  /** Whether `/` leads to the search. */
  readonly searchKey?: boolean;
}

/** first-paint.ts reads it too. An origin may serve more than one site. */
const storageKey = 'broadsheet:display';

/** What holds for this page where nothing can be kept: storage may be full, switched off or forbidden. */
let unkept: Display | undefined;

export function readDisplay(): Display {
  if (unkept) return unkept;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

/** Other scripts of the same origin may have written whatever they like. */
function toKnown({ theme, text }: Display): Required<Pick<Display, 'theme' | 'text'>> {
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : '',
    text: text === 'large' || text === 'larger' ? text : '',
  };
}

/** Dresses the page, and tells the browser which colour to give its own bars. */
export function applyDisplay(display: Display): void {
  const { theme, text } = toKnown(display);
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
    unkept = undefined;
  } catch {
    unkept = display;
  }
}
