import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { LeafDirective } from 'mdast-util-directive';
import { toProblem } from '../../desk/problem.ts';
import { toBars } from '../charts/bars.ts';
import { toDataTable } from '../charts/data-table.ts';
import { toLines } from '../charts/lines.ts';
import { type ChartTable, type ChartType, readTable } from '../charts/read-table.ts';
import { formatLabels } from '../charts/time.ts';
import { type Conversion, report } from '../conversion.ts';
import { findDataFile } from '../data-file.ts';
import { findAttribute, type LeafForm, reportForm } from '../directive.ts';
import { toCaption } from './caption.ts';

/** `::chart{src title}`: bars or lines drawn from a CSV file that lies beside the text, with the figures as a table. */
export const chart: LeafForm = {
  example: '::chart{src="figures.csv" title="What it shows" unit="..." caption="..." credit="Source: Name"}',
  attributes: ['src', 'type', 'title', 'unit', 'alt', 'caption', 'credit'],
  required: ['src', 'title'],
  dress(node, conversion) {
    if (conversion.source.kind === 'notice') {
      const advice = 'put the chart into a story, and name the story in link';
      reportForm(conversion, node, 'a notice is one line over the page and has no room for a chart', advice);
      return undefined;
    }
    const type = findType(node, conversion);
    if (findAttribute(node, 'credit') === undefined) {
      const advice = 'add credit="Source: Name" with the name of who has counted';
      report(conversion, 'missing-credit', node, 'the chart has no credit', advice);
    }
    const src = findAttribute(node, 'src');
    const title = findAttribute(node, 'title');
    const table = src === undefined || type === undefined ? undefined : findTable(src, type, node, conversion);
    if (!table || !type || title === undefined) return undefined;
    const children = toFigure(node, table, type, title, conversion);
    node.data = { hName: 'figure', hProperties: { className: ['figure', 'chart'] }, hChildren: children };
    return undefined;
  },
};

function findType(node: LeafDirective, conversion: Conversion): ChartType | undefined {
  const typed = findAttribute(node, 'type') ?? 'bar';
  if (typed === 'bar' || typed === 'line') return typed;
  reportForm(conversion, node, `there is no type of chart "${typed}"`, 'write type="bar" or type="line"');
  return undefined;
}

function findTable(src: string, type: ChartType, node: LeafDirective, conversion: Conversion): ChartTable | undefined {
  const found = findDataFile(src, node, conversion);
  if (!found) return undefined;
  const { file } = found;
  const { table, faults } = readTable(found.text, type);
  if (table) return table;
  // Here as well as in the file of figures: a text that is not printed must itself have a problem.
  report(conversion, 'bad-data', node, `"${src}" cannot be drawn`, `mend what is named in ${file}`);
  for (const { line, column, message, advice } of faults) {
    conversion.problems.push(toProblem('bad-data', { file, line, column }, message, advice));
  }
  return undefined;
}

function toFigure(
  node: LeafDirective,
  table: ChartTable,
  type: ChartType,
  title: string,
  conversion: Conversion,
): ElementContent[] {
  const { words } = conversion.source;
  const [unit, alt, caption, credit] = ['unit', 'alt', 'caption', 'credit'].map((name) => findAttribute(node, name));
  const names = table.series.map(({ name }) => name);
  const labels = [...(names.length > 1 ? names : []), ...formatLabels(table.labels, words.locale)];
  const said = [title, unit, caption, credit].filter((value) => value !== undefined);
  conversion.captions.push(said.join(' '), labels.join(', '));
  const name = (type === 'bar' ? words.barChart : words.lineChart).replace('{title}', () => title);
  const drawing = type === 'bar' ? toBars(table, words) : toLines(table, words);
  drawing.properties['role'] = 'img';
  drawing.properties['ariaLabel'] = alt === undefined ? name : `${name}. ${alt}`;
  return [
    h('p', { className: ['chart-title'] }, title),
    ...(unit === undefined ? [] : [h('p', { className: ['chart-unit'] }, unit)]),
    drawing,
    h('details', [h('summary', words.figures), toDataTable(table, title, words)]),
    ...toCaption(caption, credit),
  ];
}
