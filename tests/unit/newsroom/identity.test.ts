import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toGuid } from '../../../src/newsroom/identity.ts';

const sha1 = (text: string): string => hash('sha1', text, 'hex');
const toId = (feedId?: string, paper = 'the-paper', article = '2024/06/a-story'): string =>
  toGuid(paper, article, feedId, sha1);

describe('the identity of a story in feeds', () => {
  it.each(['https://old.example/?p=123', 'tag:old.example,2001:7', 'wp-123', 'Post 7', 'true'])(
    'is what the editor wrote: %s',
    (id) => {
      expect(toId(id)).toBe(id);
    },
  );

  it.each(['00120', '7', '1e5', '0x1F', '-3.50', 'Infinity'])('is not taken for a number: %s', (id) => {
    expect(toId(id)).toBe(`id:${id}`);
  });

  it('is otherwise a UUID of version 5 that hangs on the paper and the place of the file alone', () => {
    expect(toId()).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(toId()).toBe(toId());
    expect(toId()).toBe('urn:uuid:bf2de8dc-8a46-5e1b-976c-74880021de98');
    expect(new Set([toId(), toId(undefined, 'another-paper'), toId(undefined, 'the-paper', '2024/06/b')]).size).toBe(3);
  });
});
