import { describe, expect, it } from 'vitest';
import { toTextFragment } from '../../../src/search/client/text-fragment.ts';
import { readMarkedText } from './marked-text.ts';

const toFragment = (text: string): string => toTextFragment(readMarkedText(text));

/** What the browser is told to look for, of each directive. */
const read = (text: string): readonly string[] =>
  toFragment(text)
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
    expect(toFragment('ships full of [grain] left')).toBe('#:~:text=full%20of-,grain');
    expect(read('… [grain] left the port')).toEqual(['grain | -left the']);
    expect(read('[grain]')).toEqual(['grain']);
  });

  it('takes words side by side for one passage, as a phrase is', () => {
    expect(read('the new [grain deal] holds')).toEqual(['the new- | grain deal']);
  });

  it('takes nothing from beyond the end of a sentence, where a paragraph may end', () => {
    expect(read('left. [Grain]. Prices rose')).toEqual(['Grain']);
    expect(read('left. [Grain,] they said')).toEqual(['Grain']);
  });

  it('encodes the signs that mean something in a directive', () => {
    expect(toFragment('[e-mail]')).toBe('#:~:text=e%2Dmail');
    expect(toFragment('[R&D]')).not.toContain('&D');
    expect(toFragment('[a,b]')).toBe('#:~:text=a%2Cb');
    expect(toFragment('[<script>]')).toBe('#:~:text=script');
    expect(() => encodeURIComponent(toFragment('[a\ud800b]'))).not.toThrow();
  });

  it('says each thing once, and not more than four', () => {
    expect(read('full of [grain], full of [grain]')).toEqual(['full of- | grain']);
    const many = ['a1', 'b2', 'c3', 'd4', 'e5', 'f6'].map((word) => `[${word}]`).join('. ');
    expect(read(many)).toHaveLength(4);
  });

  it('is empty where nothing is marked', () => {
    expect(toFragment('Only filters were set')).toBe('');
    expect(toFragment('[–]')).toBe('');
  });

  it('reads a script that runs from right to left', () => {
    expect(read('تصل [العبّارة] في')).toEqual(['تصل- | العبّارة']);
  });
});
