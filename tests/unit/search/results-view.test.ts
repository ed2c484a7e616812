import { noCounts } from '../../../src/search/client/choose.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ResultsView } from '../../../src/search/client/results-view.ts';
import type { SearchParts } from '../../../src/search/client/search-parts.ts';
import { printStory } from '../../../src/search/client/print-story.ts';
import type { Progress } from '../../../src/search/client/search-walk.ts';
import { makeStory, openResults, settings } from './open-results.ts';

let parts: SearchParts;
let view: ResultsView;

const progress = (...headlines: readonly string[]): Progress => ({
  stories: headlines.map((headline) => makeStory(headline)),
  count: headlines.length,
  ...noCounts,
  searched: [],
  waiting: 0,
  isComplete: true,
  isPartial: false,
});

/** Whether a reader sees it: neither the element nor anything around it is hidden. */
const isShown = (element: Element): boolean => element.closest('[hidden]') === null;

beforeEach(() => {
  parts = openResults();
  view = new ResultsView(parts, settings);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the results', () => {
  it('say how the query was understood, with and without stories, and forget it with the next search', () => {
    view.showStories(progress('a'), '1 result', undefined, 'OR is not understood.');
    expect(parts.note.textContent).toBe('OR is not understood.');
    expect(isShown(parts.note)).toBe(true);
    view.showStories(progress(), 'Nothing', undefined, 'A word was left out.');
    expect(parts.note.textContent).toBe('A word was left out.');
    expect(isShown(parts.note)).toBe(true);
    expect(isShown(parts.results)).toBe(false);
    view.showStart();
    expect(isShown(parts.note)).toBe(false);
  });

  it('keep the stories and the button where further ones cannot be fetched', () => {
    view.showStories(progress('a', 'b'), '2 results', 'Show 20 more', '');
    const focus = vi.spyOn(parts.status, 'focus');
    view.showFailureOfMore(true);
    expect(view.length).toBe(2);
    expect([parts.list, parts.more].every(isShown)).toBe(true);
    expect(isShown(parts.retry)).toBe(false);
    expect(parts.status.textContent).toBe(settings.words.failed);
    expect(parts.more.textContent).toBe(parts.retry.textContent.trim());
    expect(focus).not.toHaveBeenCalled();
    view.showMore(progress('c'), '3 results', undefined);
    expect(view.length).toBe(3);
  });

  it('give the keyboard to the status before the button for another try goes', () => {
    const focus = vi.spyOn(parts.status, 'focus').mockImplementation(() => {
      expect(isShown(parts.retry)).toBe(true);
    });
    view.showFailure(true);
    view.showRetry();
    expect(focus).toHaveBeenCalledOnce();
    view.showStories(progress('a'), '1 result', undefined, '');
    expect(isShown(parts.retry)).toBe(false);
  });

  it('offer another try where a part of the archive could not be searched', () => {
    view.showStories({ ...progress('a'), isPartial: true }, '1 result', undefined, '');
    expect([parts.retry, parts.list].every(isShown)).toBe(true);
    view.showStories(progress('a', 'b'), '2 results', 'Show 20 more', '');
    expect(isShown(parts.retry)).toBe(false);
    view.showMore({ ...progress('c'), isPartial: true }, '3 results', undefined);
    expect(isShown(parts.retry)).toBe(true);
  });

  it('count no stories of an earlier search after a failure', () => {
    view.showStories(progress('a', 'b'), '2 results', undefined, '');
    view.showFailure(true);
    expect(view.length).toBe(0);
  });
});

describe('a story among the results', () => {
  const print = (changes: Parameters<typeof makeStory>[1]): readonly (Element | null)[] => {
    const item = printStory(parts.story, makeStory('שלום', changes), settings);
    return [item.querySelector('a'), item.querySelector('.excerpt')];
  };
  const read = (changes: Parameters<typeof makeStory>[1]): readonly (readonly (string | null | undefined)[])[] =>
    print(changes).map((element) => [element?.getAttribute('lang'), element?.getAttribute('dir')]);

  it('says its language where it is not the paper’s', () => {
    const hebrew = ['he', 'rtl'];
    expect(read({ language: 'he' })).toEqual([hebrew, hebrew]);
    expect(read({ language: '' })).toEqual([
      [null, 'auto'],
      [null, 'auto'],
    ]);
  });
});
