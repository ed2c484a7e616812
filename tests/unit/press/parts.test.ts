import { describe, expect, it } from 'vitest';
import type { PartLabel } from '../../../src/press/part-label.ts';
import { PartsError, requireOnePrinting, type Part } from '../../../src/press/parts.ts';

const toPart = (part: number, of: number, changes: Partial<PartLabel> = {}): Part => ({
  folder: `parts/${part}`,
  label: {
    part,
    of,
    node: 'v24.0.0',
    press: 'press',
    paper: 'paper',
    clock: Date.UTC(2024, 0, 1),
    address: 'https://paper.example/',
    articles: 2,
    heldBack: 0,
    files: { 'index.html': ['front', ''], [`${part}.html`]: ['page', 'key'] },
    ...changes,
  },
});

const refusalOf = (...parts: readonly Part[]): string => {
  try {
    requireOnePrinting(parts);
    return '';
  } catch (error) {
    if (error instanceof PartsError) return error.message;
    throw error;
  }
};

describe('parts of a paper', () => {
  it.each([1, 2, 3, 7])('are joined where all %i are there, in any order', (of) => {
    const parts = Array.from({ length: of }, (_, at) => toPart(at + 1, of));
    expect(refusalOf(...parts)).toBe('');
    expect(refusalOf(...parts.toReversed())).toBe('');
  });

  it('are refused where some are missing or there twice', () => {
    expect(refusalOf(toPart(1, 3), toPart(3, 3))).toBe('part 2 of 3 is missing - print it with --shard 2/3');
    expect(refusalOf(toPart(1, 2), toPart(2, 2), { ...toPart(2, 2), folder: 'copy' })).toBe(
      'part 2 of 2 is there twice: parts/2, copy - leave one of them out',
    );
    expect(refusalOf()).toContain('No part was named');
  });

  it.each([
    [{ of: 4 }, 'belong to different divisions'],
    [{ node: 'v24.1.0', press: 'other' }, 'were printed with Node v24.0.0 and v24.1.0 - use one version'],
    [{ press: 'other' }, 'presses whose code, settings or packages differ - print all parts again from one commit'],
    [{ address: 'https://other.example/' }, 'were printed for https://paper.example/ and https://other.example/'],
    [{ paper: 'other' }, 'from different states of the newspaper - print all parts again from one commit'],
    [{ clock: Date.UTC(2024, 0, 2) }, '2024-01-02T00:00:00.000Z - give all machines the same SOURCE_DATE_EPOCH'],
    [{ files: { 'index.html': ['other', ''] as const } }, 'have different files named index.html'],
  ])('are refused where they differ: %j', (changes, words) => {
    const refusal = refusalOf(toPart(1, 2), toPart(2, 2, changes));
    expect(refusal).toContain(words);
    expect(refusal).toMatch(/^part 1 of 2 \(parts\/1\) and part 2 of \d \(parts\/2\) /);
  });

  it('may each know other digests of the shards of the search', () => {
    const one = toPart(1, 2, { files: { 'search/manifest.json': ['a', ''] } });
    expect(refusalOf(one, toPart(2, 2, { files: { 'search/manifest.json': ['b', ''] } }))).toBe('');
  });
});
