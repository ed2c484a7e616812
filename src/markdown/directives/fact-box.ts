import type { Paragraph } from 'mdast';
import { type ContainerForm, findAttribute, reportForm } from '../directive.ts';

/** `:::factbox{title="..."}`: background beside the story. */
export const factBox: ContainerForm = {
  example: ':::factbox{title="Title"}',
  attributes: ['title'],
  required: ['title'],
  dress(node, conversion) {
    if (node.children.length === 0) {
      reportForm(conversion, node, 'the fact box is empty', 'write its text between the opening line and ":::"');
    }
    const title = findAttribute(node, 'title') ?? '';
    const id = conversion.toId(title);
    const heading: Paragraph = {
      type: 'paragraph',
      data: { hProperties: { className: ['fact-box-title'], id } },
      children: [{ type: 'text', value: title }],
    };
    node.data = { hName: 'section', hProperties: { role: 'note', className: ['fact-box'], ariaLabelledBy: [id] } };
    node.children = [heading, ...node.children];
    return undefined;
  },
};
