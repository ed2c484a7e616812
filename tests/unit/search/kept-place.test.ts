import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlaceKeeper, readPlace } from '../../../src/search/client/kept-place.ts';

/** A history of a browser: each entry is what a page keeps with it. */
let entries: unknown[] = [];
let at = 0;
let shown = 0;
let page = new EventTarget();
let leaving = new AbortController();
let keeper: PlaceKeeper;

const scroll = (top: number): void => {
  vi.stubGlobal('scrollY', top);
  page.dispatchEvent(new Event('scroll'));
};
/** As the browser's own buttons do it: the page hears of it when it has been done. */
const go = (steps: number): void => {
  at += steps;
  keeper.hold();
};
const push = (): void => {
  keeper.keep();
  entries = [...entries.slice(0, at + 1), null];
  at += 1;
  keeper.hold();
};
const show = (count: number, top: number): void => {
  shown = count;
  vi.stubGlobal('scrollY', top);
  keeper.settle();
};

beforeEach(() => {
  vi.useFakeTimers();
  [entries, at, shown] = [[null], 0, 0];
  page = new EventTarget();
  leaving = new AbortController();
  vi.stubGlobal('scrollY', 0);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('history', {
    get state() {
      return entries[at];
    },
    replaceState: (kept: unknown) => {
      entries[at] = kept;
    },
  });
  keeper = new PlaceKeeper(() => shown, leaving.signal);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the place of a reader', () => {
  it('is there again after a step back and a step forward', () => {
    show(20, 0);
    push();
    show(20, 0);
    shown = 60;
    keeper.keep();
    scroll(4000);
    vi.runAllTimers();
    go(-1);
    expect(readPlace()).toEqual({ shown: 20, scroll: 0 });
    show(20, 0);
    go(1);
    expect(readPlace()).toEqual({ shown: 60, scroll: 4000 });
  });

  it('is not taken from the stories of another search while those of this one are on their way', () => {
    show(60, 4000);
    push();
    scroll(100);
    vi.runAllTimers();
    page.dispatchEvent(new Event('pagehide'));
    expect(readPlace()).toBeUndefined();
    go(-1);
    scroll(200);
    vi.runAllTimers();
    keeper.keep();
    expect(readPlace()).toEqual({ shown: 60, scroll: 4000 });
  });

  it('does not go over to another entry when the reader leaves while scrolling', () => {
    show(20, 0);
    push();
    show(40, 500);
    scroll(800);
    go(-1);
    vi.runAllTimers();
    expect(readPlace()).toEqual({ shown: 20, scroll: 0 });
  });

  it('is kept when the page goes, also in the middle of scrolling', () => {
    show(20, 0);
    scroll(900);
    page.dispatchEvent(new Event('pagehide'));
    expect(readPlace()).toEqual({ shown: 20, scroll: 900 });
  });

  it('is written once for all that is scrolled without a pause', () => {
    show(20, 0);
    const write = vi.spyOn(history, 'replaceState');
    for (let top = 0; top < 5000; top += 10) scroll(top);
    vi.runAllTimers();
    expect(write).toHaveBeenCalledOnce();
  });

  it('is not kept any more when the search has left the page', () => {
    show(20, 0);
    scroll(300);
    leaving.abort();
    vi.runAllTimers();
    expect(readPlace()).toEqual({ shown: 20, scroll: 0 });
  });

  it.each([null, 'x', 7, {}, { shown: 3 }, { shown: '3', scroll: 0 }, { shown: -1, scroll: 0 }])(
    'is none where something else is kept: %j',
    (kept) => {
      entries = [kept];
      expect(readPlace()).toBeUndefined();
    },
  );
});
