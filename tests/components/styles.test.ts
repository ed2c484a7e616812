import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = globSync('src/{styles,layouts,components}/**/*.{css,astro}', { cwd: process.cwd() });
const declarations = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const css = file.endsWith('.css') ? text : (/<style[^>]*>(.*)<\/style>/s.exec(text)?.[1] ?? '');
  return [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([\w-]+):\s*([^;{}]+);/g)].map(
    ([, property = '', value = '']) => ({ file, property, value: value.trim() }),
  );
});

test('letters that join are never pulled together or apart: all tracking reckons with the script', () => {
  const tracking = declarations.filter(({ property }) => property === 'letter-spacing');
  expect(tracking.length).toBeGreaterThan(5);
  expect(tracking.filter(({ value }) => !/^(?:0|inherit)$/.test(value) && !value.includes('var(--tracking)'))).toEqual(
    [],
  );
});

test('only the tokens and the sheet for paper name a colour', () => {
  const colours = declarations.filter(
    ({ file, value }) => !/(?:tokens|print)\.css$/.test(file) && /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i.test(value),
  );
  expect(colours).toEqual([]);
});

test('the styles say start and end, not left and right', () => {
  const physical = declarations.filter(({ property }) =>
    /^(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height))$/.test(
      property,
    ),
  );
  expect(physical).toEqual([]);
});
