import type { Paragraph } from 'mdast';
import { type ContainerForm, reportForm, warnOfForm } from '../directive.ts';

/** `:::keypoints`: a short list of what the story says, set apart from the text. */
export const keyPoints: ContainerForm = {
  example: ':::keypoints',
  attributes: [],
  required: [],
  dress(node, conversion) {
    const advice = 'write a list with "- " before each point, and nothing else';
    if (node.children.length === 0) reportForm(conversion, node, 'there are no key points', advice);
    else if (node.children.length !== 1 || node.children[0]?.type !== 'list')
      warnOfForm(conversion, node, 'the key points are not one list', advice);
    const label = conversion.source.words.keyPoints;
    const title: Paragraph = {
      type: 'paragraph',
      data: { hProperties: { className: ['key-points-title'] } },
      children: [{ type: 'text', value: label }],
    };
    node.data = { hName: 'section', hProperties: { role: 'note', className: ['key-points'], ariaLabel: label } };
    node.children = [title, ...node.children];
    return undefined;
  },
};
