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
  const box = page.getByRole('searchbox');
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
  await expect(page.getByRole('searchbox').first()).toHaveValue('foghorn');
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
  await expect(page.getByRole('searchbox').first()).toHaveValue('<img src=x onerror=alert(1)>');
  await expect(page.getByRole('status').first()).toBeAttached();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

test('search works below a base path', async ({ page, base }) => {
  await page.goto(`${base}search/?q=foghorn`);
  await page.getByRole('link', { name: 'What is a foghorn?' }).click();
  await expect(page).toHaveURL(`${base}2023/11/02/what-is-a-foghorn/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is a foghorn?');
});

test('search that cannot load its index says so in words', async ({ page, whole, complaints }) => {
  await page.route(/pagefind|search\/[^?]*\.(?:js|json|pf_\w+|pagefind)/i, (route) =>
    route.request().resourceType() === 'document' ? route.continue() : route.abort(),
  );
  await page.goto(`${whole}search/?q=foghorn`);
  await expect(page.getByText(/could not|cannot|failed|not available|went wrong/i).first()).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  complaints.length = 0;
});

test('the demonstration paper can be searched', async ({ page, demonstration }) => {
  await page.goto(`${demonstration}search/?q=SWIFT`);
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
});
