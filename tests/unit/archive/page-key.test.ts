import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPageKey } from '../../../src/archive/page-key.ts';
import { makeArticle } from '../../support/articles.ts';

describe('the key of a page', () => {
  it('is the same for the same data and differs for all else', () => {
    const makeShown = (): readonly unknown[] => [
      undefined,
      null,
      1,
      '1',
      [],
      [[]],
      [[], []],
      [[[]]],
      {},
      [{}],
      { a: {} },
      { a: [] },
      '[]',
      '',
      [''],
      [undefined],
      [null],
      [1, 2],
      [12],
      [[1], 2],
      ['1,2'],
      { a: 1 },
      { a: '1' },
      { a: { b: 1 } },
      { a: 1, b: 2 },
      { a: undefined },
      makeArticle(),
      makeArticle({ headline: 'New' }),
      makeArticle({ body: 'new-body' }),
    ];
    const keys = makeShown().map(toPageKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(makeShown().map(toPageKey)).toEqual(keys);
  });

  it('follows a change that lies deep, whether or not what is around it is frozen', () => {
    const toShown = (name: string) => Object.freeze({ stories: [Object.freeze({ section: Object.freeze({ name }) })] });
    expect(toPageKey({ a: toShown('World') })).toBe(toPageKey({ a: toShown('World') }));
    expect(toPageKey({ a: toShown('World') })).not.toBe(toPageKey({ a: toShown('Town') }));
  });

  it('refuses what it cannot see into', () => {
    expect(() => toPageKey({ a: new Map() })).toThrow(TypeError);
    expect(() => toPageKey(new Set([1]))).toThrow(TypeError);
  });
});

describe('a route with paths of its own', () => {
  const routes = globSync('src/pages/**/*.{astro,ts}').map((file) => ({ file, text: readFileSync(file, 'utf8') }));

  it('makes every path with its key', () => {
    const wrong = routes.filter(({ text }) => text.includes('getStaticPaths =') && !text.includes('toPagePath('));
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('prints its props alone: it asks the archive for the paths and never again', () => {
    const wrong = routes.filter(({ text }) => {
      const [paths = '', rest] = text.split('}) satisfies GetStaticPaths;');
      return (
        rest !== undefined &&
        (/(?<!\.)\b(?:openArchive|archive)\b(?!\/)/.test(rest) || !paths.includes('openArchive()'))
      );
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
    expect(routes.filter(({ text }) => text.includes('getStaticPaths =')).length).toBeGreaterThan(15);
  });
});
