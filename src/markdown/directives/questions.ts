import { type ContainerForm, reportForm, warnOfForm } from '../directive.ts';
import { report } from '../conversion.ts';

/** `:::qa`: questions as headings of the third level, each with its answer below. */
export const questions: ContainerForm = {
  example: ':::qa',
  attributes: [],
  required: [],
  dress(node, conversion) {
    const advice = 'write the first question as "### Question?"';
    if (node.children.length === 0) reportForm(conversion, node, 'there are no questions', advice);
    else if (node.children[0]?.type !== 'heading')
      warnOfForm(conversion, node, 'the questions do not begin with a question', advice);
    for (const [index, child] of node.children.entries()) {
      const answer = node.children[index + 1];
      if (
        child.type === 'heading' &&
        (answer === undefined || (answer.type === 'heading' && answer.depth <= child.depth))
      ) {
        report(conversion, 'bad-directive', child, 'the question has no answer', 'write the answer below the question');
      }
    }
    node.data = { hName: 'div', hProperties: { className: ['questions'] } };
    return undefined;
  },
};
