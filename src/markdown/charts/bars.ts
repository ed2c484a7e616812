import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { BodyWords } from '../body.ts';
import { openFormats } from './formats.ts';
import type { Figure } from './read-number.ts';
import type { ChartTable, Series } from './read-table.ts';
import { toHundredths } from './measures.ts';
import { toBarScale, type Scale } from './scale.ts';
import { formatLabels } from './time.ts';

/** A bar that is there must be seen, however short: per cent of the width. */
const thinnest = 0.4;

/** Bars that lie on their side, each with its words before it and its number behind it. */
export function toBars(table: ChartTable, words: BodyWords): Element {
  const { series } = table;
  const values = series.flatMap(({ figures }) => figures.flatMap((figure) => figure?.value ?? []));
  const scale = toBarScale(values);
  const { formatShort } = openFormats(words.locale);
  const isSingle = series.length === 1;
  const toRow = ({ name, figures }: Series, row: number, number: number, label: string): ElementContent[] => {
    const figure = figures[row];
    const before = isSingle ? h('b', label) : h('span', name);
    return figure === undefined
      ? [before, h('i', words.noFigure)]
      : [before, toBar(figure, number, scale), h('span', formatShort(figure))];
  };
  const cells = formatLabels(table.labels, words.locale).flatMap((label, row) => [
    ...(isSingle ? [] : [h('b', { className: ['group'] }, label)]),
    ...series.flatMap((one, index) => toRow(one, row, index + 1, label)),
  ]);
  return h('div', { className: ['chart-bars'] }, cells);
}

function toBar({ value }: Figure, number: number, scale: Scale): Element {
  const zero = scale(0);
  const length = value === 0 ? 0 : Math.max(thinnest, Math.abs(scale(value) - zero));
  const x = Math.min(value < 0 ? zero - length : zero, 100 - length);
  const place = { x: toPercent(x), y: '20%', width: toPercent(length), height: '60%' };
  const bar = length === 0 ? [] : [s('rect', { className: [`s${number}`], ...place })];
  return s('svg', [...bar, s('line', { x1: toPercent(zero), x2: toPercent(zero), y2: '100%' })]);
}

const toPercent = (percent: number): string => `${toHundredths(Math.max(0, percent))}%`;
