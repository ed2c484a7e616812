import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './paper.ts';

const status = (page: Page): Locator => page.locator('[data-part=status]');
const found = (page: Page): Locator => page.getByRole('region', { name: 'Results', exact: true }).getByRole('listitem');
const map = (page: Page): Locator => page.getByRole('navigation', { name: 'The archive at a glance' });
const isIndex = /search\/(?!suggestions)[^?]*\.(?:js|json|pf_\w+|pagefind)/;

test('without a query the page shows the archive: years, topics, places', async ({ page, whole }) => {
  await page.goto(`${whole}search/`);
  for (const name of ['2024: 9 stories', 'Ferries', 'Wrenport', 'Harbour', 'Ada Inkwell'])
    await expect(map(page).getByRole('link', { name, exact: true }).first()).toBeVisible();
  await page.locator('main [name=q]').fill('foghorn');
  await expect(found(page).first()).toBeVisible();
  await expect(map(page)).toBeHidden();
  await page.locator('main [name=q]').fill('');
  await expect(map(page)).toBeVisible();
  await expect(found(page)).toHaveCount(0);
});

test('where nothing is found the page offers spellings, fewer words, fewer filters and the archive', async ({
  page,
  whole,
}) => {
  await page.goto(`${whole}search/?q=foghron&section=culture`);
  await expect(status(page)).toHaveText('Nothing was found for “foghron”.');
  await expect(map(page)).toBeVisible();
  await page.getByRole('link', { name: 'foghorn', exact: true }).click();
  await expect(page).toHaveURL(`${whole}search/?q=foghorn&section=culture`);
  await expect(found(page).first()).toBeVisible();
  await expect(page.getByText('Did you mean')).toBeHidden();
  await page.goto(`${whole}search/?q=foghorn+xyzzyquux&section=town`);
  await expect(page.getByRole('heading', { name: 'With fewer words' })).toBeVisible();
  await page.getByRole('link', { name: 'without “Section: Town & County”' }).click();
  await expect(page).toHaveURL(`${whole}search/?q=foghorn+xyzzyquux`);
  await page.goBack();
  // The links of the search before may be there until this one has been made again.
  await expect(page.getByRole('link', { name: 'without “Section: Town & County”' })).toBeVisible();
  await page.getByRole('link', { name: 'foghorn', exact: true }).click();
  await expect(page).toHaveURL(`${whole}search/?q=foghorn&section=town`);
});

test('search that cannot load its index says so, offers the archive, and tries again', async ({
  page,
  whole,
  complaints,
}) => {
  await page.route(isIndex, (route) => route.abort());
  await page.goto(`${whole}search/?q=foghorn`);
  await expect(status(page)).toHaveText('The search could not be loaded.');
  await expect(map(page).getByRole('link').first()).toBeVisible();
  await page.unroute(isIndex);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(found(page).first()).toBeVisible();
  await expect(status(page)).toBeFocused();
  complaints.length = 0;
});

test('without a connection the page says that, and goes on when it is back', async ({
  context,
  page,
  whole,
  complaints,
}) => {
  await page.goto(`${whole}search/`);
  await context.setOffline(true);
  await page.locator('main [name=q]').fill('foghorn');
  await expect(status(page)).toHaveText('You are offline, and the search needs a connection.');
  await context.setOffline(false);
  await expect(found(page).first()).toBeVisible();
  complaints.length = 0;
});

