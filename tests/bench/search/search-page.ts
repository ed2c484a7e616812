import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumArguments, findChromium, toAdvice } from '../../support/chromium.ts';
import type { MeasuredServer, Sent } from './serve-measured.ts';

/** What one search has cost and found. */
export interface Asked {
  readonly sent: readonly Sent[];
  /** Milliseconds from the last key to the results. */
  readonly milliseconds: number;
  /** Milliseconds of the longest tasks of the page meanwhile, above 50. */
  readonly longTasks: readonly number[];
  /** Addresses of the stories that are shown, without the host. */
  readonly paths: readonly string[];
  readonly status: string;
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(toAdvice());
  return chromium.launch({ executablePath, args: [...chromiumArguments] });
}

/** Watches, inside the page, when results are there and which tasks take long. */
function watch(): void {
  const watched: Watched = { keyed: 0, shown: 0, tasks: [] };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries())
      if (startTime > watched.keyed) watched.tasks.push(duration);
  }).observe({ type: 'longtask' });
  document.addEventListener('input', () => (watched.keyed = performance.now()), { capture: true });
  document.addEventListener('DOMContentLoaded', () => {
    const results = document.querySelector('[data-part="results"]');
    const status = document.querySelector('[data-part="status"]');
    const note = (): void => {
      if (results?.ariaBusy !== 'true') watched.shown = performance.now();
    };
    const observer = new MutationObserver(note);
    if (results) observer.observe(results, { childList: true, subtree: true, attributes: true });
    if (status) observer.observe(status, { childList: true });
  });
}

/** Times in milliseconds of the page's own clock. */
interface Watched {
  keyed: number;
  shown: number;
  readonly tasks: number[];
}

/** A search page as one reader has it open. */
export class SearchPage {
  readonly #page: Page;
  readonly #server: MeasuredServer;

  static async open(browser: Browser, server: MeasuredServer): Promise<SearchPage> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(`${server.url}search/`, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => customElements.get('archive-search') !== undefined);
    server.take();
    return new SearchPage(page, server);
  }

  private constructor(page: Page, server: MeasuredServer) {
    this.#page = page;
    this.#server = server;
  }

  close(): Promise<void> {
    return this.#page.context().close();
  }

  /** Types a query, as the only one or in the place of the one that is there. */
  async type(query: string): Promise<Asked> {
    const field = this.#page.locator('[data-part="field"]');
    await field.focus();
    // What is loaded on focus comes while the reader types.
    await this.#page.waitForTimeout(200);
    await this.#page.evaluate(() => {
      const { watched } = globalThis as unknown as { watched: Watched };
      [watched.keyed, watched.shown, watched.tasks.length] = [performance.now(), 0, 0];
    });
    await field.fill(query);
    await this.#settle();
    return this.#read();
  }

  /** Opens the page by an address: `?q=grain&section=world`. */
  async visit(query: string): Promise<Asked> {
    await this.#page.goto(`${this.#server.url}search/${query}`, { waitUntil: 'load' });
    await this.#settle();
    return this.#read();
  }

  async #settle(): Promise<void> {
    await this.#page.waitForFunction(
      () => {
        const results = document.querySelector('[data-part="results"]');
        const status = document.querySelector('[data-part="status"]')?.textContent ?? '';
        const { keyed, shown } = (globalThis as unknown as { watched: Watched }).watched;
        return results?.ariaBusy !== 'true' && /\d|Nothing|No story/.test(status) && shown > keyed;
      },
      undefined,
      { timeout: 30_000, polling: 20 },
    );
  }

  async #read(): Promise<Asked> {
    const { keyed, shown, tasks } = await this.#page.evaluate(
      () => (globalThis as unknown as { watched: Watched }).watched,
    );
    const paths = await this.#page
      .locator('[data-part="list"] [data-part="link"]')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    const status = (await this.#page.locator('[data-part="status"]').textContent()) ?? '';
    const pages = /\/search\/(?:index\.html)?$|\/_astro\//;
    const sent = this.#server.take().filter(({ path }) => !pages.test(path));
    return { sent, milliseconds: shown - keyed, longTasks: tasks, paths, status };
  }
}
