import { h } from 'hastscript';
import { findPicture } from '../picture.ts';
import { report } from '../conversion.ts';
import { findAttribute, hasAttribute, type LeafForm, reportForm } from '../directive.ts';
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
        'The figure has no alt',
        'write alt="what the picture shows", or decorative where it shows nothing that matters',
      );
    }
    if (alt !== '' && isDecorative) {
      reportForm(conversion, node, 'The figure is decorative and has an alt', 'take one of the two away');
    }
    if (credit === undefined) {
      report(conversion, 'missing-credit', node, 'The figure has no credit', 'write credit="Photo: Name"');
    }
    const file = src === undefined ? undefined : findPicture(src, node, conversion);
    if (!file || credit === undefined) return undefined;
    const words = caption === undefined ? [] : [caption];
    conversion.captions.push([...words, credit].join(' '));
    const line = h('figcaption', [...words.map((value) => `${value} `), h('span', { className: ['credit'] }, credit)]);
    node.data = {
      hName: 'figure',
      hProperties: { className: ['figure'] },
      hChildren: [toPictureElement(file, alt), line],
    };
    return undefined;
  },
};
