import type { Page } from '@playwright/test';
import { expect, test } from './paper.ts';

const storm = (page: Page) => page.getByText('Storm warning: the port is closed until Sunday.');
const dismissStorm = (page: Page) =>
  page
    .getByRole('button', { name: /dismiss|close|hide/i })
    .filter({ visible: true })
    .first();

// The notice of the fixture ends in June 2024.
test.beforeEach(({ page }) => page.clock.setFixedTime(new Date('2024-06-15T12:00:00Z')));

test('a reader dismisses a notice, and it stays away on every page', async ({ page, whole }) => {
  await page.goto(whole);
  await expect(storm(page)).toBeVisible();
  await dismissStorm(page).click();
  await expect(storm(page)).toBeHidden();
  await page.reload();
  await expect(page.getByText('Tell the Gazette what to leave out.')).toBeVisible();
  await expect(storm(page)).toBeHidden();
  await page.goto(`${whole}harbour/`);
  await expect(page.getByText('Ferries run late.')).toBeVisible();
  await expect(storm(page)).toBeHidden();
});

test('a notice is dismissed by keyboard, and focus does not get lost', async ({ page, whole }) => {
  await page.goto(whole);
  await expect(storm(page)).toBeVisible();
  await dismissStorm(page).focus();
  await page.keyboard.press('Enter');
  await expect(storm(page)).toBeHidden();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('a notice reaches the pages of articles', async ({ page, whole }) => {
  await page.goto(`${whole}2023/05/20/who-owns-the-mole/`);
  await expect(storm(page)).toBeVisible();
});

test('storage that throws does not break the page', async ({ page, whole }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  });
  await page.goto(whole);
  await expect(storm(page)).toBeVisible();
  await dismissStorm(page).click();
  await expect(storm(page)).toBeHidden();
  await page.goto(`${whole}search/?q=foghorn`);
  await expect(page.getByRole('link', { name: 'What is a foghorn?' })).toBeVisible();
});

test('storage that is full does not break the page', async ({ page, whole }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });
  await page.goto(whole);
  await dismissStorm(page).click();
  await expect(storm(page)).toBeHidden();
});
