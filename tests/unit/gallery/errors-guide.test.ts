import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemGuide } from '../../../src/desk/problem-guide.ts';
import { problems } from '../../../src/desk/problem.ts';
import { errorsGuide, writeErrorsGuide } from '../../support/errors-guide.ts';

const page = readFileSync(errorsGuide, 'utf8');

test('docs/errors.md is what the table and the gallery say today (npm run docs writes it)', async () => {
  expect(page).toBe(await writeErrorsGuide());
});

test('docs/errors.md has every code, and no other', () => {
  const entries = [...page.matchAll(/^## (.+)$/gm)].map(([, code]) => code);
  expect(entries).toEqual(Object.keys(problems).toSorted());
  expect(Object.keys(problemGuide).toSorted()).toEqual(entries);
});

test('every entry has a line as the desk prints it, but for the fault that no paper can show', () => {
  const without = page
    .split(/^## /m)
    .slice(1)
    .filter((entry) => !entry.includes('```text'));
  expect(without.map((entry) => entry.split('\n')[0])).toEqual(['conversion-failed']);
});
