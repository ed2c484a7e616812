import { type ContainerForm, reportForm } from '../directive.ts';
import { report } from '../conversion.ts';

/** `:::qa`: questions as headings of the third level, each with its answer below. */
export const questions: ContainerForm = {
  example: ':::qa',
  attributes: [],
  required: [],
  dress(node, conversion) {
    if (node.children[0]?.type !== 'heading') {
      reportForm(
        conversion,
        node,
        'The questions do not begin with a question',
        'write the first question as "### Question?"',
      );
    }
    for (const [index, child] of node.children.entries()) {
      const answer = node.children[index + 1];
      if (
        child.type === 'heading' &&
        (answer === undefined || (answer.type === 'heading' && answer.depth <= child.depth))
      ) {
        report(conversion, 'bad-directive', child, 'The question has no answer', 'write the answer below the question');
      }
    }
    node.data = { hName: 'div', hProperties: { className: ['questions'] } };
    return undefined;
  },
};
