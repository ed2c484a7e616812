import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { BodyWords } from '../body.ts';
import { toDates } from './line-dates.ts';
import { toNames, toTicks } from './line-labels.ts';
import type { ChartTable, Series } from './read-table.ts';
import { toLineScale, toPlaces, type Scale } from './scale.ts';
import { readTimes } from './time.ts';

/**
 * Lines from left to right. What is drawn stretches with the page and its words do not: so the words stand in drawings
 * of their own, around the one with the lines.
 */
export function toLines(table: ChartTable, words: BodyWords): Element {
  const { labels, series } = table;
  const values = series.flatMap(({ figures }) => figures.flatMap((figure) => figure?.value ?? []));
  const { scale, ticks } = toLineScale(values);
  const places = toPlaces(readTimes(labels)?.map(({ value }) => value) ?? labels.map((_, index) => index));
  const grid = ticks.map((tick) => {
    const y = `${scale(tick)}%`;
    return s('line', { x2: '100%', y1: y, y2: y, ...(tick === 0 ? { className: ['zero'] } : {}) });
  });
  const curves = series.map((one, index) => s('path', { className: [`s${index + 1}`], d: toPath(one, places, scale) }));
  const plot = s('svg', { className: ['plot'] }, [
    ...grid,
    ...series.flatMap((one) => toLead(one, places, scale)),
    s('svg', { viewBox: '0 0 100 100', preserveAspectRatio: 'none' }, curves),
    ...series.flatMap((one, index) => toDots(one, index + 1, places, scale)),
  ]);
  const tickLabels = toTicks(ticks, scale, words);
  const names = toNames(series, scale, words);
  const dates = toDates(labels, places, tickLabels.ems + names.ems, words);
  return h('div', { className: ['chart-lines'] }, [tickLabels.drawing, plot, names.drawing, dates]);
}

/** A line that breaks off where a number is missing. */
function toPath({ figures }: Series, places: readonly number[], scale: Scale): string {
  let isDrawing = false;
  return figures
    .map((figure, index) => {
      const step = figure === undefined ? '' : `${isDrawing ? 'L' : 'M'}${places[index] ?? 0} ${scale(figure.value)}`;
      isDrawing = figure !== undefined;
      return step;
    })
    .join('');
}

/** From the end of a line that breaks off early a thin one leads to its name at the edge. */
function toLead({ figures }: Series, places: readonly number[], scale: Scale): readonly ElementContent[] {
  const last = figures.findLastIndex((figure) => figure !== undefined);
  const figure = figures[last];
  const place = places[last] ?? 0;
  if (figure === undefined || place === 100) return [];
  const y = `${scale(figure.value)}%`;
  return [s('line', { className: ['lead'], x1: `${place}%`, x2: '100%', y1: y, y2: y })];
}

/** The end of a line, and what stands alone between two gaps and would not be seen. */
function toDots(
  { figures }: Series,
  number: number,
  places: readonly number[],
  scale: Scale,
): readonly ElementContent[] {
  const last = figures.findLastIndex((figure) => figure !== undefined);
  return figures.flatMap((figure, index) => {
    const isAlone = figures[index - 1] === undefined && figures[index + 1] === undefined;
    if (figure === undefined || !(isAlone || index === last)) return [];
    const place = { cx: `${places[index] ?? 0}%`, cy: `${scale(figure.value)}%` };
    return [s('circle', { className: [`s${number}`], ...place, r: '3.5' })];
  });
}
