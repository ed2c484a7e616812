import type { Locator, Page } from '@playwright/test';
import { expect, test } from './paper.ts';

test('a reader searches by keyboard alone', async ({ page, whole }) => {
  await page.goto(whole);
  const link = page.getByRole('link', { name: 'Search', exact: true });
  for (let presses = 0; presses < 12; presses += 1) {
    if (await link.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\//);
  const box = page.locator('main [name=q]');
  await expect(box).toBeVisible();
  // The key works from the moment at which the script is there.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(box).toBeFocused({ timeout: 500 });
  }).toPass();
  await box.fill('');
  await page.keyboard.type('gutters');
  const result = page.getByRole('link', { name: /^Storm closes the port of Wrenport/ });
  await expect(result).toBeVisible();
  await expect(page).toHaveURL(/[?&]q=gutters/);
  for (let presses = 0; presses < 60; presses += 1) {
    if (await result.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Storm closes the port');
});

test('the address is the whole search', async ({ page, whole }) => {
  await page.goto(`${whole}search/?q=foghorn&section=culture`);
  await expect(page.getByRole('link', { name: 'Two notes, both of them low' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'What is a foghorn?' })).toBeHidden();
  await page.goto(`${whole}search/?q=foghorn`);
  await expect(page.getByRole('link', { name: 'What is a foghorn?' })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('foghorn');
});

test('a word from the middle of a story is found, with date, section and byline', async ({ page, whole }) => {
  await page.goto(`${whole}search/?q=anemometer`);
  const result = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^Storm closes the port/ }) });
  await expect(result).toContainText('anemometer');
  await expect(result).toContainText('Harbour');
  await expect(result).toContainText('Ada Inkwell');
  await expect(result).toContainText('2024');
});

test('the number of results is announced', async ({ page, whole }) => {
  await page.goto(`${whole}search/?q=foghorn`);
  await expect(page.getByRole('status').first()).toContainText(/\d/);
});

test('a search without results says so and shows a way on', async ({ page, whole }) => {
  await page.goto(`${whole}search/?q=xyzzyquux`);
  await expect(page.getByRole('status').first()).toContainText(/no |nothing|0 /i);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});

test('what is held back is not found', async ({ page, whole }) => {
  for (const word of ['heldback', 'heldbackery', 'HELDBACK-DRAFT']) {
    await page.goto(`${whole}search/?q=${word}`);
    // A search without a match may show stories that begin alike.
    await expect(page.getByRole('status').first()).toContainText(/result|nothing/i);
    await expect(
      page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ hasText: /heldback/i }),
    ).toHaveCount(0);
  }
});

test('markup in a search is text', async ({ page, whole }) => {
  await page.goto(`${whole}search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(page.getByRole('searchbox')).toHaveValue('<img src=x onerror=alert(1)>');
  await expect(page.getByRole('status').first()).toBeAttached();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

test('search works below a base path', async ({ page, base }) => {
  await page.goto(`${base}search/?q=foghorn`);
  await page.getByRole('link', { name: 'What is a foghorn?' }).click();
  await expect(page).toHaveURL(`${base}2023/11/02/what-is-a-foghorn/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is a foghorn?');
});

const found = (page: Page): Locator => page.getByRole('region', { name: 'Results', exact: true }).getByRole('listitem');
const status = (page: Page): Locator => page.locator('[data-part=status]');

test('what a search is narrowed to stands above its results, and is taken away there', async ({ page, whole }) => {
  await page.goto(`${whole}search/?section=harbour&topic=ferries&from=2024-01-01&to=2024-12-31&corrections=1`);
  const filters = page.getByRole('list', { name: 'Filters' });
  await expect(filters.getByRole('listitem')).toHaveText([
    /Section: Harbour/,
    /Topic: Ferries/,
    /2024/,
    /With corrections/,
  ]);
  await expect(found(page)).toHaveCount(1);
  await expect(found(page)).toContainText('Corrected');
  await filters.getByRole('link', { name: 'Take away: With corrections' }).click();
  await expect(page).toHaveURL(`${whole}search/?section=harbour&topic=ferries&from=2024-01-01&to=2024-12-31`);
  await expect(found(page)).toHaveCount(3);
  await expect(status(page)).toBeFocused();
  await page.getByRole('link', { name: 'Take away all filters' }).click();
  await expect(page).toHaveURL(`${whole}search/`);
  await expect(filters).toBeHidden();
  await page.goBack();
  await expect(found(page)).toHaveCount(3);
});

test('kind, order and corrections are chosen in the form, and each is in the address', async ({ page, whole }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${whole}search/?q=wrenport`);
  await page.getByLabel('Kind', { exact: true }).selectOption('Analysis');
  await expect(page).toHaveURL(`${whole}search/?q=wrenport&kind=analysis`);
  await expect(found(page)).toHaveCount(1);
  await page.getByLabel('Kind', { exact: true }).selectOption('Any kind');
  await page.getByLabel('Sort by', { exact: true }).selectOption('Oldest first');
  await expect(page).toHaveURL(`${whole}search/?q=wrenport&sort=oldest`);
  await expect(found(page).first()).toContainText('A tower on a rock');
  await page.getByLabel('Only stories with corrections', { exact: true }).check();
  await expect(page).toHaveURL(`${whole}search/?q=wrenport&corrections=1&sort=oldest`);
  await expect(found(page)).toHaveCount(2);
  await page.reload();
  await expect(page.getByLabel('Only stories with corrections', { exact: true })).toBeChecked();
  await expect(found(page)).toHaveCount(2);
});

test('lists beside the results count them, and narrow the search', async ({ page, whole }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${whole}search/?q=wrenport`);
  await expect(page.getByText('Counted in all 14 stories.')).toBeVisible();
  const analyses = page.getByRole('link', { name: 'Analysis: 1 story' });
  await page.locator('summary', { hasText: /^Kind$/ }).click();
  await expect(analyses).toBeVisible();
  await analyses.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${whole}search/?q=wrenport&kind=analysis`);
  await expect(found(page)).toHaveCount(1);
  // The list still counts the other kinds, and the keyboard is where it was.
  await expect(analyses).toHaveAttribute('aria-current', 'true');
  await expect(analyses).toBeFocused();
  await expect(page.getByRole('link', { name: 'Interview: 1 story' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${whole}search/?q=wrenport`);
});

