import { expect, test } from './paper.ts';

test.use({ javaScriptEnabled: false });

test('an article can be read, with its pictures and corrections', async ({ page, whole }) => {
  await page.goto(`${whole}2024/06/14/storm-closes-the-port/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('closed, cause known, all well')).toBeVisible();
  await expect(page.getByText('The foghorn was lost, not stolen.')).toBeVisible();
  await expect(page.getByRole('img', { name: /^A drawing of a harbour/ })).toBeVisible();
  await expect(page.getByText('In the inner basin, third row.')).toBeVisible();
});

test('a notice can be read on a front, and has no button that does nothing', async ({ page, whole }) => {
  await page.goto(whole);
  await expect(page.getByText('Storm warning: the port is closed until Sunday.')).toBeVisible();
  await expect(page.locator('button:not([type=submit])').filter({ visible: true })).toHaveCount(0);
});

test('there is no control that does nothing', async ({ page, whole }) => {
  for (const path of ['', '2024/06/14/storm-closes-the-port/', 'places/']) {
    await page.goto(whole + path);
    // What sends a form works by itself.
    await expect(page.locator('button:not([type=submit])').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('radio').filter({ visible: true })).toHaveCount(0);
  }
});

test('the search page says what is missing and offers the archive', async ({ page, whole }) => {
  await page.goto(`${whole}search/`);
  const main = page.getByRole('main');
  await expect(main).toContainText(/JavaScript/, { useInnerText: true });
  for (const address of ['/archive/', '/topics/', '/places/', '/by/']) {
    await expect(main.locator(`a[href="${address}"]`).first()).toBeVisible();
  }
});

test('the form of the front leads to the search page, which keeps the words in its address', async ({
  page,
  whole,
}) => {
  await page.goto(whole);
  await page.getByRole('searchbox', { name: 'Search the paper' }).fill('gulls');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page).toHaveURL(`${whole}search/?q=gulls`);
  await expect(page.getByRole('link', { name: '2024: 9 stories' })).toBeVisible();
});

test('the archive leads by year and month to a story', async ({ page, whole }) => {
  await page.goto(`${whole}archive/`);
  await page.getByRole('main').locator('a[href="/2024/"]').first().click();
  await page.getByRole('main').locator('a[href="/2024/05/"]').first().click();
  await page.getByRole('link', { name: 'High water at the north quay' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('High water at the north quay');
});
