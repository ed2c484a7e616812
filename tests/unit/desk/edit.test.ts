import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editFrontMatter } from '../../../src/desk/edit/front-matter.ts';
import { applyEdits } from '../../../src/desk/edit/text-edit.ts';
import type { Change } from '../../../src/desk/edit/yaml-edit.ts';

const edit = (text: string, ...changes: readonly Change[]): string =>
  applyEdits(text, editFrontMatter(text, false, changes));
const wrap = (yaml: string): string => `---\n${yaml}---\n\nBody: --- # *text*\n`;

const updated: Change = { what: 'set', key: 'updated', value: '2024-01-02T00:00:00Z', after: ['published'] };
const record = { date: '2024-01-02', kind: 'note', text: 'It was: nine #2.' };
const correction: Change = { what: 'append', key: 'corrections', value: record, after: [] };

describe('a single value', () => {
  test('is replaced where it stands, with the remarks around it', () => {
    const before = wrap('# above\nupdated:   "2024-01-01T00:00:00Z"   # why\n\nheadline:  A\n');
    expect(edit(before, updated)).toBe(before.replace('"2024-01-01T00:00:00Z"', '2024-01-02T00:00:00Z'));
  });

  test('is a new line after the key that it belongs to', () => {
    const before = wrap("headline: 'A'\npublished: 2024-01-01T00:00:00Z # noon\n# about topics\ntopics: [ a,b ]\n");
    expect(edit(before, updated)).toBe(before.replace('# noon\n', '# noon\nupdated: 2024-01-02T00:00:00Z\n'));
  });

  test('comes last where no such key is', () => {
    const before = wrap('headline: A\nlist:\n  - b\n\n');
    expect(edit(before, updated)).toBe(before.replace('  - b\n', '  - b\nupdated: 2024-01-02T00:00:00Z\n'));
  });
});

describe('a list', () => {
  test('is begun', () => {
    expect(edit(wrap('headline: A\n'), correction)).toBe(
      wrap('headline: A\ncorrections:\n  - date: 2024-01-02\n    kind: note\n    text: "It was: nine #2."\n'),
    );
  });

  test('goes on with the indentation that it has', () => {
    const before = wrap(
      'corrections:\n- date: 2024-01-01 # first\n  text: >\n    Long\n    text.\n# end\ntopics: []\n',
    );
    expect(edit(before, correction)).toBe(
      before.replace('    text.\n', '    text.\n- date: 2024-01-02\n  kind: note\n  text: "It was: nine #2."\n'),
    );
  });

  test('goes on in its brackets', () => {
    const alias: Change = { what: 'append', key: 'aliases', value: '/b/', after: [] };
    expect(edit(wrap('aliases: [ /a/ ] # old\n'), alias)).toBe(wrap('aliases: [ /a/, /b/ ] # old\n'));
    expect(edit(wrap('aliases: []\n'), alias)).toBe(wrap('aliases: [/b/]\n'));
    expect(edit(wrap('aliases: [\n  /a/, # one\n]\n'), alias)).toBe(wrap('aliases: [\n  /a/, /b/, # one\n]\n'));
    expect(edit(wrap('corrections: [{ date: 2024-01-01 }]\n'), correction)).toBe(
      wrap('corrections: [{ date: 2024-01-01 }, { date: 2024-01-02, kind: note, text: "It was: nine #2." }]\n'),
    );
  });
});

test('a text in a list is replaced, and nothing around it', () => {
  const change: Change = { what: 'replace', path: ['related', 1], value: '2024/02/new' };
  expect(edit(wrap('related:\n  - 2024/01/a\n  - "2024/01/b" # b\n'), change)).toBe(
    wrap('related:\n  - 2024/01/a\n  - 2024/02/new # b\n'),
  );
});

describe('what does not fit is refused', () => {
  test.each([
    ['{ headline: A }\n', 'the keys do not stand on lines of their own'],
    ['corrections:\n  -\n    date: 2024-01-01\n', 'behind their hyphens'],
    ['corrections: none\n', 'corrections is not a list'],
    ['updated:\n', 'a key has no value'],
    ['updated: &now 2024-01-01T00:00:00Z\nembargo: *now\n', 'does not fit into'],
    ['a: [\n', 'does not parse'],
  ])('%j', (yaml, message) => {
    expect(() => edit(wrap(yaml), updated, correction)).toThrow(message);
  });
});

test('whatever the text of a correction is, it is read back, and every other line stays', () => {
  const before = wrap('headline: A # a\n\n# b\npublished: 2024-01-01T00:00:00Z\n');
  const words = fc.string({
    unit: fc.constantFrom('a', ' ', '\n', ':', '#', '"', "'", '-', '{', ']', '*', 'ä', '\\'),
    minLength: 1,
  });
  fc.assert(
    fc.property(words, (text) => {
      const after = edit(before, { ...correction, value: { ...record, text } });
      expect(after.startsWith(before.slice(0, before.indexOf('---\n\nBody')))).toBe(true);
      expect(after.endsWith('---\n\nBody: --- # *text*\n')).toBe(true);
    }),
  );
});
