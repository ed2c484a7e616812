import { describe, expect, test } from 'vitest';
import { findSimilarTopics } from '../../../src/desk/checks/topics.ts';
import type { Inquiry } from '../../../src/desk/checks/finding.ts';

/** Stories by their topics, and the topics that have a file. */
function find(stories: readonly (readonly string[])[], filed: readonly string[] = []): readonly string[] {
  const articles = stories.map((topics, index) => ({ file: `articles/2024/02/${index}.md`, topics }));
  const paper = { articles, topics: filed.map((id) => ({ id })) } as unknown as Inquiry['paper'];
  return findSimilarTopics({ paper } as Inquiry).map(({ message }) => message);
}

describe('a topic that is nearly another one', () => {
  const told = 'the topic ferrys is in no other story, and looks like ferries';

  test('is told, where the other has a file or more than one story', () => {
    expect(find([['ferrys']], ['ferries'])).toEqual([told]);
    expect(find([['ferrys'], ['ferries'], ['ferries']])).toEqual([told]);
    expect(find([['ferrys'], ['ferries']])).toEqual([]);
  });

  test('is none, where it has a file or comes again itself', () => {
    expect(find([['ferrys']], ['ferries', 'ferrys'])).toEqual([]);
    expect(find([['ferrys'], ['ferrys']], ['ferries'])).toEqual([]);
  });

  test.each([
    ['iraq', 'iran'],
    ['matter-01', 'matter-02'],
    ['tax', 'taxi'],
    ['elections', 'selection'],
    ['northern-ireland', 'northern-island-ferries'],
  ])('is another one: %s and %s', (topic, other) => {
    expect(find([[topic]], [other])).toEqual([]);
  });
});
