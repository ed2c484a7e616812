import { findPicture } from '../picture.ts';
import { report } from '../conversion.ts';
import { toCaption } from './caption.ts';
import { findAttribute, hasAttribute, type LeafForm, reportForm } from '../directive.ts';
import type { LeafDirective } from 'mdast-util-directive';
import { toPictureElement } from '../picture-element.ts';

/** `::figure{src alt caption credit}`: a picture that lies beside the text. */
export const figure: LeafForm = {
  example: '::figure{src="picture.jpg" alt="What it shows" caption="..." credit="Photo: Name"}',
  attributes: ['src', 'alt', 'caption', 'credit', 'decorative'],
  required: ['src'],
  dress(node, conversion) {
    const src = findAttribute(node, 'src');
    const alt = findAttribute(node, 'alt') ?? '';
    const caption = findAttribute(node, 'caption');
    const credit = findAttribute(node, 'credit');
    const isDecorative = hasAttribute(node, 'decorative');
    if (alt === '' && !isDecorative) {
      report(
        conversion,
        'missing-alt',
        node,
        'the figure has no alt',
        'write alt="what the picture shows", or decorative where it shows nothing that matters',
      );
    }
    if (alt !== '' && isDecorative) {
      reportForm(conversion, node, 'the figure is decorative and has an alt', 'take one of the two away');
    }
    if (credit === undefined) {
      report(conversion, 'missing-credit', node, 'the picture has no credit', toCreditAdvice(node));
    }
    const file = src === undefined ? undefined : findPicture(src, node, conversion);
    if (!file) return undefined;
    if (caption === undefined && !isDecorative && credit !== undefined) {
      const advice = 'add caption="..." that says who, where and when';
      report(conversion, 'missing-caption', node, 'the picture has no caption', advice);
    }
    const words = [caption, credit].filter((value) => value !== undefined);
    if (words.length > 0) conversion.captions.push(words.join(' '));
    node.data = {
      hName: 'figure',
      hProperties: { className: ['figure'] },
      hChildren: [toPictureElement(file, alt), ...toCaption(caption, credit)],
    };
    return undefined;
  },
};

/** A picture in plain Markdown has no place for a credit: the advice is the figure that has. */
function toCreditAdvice(node: LeafDirective): string {
  const quote = (value: string): string => `"${value.replaceAll('"', "'")}"`;
  const typed = ['src', 'alt', 'caption'].flatMap((name) => {
    const value = findAttribute(node, name);
    return value === undefined ? [] : [`${name}=${quote(value)}`];
  });
  return `write ::figure{${[...typed, 'credit="Photo: Name"'].join(' ')}} on a line of its own`;
}
