import { describe, expect, it } from 'vitest';
import { convertBodies, convertBody } from '../../../src/markdown/convert.ts';
import { convertSoon } from '../../../src/markdown/convert-soon.ts';
import { toSource } from './convert-text.ts';

const good = toSource('A *good* text.');
const wrong = toSource('[x](javascript:x)');
const deep = toSource('> '.repeat(5000) + 'a');
const slow = toSource('[a](<b'.repeat(60_000));

describe('several texts at once', () => {
  it('get the results that each gets alone, in their order', () => {
    const sources = [good, wrong, deep, good];
    expect(convertBodies(sources)).toEqual(sources.map((source) => convertBody(source)));
  });

  it('do not suffer from one that takes too long', () => {
    const limits = { milliseconds: 100, depth: 100 };
    const [first, second, third] = convertBodies([good, slow, good], limits);
    expect(first?.body?.html).toBe('<p>A <em>good</em> text.</p>');
    expect(second?.problems.map(({ code }) => code)).toEqual(['too-slow']);
    expect(third).toEqual(first);
  });

  it('are converted together when they are asked for in the same moment, and later ones later', async () => {
    const [one, two] = await Promise.all([convertSoon(good), convertSoon(wrong)]);
    expect([one, two, await convertSoon(good)]).toEqual([good, wrong, good].map((source) => convertBody(source)));
  });
});
