import type { Node } from 'unist';
import { isRemote } from './address.ts';
import type { PictureFile } from './body.ts';
import { type Conversion, report } from './conversion.ts';
import { findNearest } from '../desk/nearest.ts';

/** The file of a picture named in a text; where there is none that can be printed, the problem is noted at `node`. */
export function findPicture(src: string, node: Node, conversion: Conversion): PictureFile | undefined {
  const { pictures } = conversion.source;
  if (isRemote(src)) {
    report(
      conversion,
      'remote-picture',
      node,
      `"${src}" is not beside the text`,
      'save the picture beside the text and write its file name',
    );
    return undefined;
  }
  const found = pictures.get(src) ?? pictures.get(src.replace(/^\.\//, ''));
  if (found === 'broken') {
    report(
      conversion,
      'bad-picture',
      node,
      `"${src}" cannot be read as a picture`,
      'save it again as JPEG, PNG, WebP or AVIF',
    );
  } else if (found === undefined || found === 'missing') {
    const nearest = findNearest(
      src,
      [...pictures].flatMap(([name, file]) => (typeof file === 'string' ? [] : [name])),
    );
    const advice = nearest === undefined ? 'put the file beside the text' : `did you mean "${nearest}"`;
    report(conversion, 'missing-picture', node, `"${src}" is not beside the text`, advice);
  } else return found;
  return undefined;
}
