import { templates } from '../support/whole-paper.ts';
import { expect, test } from './paper.ts';

test('the first stop on every page is a link that skips to the content', async ({ page, whole }) => {
  for (const path of Object.values(templates)) {
    await page.goto(whole + encodeURI(path.slice(1)), { waitUntil: 'load' });
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    await expect(focused, path).toHaveAttribute('href', /^#./);
    await expect(focused).toBeInViewport();
    const target = await focused.getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page.locator(target ?? '')).toBeInViewport();
  }
});

for (const [name, path] of [
  ['the front', ''],
  ['an article', '2024/06/14/storm-closes-the-port/'],
  ['the search page', 'search/?q=foghorn'],
  ['a year', '2024/'],
] as const) {
  test(`every control of ${name} is reached in order, visible and visibly in focus`, async ({ page, whole }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(whole + path, { waitUntil: 'networkidle' });
    const controls = await page
      .locator(
        'a[href]:visible, button:visible, input:visible, select:visible, summary:visible, [tabindex="0"]:visible',
      )
      .count();
    let reached = 0;
    const faults: string[] = [];
    for (let press = 0; press < controls + 10; press += 1) {
      await page.keyboard.press('Tab');
      const state = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
        const x = box.left + Math.min(box.width / 2, 20);
        const first = element.getClientRects()[0] ?? box;
        const top = document.elementFromPoint(Math.min(x, first.left + first.width / 2), first.top + first.height / 2);
        return {
          name: `${element.tagName} ${element.textContent.trim().slice(0, 40)}`,
          outlined,
          covered: top !== null && !element.contains(top) && !top.contains(element),
          small: box.width === 0 || box.height === 0,
        };
      });
      if (!state) break;
      reached += 1;
      if (!state.outlined) faults.push(`no focus ring: ${state.name}`);
      if (state.covered) faults.push(`covered: ${state.name}`);
      if (state.small) faults.push(`no size: ${state.name}`);
    }
    expect(faults).toEqual([]);
    expect(reached).toBeGreaterThanOrEqual(controls - 1);
  });
}
