import { AxeBuilder } from '@axe-core/playwright';
import { templates } from '../support/whole-paper.ts';
import { expect, test } from './paper.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const kinds: readonly (readonly [string, string])[] = [
  ...Object.entries(templates).map(([name, path]) => [name, encodeURI(path.slice(1))] as const),
  ['search with results', 'search/?q=foghorn'],
  ['search without results', 'search/?q=xyzzyquux'],
];

const views = [
  { width: 320, colorScheme: 'light' },
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light', forcedColors: 'active' },
  { width: 1280, colorScheme: 'light', forcedColors: 'active' },
] as const;

for (const [name, path] of kinds) {
  test(`${name}: no fault by WCAG 2.2 AA, in light, dark and forced colours, narrow and wide`, async ({
    page,
    whole,
  }) => {
    for (const { width, ...media } of views) {
      await page.emulateMedia({ forcedColors: 'none', ...media });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(whole + path, { waitUntil: 'networkidle' });
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      const faults = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
      );
      expect(faults, `${path} ${JSON.stringify(media)} ${width}`).toEqual([]);
    }
  });
}

test('no page scrolls sideways at 320 pixels, and no word is cut off', async ({ page, whole }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const wide: string[] = [];
  for (const [, path] of kinds) {
    await page.goto(whole + path, { waitUntil: 'load' });
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (excess > 0) wide.push(`${path}: ${excess} pixels too wide`);
  }
  expect(wide).toEqual([]);
});

test('every page of the demonstration paper fits 320 pixels', async ({ page, demonstration, request }) => {
  const index = await (await request.get(`${demonstration}sitemap.xml`)).text();
  const locations = (xml: string): readonly string[] =>
    [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname.slice(1));
  const pages: string[] = [];
  for (const file of locations(index)) pages.push(...locations(await (await request.get(demonstration + file)).text()));
  await page.setViewportSize({ width: 320, height: 800 });
  const wide: string[] = [];
  for (const path of pages
    .filter((one) => /^\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/.test(one))
    .concat('', '2021/', 'places/', 'corrections/')) {
    await page.goto(demonstration + path, { waitUntil: 'load' });
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (excess > 0) wide.push(`${path}: ${excess} pixels too wide`);
  }
  expect(pages.length).toBeGreaterThan(10);
  expect(wide).toEqual([]);
});

test('controls are at least 24 pixels in size or apart', async ({ page, whole }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  for (const path of ['', '2024/06/14/storm-closes-the-port/', 'search/?q=foghorn', '2024/']) {
    await page.goto(whole + path, { waitUntil: 'networkidle' });
    const { violations } = await new AxeBuilder({ page }).withRules(['target-size']).analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ target }) => `${path} ${target.join(' ')}`))).toEqual([]);
  }
});
