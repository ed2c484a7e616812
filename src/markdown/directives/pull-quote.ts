import type { Paragraph } from 'mdast';
import { type ContainerForm, findAttribute, reportForm } from '../directive.ts';

/** `:::pullquote{by="..."}`: a sentence lifted out of the text, with who said it. */
export const pullQuote: ContainerForm = {
  example: ':::pullquote{by="Name"}',
  attributes: ['by'],
  required: [],
  dress(node, conversion) {
    if (node.children.length === 0) {
      reportForm(conversion, node, 'the pull quote is empty', 'write the quotation between the opening line and ":::"');
    }
    const only = node.children.length === 1 ? node.children[0] : undefined;
    const quotation = only?.type === 'blockquote' ? only.children : node.children;
    const by = findAttribute(node, 'by');
    const caption: Paragraph[] =
      by === undefined
        ? []
        : [{ type: 'paragraph', data: { hName: 'figcaption' }, children: [{ type: 'text', value: by }] }];
    node.data = { hName: 'figure', hProperties: { className: ['pull-quote'] } };
    node.children = [{ type: 'blockquote', children: quotation }, ...caption];
    return undefined;
  },
};
