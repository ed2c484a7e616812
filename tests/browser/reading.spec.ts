import { expect, test } from './paper.ts';

test('a reader opens the front, reads the first story and goes back by the section', async ({ page, whole }) => {
  await page.goto(whole);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  await page
    .getByRole('link', { name: /^Storm closes the port of Wrenport/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Storm closes the port of Wrenport for the first time in nineteen years',
  );
  await expect(page.getByText('The foghorn was lost, not stolen.')).toBeVisible();
  await page.locator('main').getByRole('link', { name: 'Harbour', exact: true }).first().click();
  await expect(page).toHaveURL(/\/harbour\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Harbour');
});

test('a reader of the demonstration paper finds the meeting in Stockholm', async ({ page, demonstration }) => {
  await page.goto(demonstration);
  await page
    .getByRole('link', { name: /^Blinken and Lavrov talk for half an hour/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Blinken and Lavrov talk for half an hour and restate their cases',
  );
  await expect(page.getByRole('heading', { name: 'What Lavrov said' })).toBeVisible();
  const picture = page.getByRole('img', { name: /^Map of northern Europe/ }).first();
  await expect(picture).toBeVisible();
  expect(
    await picture.evaluate((element: HTMLImageElement) => element.decode().then(() => element.naturalWidth)),
  ).toBeGreaterThan(0);
});

test('a right-to-left story is set from right to left in a page that is not', async ({ page, whole }) => {
  await page.goto(`${whole}2024/05/15/al-qitar/`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('العبّارة تصل في موعدها إلى رِنبورت');
  expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(
    await page.getByText('وصلت العبّارة إلى رِنبورت').evaluate((element) => getComputedStyle(element).direction),
  ).toBe('rtl');
  expect(
    await page
      .getByText('The Harbour Gazette')
      .first()
      .evaluate((element) => getComputedStyle(element).direction),
  ).toBe('ltr');
});

test('a feed reader finds the feed from the front and from a section', async ({ page, request, whole }) => {
  for (const path of ['', 'harbour/']) {
    await page.goto(whole + path);
    const links = page.locator('link[rel="alternate"][type="application/rss+xml"]');
    const addresses = await links.evaluateAll((elements: HTMLLinkElement[]) => elements.map((element) => element.href));
    const own = addresses.find((address) => new URL(address).pathname === `/${path}feed.xml`);
    expect(own).toBeDefined();
    const answer = await request.get(new URL(new URL(own ?? '').pathname, whole).href);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toContain('xml');
    expect(await answer.text()).toContain('<rss');
  }
});

test('a person finds the feeds from the foot of any page', async ({ page, whole }) => {
  await page.goto(`${whole}2023/05/20/who-owns-the-mole/`);
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: /feeds|subscribe/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/feeds\/$/);
  await expect(page.getByRole('link', { name: /Harbour/ }).first()).toBeVisible();
});

test('an address that is not there says so and leads on', async ({ page, whole, complaints }) => {
  const answer = await page.goto(`${whole}2024/05/01/no-such-story/`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /search|front/i }).first()).toBeVisible();
  // Chromium tells the console that the page itself was not found.
  expect(complaints.splice(0).filter((words) => !words.includes('404'))).toEqual([]);
});

test('an old address leads to the story', async ({ page, whole }) => {
  await page.goto(`${whole}harbour/storm/`);
  await expect(page).toHaveURL(`${whole}2024/06/14/storm-closes-the-port/`);
});

test('nothing moves while a page loads', async ({ page, whole, demonstration }) => {
  // A notice of the fixture ends in June 2024, and goes when it has ended.
  await page.clock.setFixedTime(new Date('2024-06-15T12:00:00Z'));
  await page.addInitScript(() => {
    Object.assign(globalThis, { shifts: [] });
    new PerformanceObserver((list) => {
      const { shifts } = globalThis as unknown as { shifts: number[] };
      shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const address of [
    whole,
    `${whole}2024/06/14/storm-closes-the-port/`,
    `${whole}harbour/`,
    demonstration,
    `${demonstration}2021/12/02/blinken-lavrov-stockholm/`,
  ]) {
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      const moved = await page.evaluate(() =>
        (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
      );
      expect(moved, `${address} at ${width}`).toBeLessThan(0.002);
    }
  }
});

test('printing gives the article alone', async ({ page, whole }) => {
  await page.goto(`${whole}2024/06/14/storm-closes-the-port/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByText('closed, cause known, all well')).toBeVisible();
});
