import type { Element } from 'hast';
import { h } from 'hastscript';
import type { BodyWords } from '../body.ts';
import { openFormats } from './formats.ts';
import type { ChartTable } from './read-table.ts';
import { formatLabels } from './time.ts';

/** The figures of a chart as a table, in a region that scrolls (rehype-tables.ts gives it a name of its own). */
export function toDataTable({ corner, labels, series }: ChartTable, title: string, words: BodyWords): Element {
  const { format } = openFormats(words.locale);
  const end = { className: ['align-right'] };
  const head = h('tr', [
    corner === '' ? h('td') : h('th', { scope: 'col' }, corner),
    ...series.map(({ name }) => h('th', { scope: 'col', ...end }, name)),
  ]);
  const rows = formatLabels(labels, words.locale).map((label, row) => {
    const cells = series.map(({ figures }) => {
      const figure = figures[row];
      return h('td', end, figure === undefined ? words.noFigure : format(figure));
    });
    return h('tr', [h('th', { scope: 'row' }, label), ...cells]);
  });
  const table = h('table', [h('thead', head), h('tbody', rows)]);
  return h('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: title }, table);
}
