import type { Notice } from '../../newsroom/article.ts';
import { coversPlace, isCurrent, isStanding, toNoticeKey, type NoticePlace } from '../../newsroom/notice.ts';
import { readerWords } from '../reader-words.ts';
import { readClock } from './reader-clock.ts';

/** What the browser is told of a notice: `/notices.json` is a list of these. */
type SentNotice = Omit<Notice, 'text'>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isInstant = (value: unknown): boolean => value === undefined || value === null || typeof value === 'number';

function isSentNotice(value: unknown): value is SentNotice {
  if (typeof value !== 'object' || value === null) return false;
  const { id, level, html, scope, start, end } = value as Readonly<Record<string, unknown>>;
  return (
    [id, level, html].every(isText) && Array.isArray(scope) && scope.every(isText) && isInstant(start) && isInstant(end)
  );
}

/** Storage may be full, switched off or forbidden; a notice is then dismissed for this page only. */
function isDismissed(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function rememberDismissed(key: string): void {
  try {
    localStorage.setItem(key, 'dismissed');
  } catch {
    // Nothing to do: the reader has what they asked for.
  }
}

/**
 * The bars under the section navigation. Those in the page's HTML stay as they are without script; with it each can be
 * dismissed, one whose end has passed goes, and notices that end are fetched on pages which are not printed anew for them.
 * Those come when the page has been read in part: they stand at the foot of the screen and move no text.
 */
class NoticeBars extends HTMLElement {
  connectedCallback(): void {
    for (const bar of this.querySelectorAll<HTMLElement>('.notice')) this.prepare(bar);
    this.hide();
    const source = this.dataset['source'];
    if (source !== undefined) void this.fetchNotices(source);
  }

  private get place(): NoticePlace {
    return { kind: this.dataset['kind'] as NoticePlace['kind'], section: this.dataset['section'] };
  }

  private async fetchNotices(source: string): Promise<void> {
    const sent: unknown = await fetch(source)
      .then((response) => (response.ok ? response.json() : []))
      .catch(() => []);
    if (!Array.isArray(sent)) return;
    const late = document.createElement('div');
    late.className = 'late-notices';
    for (const notice of sent.filter(isSentNotice)) {
      if (isStanding(notice) || !isCurrent(notice, readClock()) || !coversPlace(notice, this.place)) continue;
      const bar = this.toBar(notice);
      late.append(bar);
      this.prepare(bar);
    }
    if (late.childElementCount > 0) this.append(late);
    this.hide();
  }

  private toBar(notice: SentNotice): HTMLElement {
    const { level, html, link } = notice;
    const bar = document.createElement('div');
    bar.className = 'notice label';
    bar.dataset['key'] = toNoticeKey(notice, this.dataset['base'] ?? '/');
    bar.dataset['level'] = level;
    const text = document.createElement('div');
    text.className = 'text';
    // Converted and sanitised when the paper was printed.
    text.innerHTML = html;
    if (level !== 'info') {
      const label = document.createElement('strong');
      label.textContent = `${readerWords.notices.levels[level]}: `;
      text.prepend(label);
    }
    if (isText(link)) {
      const more = document.createElement('a');
      more.href = link;
      more.textContent = readerWords.notices.more;
      text.append(' ', more);
    }
    bar.append(text);
    return bar;
  }

  private prepare(bar: HTMLElement): void {
    const key = bar.dataset['key'] ?? '';
    const end = bar.dataset['end'];
    if (isDismissed(key) || (end !== undefined && Date.parse(end) < readClock())) {
      bar.remove();
      return;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = readerWords.notices.dismiss;
    button.setAttribute('aria-label', `${readerWords.notices.dismiss}: ${bar.textContent.trim().slice(0, 60)}`);
    button.addEventListener('click', () => {
      rememberDismissed(key);
      this.dismiss(bar);
    });
    bar.append(button);
  }

  /** The button goes with its bar, so the focus moves to the content instead of being lost. */
  private dismiss(bar: HTMLElement): void {
    bar.remove();
    this.hide();
    document.getElementById('main')?.focus({ preventScroll: true });
  }

  private hide(): void {
    this.hidden = this.querySelector('.notice') === null;
    const late = this.querySelector<HTMLElement>('.late-notices');
    if (late?.childElementCount === 0) late.remove();
    // What has the focus must not lie under the strip.
    document.documentElement.style.scrollPaddingBlockEnd = late?.isConnected ? `${late.offsetHeight}px` : '';
  }
}

customElements.define('notice-bars', NoticeBars);