test('the bars of the years narrow the search, and the years that they leave out keep theirs', async ({
  page,
  whole,
}) => {
  await page.goto(`${whole}search/?q=wrenport`);
  const bars = page.getByRole('region', { name: 'Results by year' });
  await expect(bars.getByRole('link')).toHaveCount(3);
  const year = bars.getByRole('link', { name: /^2023: \d results?$/ });
  const label = (await year.getAttribute('aria-label')) ?? '';
  await year.click();
  await expect(page).toHaveURL(`${whole}search/?q=wrenport&from=2023-01-01&to=2023-12-31`);
  await expect(found(page)).toHaveCount(Number(/: (\d+)/.exec(label)?.[1]));
  await expect(year).toHaveAttribute('aria-current', 'true');
  await expect(bars.getByRole('link', { name: /^2024: \d results?$/ })).toBeVisible();
  await year.click();
  await expect(page).toHaveURL(`${whole}search/?q=wrenport`);
});

test('a result has its picture, and its link marks on the page what was found', async ({ page, whole }) => {
  await page.goto(`${whole}search/?q=anemometer`);
  const result = found(page).filter({ hasText: 'Storm closes the port' });
  const picture = result.locator('img');
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await picture.evaluate((image: HTMLImageElement) => image.alt)).toBe('');
  const link = result.getByRole('link');
  expect(await link.getAttribute('href')).toMatch(/^\/2024\/06\/14\/storm-closes-the-port\/#:~:text=.*anemometer$/i);
  await link.click();
  await expect(page).toHaveURL(/storm-closes-the-port/);
  const word = page.getByText(/anemometer/i).first();
  await expect(word).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
});

test('back leads to the results as far down as they were', async ({ page, whole }) => {
  await page.setViewportSize({ width: 800, height: 500 });
  await page.goto(`${whole}search/?q=wrenport`);
  const last = found(page).last();
  await last.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(300);
  await last.getByRole('link').click();
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(last).toBeInViewport();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
});

test('the page says with roles and names what it is', async ({ page, whole }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${whole}search/?q=foghorn`);
  await expect(page.getByRole('search', { name: 'Search the paper' })).toBeVisible();
  const results = page.getByRole('region', { name: 'Results', exact: true });
  await expect(results.getByRole('list').first().getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(results).toHaveAttribute('aria-busy', 'false');
  const live = page.getByRole('status').filter({ hasText: /result/ });
  await expect(live).toHaveText(/^\d+ results for “foghorn”$/);
  for (const name of ['Section', 'Kind', 'From', 'To', 'Sort by', 'Only stories with corrections'])
    await expect(page.getByRole('search').getByLabel(name, { exact: true })).toBeVisible();
});

test('the demonstration paper can be searched', async ({ page, demonstration }) => {
  await page.goto(`${demonstration}search/?q=SWIFT`);
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
});
