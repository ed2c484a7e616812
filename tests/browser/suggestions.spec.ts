import type { Locator, Page } from '@playwright/test';
import { expect, test } from './paper.ts';

const box = (page: Page): Locator => page.getByRole('combobox', { name: 'Search the paper' });
const options = (page: Page): Locator => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');

/** Goes to the field of a page and types, when it has its suggestions. */
async function type(page: Page, address: string, text: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('searchbox', { name: 'Search the paper' }).focus();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await box(page).pressSequentially(text);
}

/** The option that assistive technology is told of, and that looks like it. */
async function expectMarked(page: Page, at: number | undefined): Promise<void> {
  const marked = page.locator('[role=option][aria-selected=true]');
  if (at === undefined) {
    await expect(marked).toHaveCount(0);
    await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
    return;
  }
  await expect(marked).toHaveCount(1);
  await expect(options(page).nth(at)).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', (await marked.getAttribute('id')) ?? '');
}

test('topics, places, contributors and stories are suggested, and their number is said', async ({ page, whole }) => {
  await type(page, whole, 'wr');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(options(page).first()).toHaveText(/Wrenport\s+Place/);
  await expect(options(page).filter({ hasText: 'Storm closes the port of Wrenport' })).toBeVisible();
  const count = await options(page).count();
  await expect(page.getByRole('status').filter({ hasText: /suggestion/ })).toHaveText(`${count} suggestions`);
  await box(page).fill('ink');
  await expect(options(page)).toHaveText([/Ada Inkwell\s+Contributor/]);
  await box(page).fill('zaun');
  await expect(options(page)).toHaveText([/Wrenport\s+Zaunhafen · Place/]);
  await box(page).fill('zzzz');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('status').filter({ hasText: 'No suggestions' })).toHaveCount(1);
});

test('the list is worked by keyboard, and the cursor stays in the text', async ({ page, whole }) => {
  await type(page, whole, 'wr');
  await expect(options(page).nth(1)).toBeVisible();
  const last = (await options(page).count()) - 1;
  await expectMarked(page, undefined);
  await page.keyboard.press('ArrowDown');
  await expectMarked(page, 0);
  await page.keyboard.press('ArrowDown');
  await expectMarked(page, 1);
  await page.keyboard.press('End');
  await expectMarked(page, last);
  await page.keyboard.press('ArrowDown');
  await expectMarked(page, undefined);
  await page.keyboard.press('ArrowUp');
  await expectMarked(page, last);
  await page.keyboard.press('Home');
  await expectMarked(page, 0);
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('e');
  await expect(box(page)).toHaveValue('wre');
  await expectMarked(page, undefined);
  await page.keyboard.press('Home');
  await page.keyboard.type('x');
  await expect(box(page)).toHaveValue('xwre');
});

test('Escape closes the list first, then empties the field; arrows open it again', async ({ page, whole }) => {
  await type(page, whole, 'wr');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(box(page)).toHaveValue('wr');
  await page.keyboard.press('ArrowDown');
  await expectMarked(page, 0);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await expectMarked(page, undefined);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toBeFocused();
});

test('Enter goes to what is marked, and searches where nothing is', async ({ page, whole }) => {
  await type(page, whole, 'ferries');
  await expect(options(page).first()).toHaveText(/Ferries\s+Topic/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${whole}search/?q=ferries`);
  await type(page, whole, 'ferries');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${whole}topics/ferries/`);
});

test('a story is opened by the pointer', async ({ page, base }) => {
  await type(page, base, 'storm clo');
  await options(page).filter({ hasText: 'Storm closes the port' }).click();
  await expect(page).toHaveURL(`${base}2024/06/14/storm-closes-the-port/`);
});

test('on the search page a subject narrows the search', async ({ page, whole }) => {
  await type(page, `${whole}search/?q=anemometer`, '');
  await box(page).fill('ferr');
  await expect(options(page).first()).toHaveText(/Ferries\s+Topic/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${whole}search/?topic=ferries`);
  await expect(box(page)).toHaveValue('');
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Topic: Ferries');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
});

test('while characters are composed, the keys belong to the input method', async ({ page, whole }) => {
  await type(page, whole, 'wr');
  await expect(options(page).first()).toBeVisible();
  const press = (key: string): Promise<boolean> =>
    box(page).evaluate(
      (field, name) =>
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key: name, isComposing: true, bubbles: true, cancelable: true }),
        ),
      key,
    );
  for (const key of ['ArrowDown', 'Enter', 'Escape', 'Home']) expect(await press(key), key).toBe(true);
  await expectMarked(page, undefined);
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
});

test('the list closes when the reader goes on, and does not get in the way', async ({ page, whole }) => {
  await type(page, whole, 'wr');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeFocused();
});

test('without its suggestions the field is a field, and asks for them again', async ({ page, whole, complaints }) => {
  await page.route('**/suggestions.json', (route) => route.abort());
  await page.goto(whole);
  const plain = page.getByRole('searchbox', { name: 'Search the paper' });
  await plain.fill('ferries');
  await page.waitForTimeout(300);
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await page.unroute('**/suggestions.json');
  await plain.blur();
  await plain.focus();
  await expect(box(page)).toBeVisible();
  complaints.length = 0;
});