for (const [name, typed] of [
  ['ten thousand characters', 'foghorn '.repeat(1250)],
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['half a character', '\ud83d foghorn \udc4d'],
  ['emoji', '🙂👨‍👩‍👧‍👦'],
  ['right to left', 'العبّارة'],
  ['marks that turn the direction', '\u202efoghorn\u202c'],
  ['quotation marks', '"“”«»"'],
  ['an address', '?q=a&section=b#c'],
] as const) {
  test(`${name}: harmless, typed and in an address`, async ({ page, whole }) => {
    await page.addInitScript(() => {
      globalThis.alert = () => {
        throw new Error('A script of a query ran.');
      };
    });
    const asked = encodeURIComponent(typed.toWellFormed().slice(0, 4000));
    await page.goto(`${whole}search/?q=${asked}`);
    await expect(status(page).or(map(page)).first()).toBeVisible();
    const field = page.locator('main [name=q]');
    await field.evaluate((element: HTMLInputElement, value) => {
      element.value = value;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, `${typed}x`);
    await page.waitForTimeout(600);
    await expect(page.locator('main script:not([type]), main img[src="x"]')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.goto(`${whole}search/?q=foghorn`);
    await expect(found(page).first()).toBeVisible();
  });
}

test('a story in another language says so among the results', async ({ page, whole }) => {
  await page.goto(`${whole}search/?q=${encodeURIComponent('العبّارة')}`);
  const link = found(page).getByRole('link').first();
  await expect(link).toHaveAttribute('dir', 'rtl');
  await expect(link).toHaveAttribute('lang', 'ar');
  expect(await link.getAttribute('href')).not.toMatch(/[\u0600-\u06ff]/);
});

test('the page for addresses that lead nowhere searches the words of the address', async ({
  page,
  whole,
  complaints,
}) => {
  await page.goto(`${whole}2020/01/01/what-is-a-foghorn.html`);
  complaints.length = 0;
  await expect(page.locator('main [name=q]')).toHaveValue('what is foghorn');
  await page.getByRole('link', { name: 'Search for “what is foghorn”' }).click();
  await expect(found(page).first()).toContainText('What is a foghorn?');
});

test('sections, topics, places and contributors lead to a search of their stories', async ({ page, whole }) => {
  for (const [path, filter] of [
    ['harbour/', /Section: Harbour/],
    ['topics/ferries/', /Topic: Ferries/],
    ['places/wrenport/', /Place: Wrenport/],
    ['by/ada-inkwell/', /By: Ada Inkwell/],
  ] as const) {
    await page.goto(whole + path);
    await page.getByRole('link', { name: 'Search these stories' }).click();
    await expect(page.getByRole('list', { name: 'Filters' }).getByRole('listitem')).toHaveText([filter]);
    await expect(found(page).first()).toBeVisible();
  }
});

test('all of it works under a policy without unsafe scripts and styles', async ({ page, whole }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${whole}search/?q=wrenport&section=harbour`);
  const policy = await page.locator('meta[http-equiv=content-security-policy]').getAttribute('content');
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("'wasm-unsafe-eval'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|blob:|https?:/);
  // What it stops the console tells, which must stay silent (paper.ts): so every part of the page is used once.
  await page.locator('summary', { hasText: /^Topic$/ }).click();
  await page.getByRole('link', { name: /^Ferries: \d stor/ }).click();
  await page.getByRole('link', { name: /^2024: \d result/ }).click();
  await page.locator('main [name=q]').fill('storm');
  await expect(page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first()).toBeVisible();
  await expect(found(page).first()).toBeVisible();
  await page.goto(whole);
  expect(await page.locator('meta[http-equiv=content-security-policy]').getAttribute('content')).not.toContain('wasm');
});

test('no other page fetches anything of the search before somebody goes to its field', async ({ page, whole }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ['', '2024/06/14/storm-closes-the-port/', 'topics/ferries/', '2024/']) {
    await page.goto(whole + path, { waitUntil: 'networkidle' });
    expect(asked.filter((one) => /search|suggest/i.test(one))).toEqual([]);
    asked.length = 0;
  }
  await page.goto(whole, { waitUntil: 'networkidle' });
  await page.getByRole('searchbox', { name: 'Search the paper' }).focus();
  await expect.poll(() => asked.includes('/search/suggestions.json')).toBe(true);
});

for (const view of [
  { width: 1280, colorScheme: 'light' },
  { width: 375, colorScheme: 'dark' },
] as const) {
  test(`no fault by WCAG 2.2 AA in any state, ${view.width} wide, ${view.colorScheme}`, async ({
    page,
    whole,
    complaints,
  }) => {
    const check = async (state: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
      expect(faults, state).toEqual([]);
    };
    await page.emulateMedia({ colorScheme: view.colorScheme });
    await page.setViewportSize({ width: view.width, height: 900 });
    await page.goto(`${whole}search/?q=wrenport&section=harbour&topic=ferries`, { waitUntil: 'networkidle' });
    const panel = page.locator('details[data-part=facets]');
    if ((await panel.getAttribute('open')) === null) await panel.locator('> summary').click();
    for (const name of ['Kind', 'Topic', 'Place', 'Contributor'])
      await panel.locator('summary', { hasText: new RegExp(`^${name}$`) }).click();
    await expect(page.getByRole('link', { name: /^Interview|^Report|^News: / }).first()).toBeVisible();
    await check('filters, years and lists');
    await page.goto(`${whole}search/?q=foghron+xx&section=town`, { waitUntil: 'networkidle' });
    await check('nothing found');
    await page.locator('main [name=q]').fill('fer');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first()).toBeVisible();
    await check('suggestions');
    await page.route(isIndex, (route) => route.abort());
    await page.goto(`${whole}search/?q=foghorn`);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await check('failure');
    complaints.length = 0;
  });
}
