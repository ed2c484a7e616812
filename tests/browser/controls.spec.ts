import { expect, test } from './paper.ts';

const article = '2024/06/14/storm-closes-the-port/';
const open = /^Aa/;

test('a theme is kept, and there before the first paint of the next page', async ({ page, whole }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(whole + article);
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole('button', { name: open }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  // Without its modules the page has only the script in its head, as it has at its first paint.
  await page.route('**/*.js', (route) => route.abort('aborted'));
  await page.goto(whole);
  expect(await paper()).toBe(dark);
  await page.unroute('**/*.js');
  await page.reload();
  await expect
    .poll(() => page.locator('meta[name=theme-color]').evaluateAll((all: HTMLMetaElement[]) => all.map((m) => m.media)))
    .toEqual(['not all', 'all']);
  await page.getByRole('button', { name: open }).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('radio', { name: 'As the device' }).check();
  await expect.poll(paper).toBe(light);
});

test('a text size is kept and makes all text larger', async ({ page, whole }) => {
  await page.goto(whole + article);
  const size = (): Promise<number> =>
    page
      .locator('.prose p')
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const standard = await size();
  await page.getByRole('button', { name: open }).click();
  await page.getByRole('radio', { name: 'Larger' }).check();
  await expect.poll(size).toBeGreaterThan(standard * 1.2);
  await page.reload();
  expect(await size()).toBeGreaterThan(standard * 1.2);
});

test('the panel is worked by keyboard and closed by Escape, and the focus comes back', async ({ page, whole }) => {
  await page.goto(whole + article);
  const button = page.getByRole('button', { name: open });
  await button.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('group', { name: 'Theme and text size' });
  await expect(panel).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(button).toBeFocused();
});

test('another tab follows', async ({ context, page, whole }) => {
  await page.goto(whole + article);
  const other = await context.newPage();
  await other.goto(whole);
  await other.getByRole('button', { name: open }).click();
  await other.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('storage that holds nonsense, or is forbidden, leaves the page as it was printed', async ({ page, whole }) => {
  for (const nonsense of ['{"theme":"<b>"}', '[1]', 'null', '"dark"', '{']) {
    await page.goto(whole);
    await page.evaluate((value) => localStorage.setItem('broadsheet:display', value), nonsense);
    await page.goto(whole + article);
    await page.getByRole('button', { name: open }).click();
    await expect(page.getByRole('radio', { name: 'Light' })).toBeVisible();
  }
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.goto(whole + article);
  await page.getByRole('button', { name: open }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('checkbox', { name: 'Press / to search' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.waitForTimeout(300);
  expect(new URL(page.url()).pathname).toBe(`/${article}`);
});

test('the whole panel can be reached on the smallest screen', async ({ page, whole }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(whole + article);
  await page.evaluate(() => localStorage.setItem('broadsheet:display', '{"text":"larger"}'));
  await page.reload();
  await page.getByRole('button', { name: open }).click();
  const box = page.getByRole('checkbox', { name: 'Press / to search' });
  await box.focus();
  await expect(box).toBeInViewport({ ratio: 1 });
  await box.uncheck();
});

test('the key for search leads to the field from any page, and can be switched off', async ({ page, whole }) => {
  await page.goto(whole + article);
  await page.getByRole('button', { name: open }).click();
  const box = page.getByRole('checkbox', { name: 'Press / to search' });
  await expect(box).toBeChecked();
  await box.uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.waitForTimeout(300);
  expect(new URL(page.url()).pathname).toBe(`/${article}`);
  await page.getByRole('button', { name: open }).click();
  await box.check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/search\//);
  await expect(page.locator('main [name=q]')).toBeFocused();
});

test('a story is shared by what the device has, else its address is copied', async ({ context, page, whole }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${whole}${article}?from=mail#part`);
  await page.getByRole('button', { name: 'Share this story' }).click();
  await expect(page.getByText('Its address is copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(whole + article);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        document.title = `shared ${data.url ?? ''}`;
        return Promise.resolve();
      },
    });
  });
  await page.goto(whole + article);
  await page.getByRole('button', { name: 'Share this story' }).click();
  await expect(page).toHaveTitle(`shared ${whole}${article}`);
});

test('a notice that was dismissed never shows again, not even for a moment', async ({ page, whole }) => {
  await page.goto(whole);
  const notice = page.getByText('Tell the Gazette what to leave out.');
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: /^Dismiss: Tell the Gazette/ }).click();
  await page.route('**/*.js', (route) => route.abort('aborted'));
  await page.goto(whole);
  await expect(notice).toBeHidden();
});

test('one page fades into the next, unless the reader wants no motion', async ({ page, whole, complaints }) => {
  await page.addInitScript(() => {
    addEventListener('pageswap', (event) => {
      sessionStorage.setItem('fades', String(event.viewTransition !== null));
    });
  });
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.goto(whole);
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/harbour\/$/);
    expect(await page.evaluate(() => sessionStorage.getItem('fades'))).toBe(String(reducedMotion !== 'reduce'));
  }
  // A transition that the test hurries through says so; nobody waits for it.
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !/transition/i.test(line)));
});

test('a browser that can fetches pages ahead, but not for a reader who saves data', async ({ page, whole }) => {
  const rules = page.locator('script[type=speculationrules]');
  await page.goto(whole);
  await expect(rules).toHaveCount(1);
  expect(await rules.textContent()).toContain('prefetch');
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(whole);
  await page.getByRole('button', { name: open }).click();
  await expect(page.getByRole('radio', { name: 'Light' })).toBeVisible();
  await expect(rules).toHaveCount(0);
});

test('a first view fetches at most 120 KB of fonts, two files of them ahead', async ({ browser, demonstration }) => {
  for (const path of ['', '2021/12/02/blinken-lavrov-stockholm/', 'search/?q=gas', 'places/']) {
    // A reader who comes for the first time has nothing in the cache.
    const context = await browser.newContext();
    const page = await context.newPage();
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.woff2')) bodies.push(response.body());
    });
    await page.goto(demonstration + path, { waitUntil: 'networkidle' });
    const sizes = (await Promise.all(bodies)).map(({ length }) => length);
    expect(sizes.length, path).toBeGreaterThan(1);
    expect(
      sizes.reduce((sum, size) => sum + size, 0),
      path,
    ).toBeLessThanOrEqual(120 * 1024);
    expect(await page.locator('link[rel=preload][as=font]').count()).toBeLessThanOrEqual(2);
    await context.close();
  }
});

test('the address of a feed is copied by its button', async ({ context, page, whole }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${whole}feeds/`);
  const row = page.getByRole('row', { name: 'Culture' });
  await row.getByRole('button').click();
  await expect(row.getByRole('status')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^https:.*\/culture\/feed\.xml$/);
});
