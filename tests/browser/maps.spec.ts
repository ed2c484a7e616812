import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './paper.ts';

/** 24 pixels, as exactly as a browser counts them. */
const least = 23.99;

/** Runs in the page: what can be seen of a map, and where. */
function measure() {
  const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
  const toBox = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { text: element.textContent, left, right, top, bottom };
  };
  const panels = [...document.querySelectorAll('.places-panel > svg')];
  return panels.map((panel) => ({
    frame: toBox(panel),
    targets: [...panel.querySelectorAll('a circle')].filter(isSeen).map(toBox),
    labels: [...panel.querySelectorAll('a text')].filter(isSeen).map(toBox),
  }));
}

for (const width of [320, 600, 1024, 1280]) {
  test(`the map of places at ${width} pixels: targets of their own, names whole and apart`, async ({
    page,
    demonstration,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${demonstration}places/`, { waitUntil: 'networkidle' });
    const panels = await page.evaluate(measure);
    expect(panels.flatMap(({ targets }) => targets).length).toBeGreaterThan(8);
    for (const { frame, targets, labels } of panels) {
      for (const [index, a] of targets.entries()) {
        expect(a.right - a.left).toBeGreaterThanOrEqual(least);
        for (const b of targets.slice(index + 1)) {
          const distance = Math.hypot(a.left - b.left, a.top - b.top);
          expect(distance, `${a.text} ${b.text}`).toBeGreaterThanOrEqual(least);
        }
      }
      for (const [index, a] of labels.entries()) {
        expect(a.left >= frame.left && a.right <= frame.right, a.text).toBe(true);
        expect(a.top >= frame.top && a.bottom <= frame.bottom, a.text).toBe(true);
        for (const b of labels.slice(index + 1)) {
          const touches = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          expect(touches, `${a.text} ${b.text}`).toBe(false);
        }
      }
    }
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))).toEqual([]);
  });
}

test('the map of places is walked and opened by keyboard', async ({ page, demonstration }) => {
  await page.goto(`${demonstration}places/`);
  await page.getByRole('link', { name: 'Skip the map' }).focus();
  await page.keyboard.press('Tab');
  const link = page.locator('a:focus');
  await expect(link).toHaveAttribute('aria-label', /^Berlin, \d+ stor(?:y|ies)$/);
  const ring = await link.locator('circle').evaluate((circle) => getComputedStyle(circle).stroke);
  expect(ring).not.toBe('none');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/places\/berlin\/$/);
  await expect(page.getByRole('img', { name: 'Map: Berlin, Germany' })).toBeVisible();
});

test('a story’s map stands beside the text, clear of the notes in the margin, and leads to its place', async ({
  page,
  whole,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${whole}2024/06/14/storm-closes-the-port/`);
  const map = page.getByRole('link', { name: /^Map: Wrenport/ });
  const box = await map.boundingBox();
  const text = await page.locator('.prose').boundingBox();
  if (!box || !text) throw new Error('no map, or no text');
  expect(box.x).toBeGreaterThan(text.x + text.width);
  for (const note of await page.locator('.key-points, .fact-box').all()) {
    const other = await note.boundingBox();
    expect(other === null || other.y + other.height <= box.y || box.y + box.height <= other.y).toBe(true);
  }
  await map.click();
  await expect(page).toHaveURL(/\/places\/wrenport\/$/);
});

test('on a narrow screen a story’s map follows the text', async ({ page, whole }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto(`${whole}2024/06/14/storm-closes-the-port/`);
  const box = await page.getByRole('link', { name: /^Map: Wrenport/ }).boundingBox();
  const text = await page.locator('.prose').boundingBox();
  if (!box || !text) throw new Error('no map, or no text');
  expect(box.y).toBeGreaterThan(text.y + text.height);
});
