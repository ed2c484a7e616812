import type { LeafDirective } from 'mdast-util-directive';
import { findNearest } from '../desk/nearest.ts';
import { isRemote } from './address.ts';
import { type Conversion, report } from './conversion.ts';
import { reportForm } from './directive.ts';

/** The file of figures named in a text; where there is none that can be read, the problem is noted at `node`. */
export function findDataFile(
  src: string,
  node: LeafDirective,
  conversion: Conversion,
): { readonly file: string; readonly text: string } | undefined {
  const { dataFiles } = conversion.source;
  if (!/\.csv$/i.test(src)) {
    const advice = 'save the figures as CSV, and write a name that ends in .csv';
    reportForm(conversion, node, `"${src}" is not the name of a CSV file`, advice);
    return undefined;
  }
  const found = isRemote(src) ? undefined : (dataFiles.get(src) ?? dataFiles.get(src.replace(/^\.\//, '')));
  if (found === undefined || found === 'missing') {
    const known = [...dataFiles].flatMap(([name, file]) => (file === 'missing' ? [] : [name]));
    const nearest = findNearest(src, known);
    const advice = nearest === undefined ? 'put the file beside the text' : `did you mean "${nearest}"`;
    report(conversion, 'missing-data', node, `"${src}" is not beside the text`, advice);
    return undefined;
  }
  if ('text' in found) return found;
  report(conversion, 'bad-data', node, `"${src}" cannot be read`, `mend what is named in ${found.file}`);
  conversion.problems.push(found.problem);
  return undefined;
}
