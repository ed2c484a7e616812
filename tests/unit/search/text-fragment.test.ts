import { describe, expect, it } from 'vitest';
import { toTextFragment } from '../../../src/search/client/text-fragment.ts';

/** What the browser is told to look for, of each directive. */
const read = (excerpt: string): readonly string[] =>
  toTextFragment(excerpt)
    .replace('#:~:', '')
    .split('&')
    .map((directive) =>
      directive
        .replace(/^text=/, '')
        .split(',')
        .map(decodeURIComponent)
        .join(' | '),
    );

describe('the end of a link that marks what was found', () => {
  it('names the words together with what stands before them', () => {
    expect(toTextFragment('ships full of <mark>grain</mark> left')).toBe('#:~:text=full%20of-,grain');
    expect(read('… <mark>grain</mark> left the port')).toEqual(['grain | -left the']);
    expect(read('<mark>grain</mark>')).toEqual(['grain']);
  });

  it('takes words side by side for one passage, as a phrase is', () => {
    expect(read('the new <mark>grain</mark> <mark>deal</mark> holds')).toEqual(['the new- | grain deal']);
  });

  it('takes nothing from beyond the end of a sentence, where a paragraph may end', () => {
    expect(read('left. <mark>Grain</mark>. Prices rose')).toEqual(['Grain']);
    expect(read('left. <mark>Grain,</mark> they said')).toEqual(['Grain']);
  });

  it('encodes the signs that mean something in a directive', () => {
    expect(toTextFragment('<mark>e-mail</mark>')).toBe('#:~:text=e%2Dmail');
    expect(toTextFragment('<mark>R&amp;D</mark>')).not.toContain('&D');
    expect(toTextFragment('<mark>a,b</mark>')).toBe('#:~:text=a%2Cb');
    expect(toTextFragment('<mark>&lt;script></mark>')).toBe('#:~:text=script');
    expect(() => encodeURIComponent(toTextFragment('<mark>a\ud800b</mark>'))).not.toThrow();
  });

  it('says each thing once, and not more than four', () => {
    expect(read('full of <mark>grain</mark>, full of <mark>grain</mark>')).toEqual(['full of- | grain']);
    const many = ['a1', 'b2', 'c3', 'd4', 'e5', 'f6'].map((word) => `<mark>${word}</mark>`).join('. ');
    expect(read(many)).toHaveLength(4);
  });

  it('is empty where nothing is marked', () => {
    expect(toTextFragment('Only filters were set')).toBe('');
    expect(toTextFragment('<mark>–</mark>')).toBe('');
  });

  it('reads a script that runs from right to left', () => {
    expect(read('تصل <mark>العبّارة</mark> في')).toEqual(['تصل- | العبّارة']);
  });
});
