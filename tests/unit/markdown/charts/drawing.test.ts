import { describe, expect, it } from 'vitest';
import { openFormats } from '../../../../src/markdown/charts/formats.ts';
import { toDates } from '../../../../src/markdown/charts/line-dates.ts';
import { toNames } from '../../../../src/markdown/charts/line-labels.ts';
import { toEms, wrap } from '../../../../src/markdown/charts/measures.ts';
import { toBarScale, toLineScale, toPlaces } from '../../../../src/markdown/charts/scale.ts';
import { formatLabels } from '../../../../src/markdown/charts/time.ts';
import { forEachElement, toWords } from '../../../../src/markdown/hast.ts';
import { toSource } from '../convert-text.ts';

const { words } = toSource('');

describe('the scale of bars', () => {
  it.each([
    [
      [3, 4],
      [0, 75, 100],
    ],
    [
      [-1, 3],
      [25, 0, 100],
    ],
    [
      [-4, -2],
      [100, 0, 50],
    ],
    [
      [5, 5],
      [0, 100, 100],
    ],
    [
      [0, 0],
      [0, 0, 0],
    ],
    [
      [1e-9, 1e-9],
      [0, 100, 100],
    ],
    [
      [123456789012345, 0],
      [0, 100, 0],
    ],
  ])('of %j begins at nought', (values, [zero, first, second]) => {
    const scale = toBarScale(values);
    expect([0, ...values].map(scale)).toEqual([zero, first, second]);
  });
});

describe('the scale of lines', () => {
  it.each([
    ['near to nought', [1, 9], [0, 2, 4, 6, 8, 10]],
    ['far from nought', [101, 109], [100, 102, 104, 106, 108, 110]],
    ['on both sides of nought', [-3, 4], [-4, -2, 0, 2, 4]],
    ['far below nought', [-109, -101], [-110, -108, -106, -104, -102, -100]],
    ['near below nought', [-9, -1], [-10, -8, -6, -4, -2, 0]],
    ['all the same', [5, 5], [0, 1, 2, 3, 4, 5]],
    ['all nought', [0, 0], [0, 0.2, 0.4, 0.6, 0.8, 1]],
  ])('where values are %s has round numbers', (_, values, ticks) => {
    const axis = toLineScale(values);
    expect(axis.ticks).toEqual(ticks);
    expect([axis.scale(axis.ticks[0] ?? Number.NaN), axis.scale(axis.ticks.at(-1) ?? Number.NaN)]).toEqual([100, 0]);
  });
});

describe('places along a line', () => {
  it('are as far apart as their times', () => {
    expect(toPlaces([2010, 2011, 2014])).toEqual([0, 25, 100]);
  });

  it('of one are in the middle', () => {
    expect(toPlaces([2010])).toEqual([50]);
  });
});

describe('numbers', () => {
  const { format, formatShort, formatTicks } = openFormats('en-GB');
  const german = openFormats('de-DE');

  it('are printed as exactly as they were typed, in the form of the language', () => {
    expect(format({ value: -1234.5, decimals: 2 })).toBe('−1,234.50');
    expect(german.format({ value: -1234.5, decimals: 2 })).toBe('−1.234,50');
    expect(format({ value: 0.000001, decimals: 6 })).toBe('0.000001');
  });

  it('are cut short where they are long', () => {
    expect(formatShort({ value: 1234567, decimals: 0 })).toBe('1,234,567');
    expect(formatShort({ value: 123456789012345, decimals: 0 })).toMatch(/^123\.5\s?(?:T|tn)$/i);
  });

  it('at the side of a line have as many decimals as their steps', () => {
    expect(formatTicks([0, 0.5, 1])).toEqual(['0.0', '0.5', '1.0']);
    expect(formatTicks([-10, 0, 10])).toEqual(['−10', '0', '10']);
    expect(formatTicks([0, 0.00002, 0.00004])).toEqual(['0.00000', '0.00002', '0.00004']);
    expect(formatTicks([0, 500_000, 1_000_000])).toEqual(
      ['0', '500K', '1M'].map((tick): unknown => expect.stringMatching(new RegExp(`^${tick}$`, 'i'))),
    );
  });
});

describe('labels', () => {
  it('that are days or months have the form of the language, and others none', () => {
    expect(formatLabels(['2021-12-02', '2021-12-03'], 'en-GB')).toEqual(['2 Dec 2021', '3 Dec 2021']);
    expect(formatLabels(['2021-12'], 'de')).toEqual(['Dez. 2021']);
    expect(formatLabels(['2021'], 'ar-EG')).toEqual(['2021']);
    expect(formatLabels(['2021-12-02', 'later'], 'en-GB')).toEqual(['2021-12-02', 'later']);
  });

  it('are broken between words, and within one that is too wide', () => {
    expect(wrap('Mackerel and similar fish', 8.5)).toEqual(['Mackerel and', 'similar fish']);
    expect(wrap('Donaudampfschiff', 5)).toEqual(['Donaudam', 'pfschiff']);
    expect(wrap('', 5)).toEqual(['']);
    expect(toEms('日本')).toBe(2);
  });
});

describe('below a line', () => {
  const toLabels = (labels: readonly string[], places: readonly number[], taken = 4): readonly string[] => {
    const found: string[] = [];
    forEachElement({ type: 'root', children: [toDates(labels, places, taken, words)] }, (node) => {
      if (node.tagName === 'tspan') found.push(`${toWords(node)} ${String(node.properties['x'])}`);
      return true;
    });
    return found;
  };
  const years = (first: number, last: number): readonly string[] =>
    Array.from({ length: last - first + 1 }, (_, index) => String(first + index));

  it.each([
    [1922, 2021, ['1940', '1960', '1980', '2000', '2020']],
    [2016, 2021, ['2016', '2018', '2020']],
    [2020, 2021, ['2020', '2021']],
    [2001, 2009, ['2002', '2004', '2006', '2008']],
  ])('stand round years from %d to %d, no more than have room', (first, last, shown) => {
    const all = years(first, last);
    const labels = toLabels(all, toPlaces(all.map(Number)));
    expect(labels.map((label) => label.split(' ')[0])).toEqual(shown);
  });

  it('stand the first and the last label, and those between that have room', () => {
    expect(toLabels(['A', 'B', 'C'], [0, 50, 100])).toEqual(['A 0%', 'B 50%', 'C 100%']);
    const long = ['A long label', 'Another label', 'The last one'];
    expect(toLabels(long, [0, 50, 100])).toEqual(['A long label 0%', 'The last one 100%']);
  });

  it('stands one label alone', () => {
    expect(toLabels(['2021'], [50])).toEqual(['2021 50%']);
  });
});

describe('beside the end of lines', () => {
  const toPlaced = (values: readonly number[], names: readonly string[]): readonly string[] => {
    const series = values.map((value, index) => ({ name: names[index] ?? '', figures: [{ value, decimals: 0 }] }));
    return toNames(series, (value) => value, words).drawing.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'text'
        ? [`${toWords(child)} ${String(child.properties['y'])}`]
        : [],
    );
  };

  it('stand their names, apart from one another and within the drawing', () => {
    expect(toPlaced([20, 80], ['A', 'B'])).toEqual(['A 20%', 'B 80%']);
    expect(toPlaced([50, 50], ['A', 'B'])).toEqual(['A 50%', 'B 57.5%']);
    expect(toPlaced([100, 99, 98], ['A', 'B', 'C'])).toEqual(['C 85%', 'B 92.5%', 'A 100%']);
  });

  it('stands the last number of the only one', () => {
    expect(toPlaced([50], ['Ships'])).toEqual(['50 50%']);
  });
});
