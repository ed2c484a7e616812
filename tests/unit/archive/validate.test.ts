import { describe, expect, it } from 'vitest';
import { parseYamlFile } from '../../../src/archive/front-matter.ts';
import { validate } from '../../../src/archive/validate.ts';
import { section } from '../../../src/schemas/section.ts';

/** `line:column code message` of each fault of a section. */
function faultsOf(yaml: string): readonly string[] {
  const { frontMatter } = parseYamlFile({ file: 'sections/a.md', text: `name: A\n${yaml}\n` });
  if (!frontMatter) throw new Error('The YAML does not parse.');
  return validate(section, frontMatter).problems.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  );
}

describe('a key with the name of something that every object has', () => {
  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'])('is not known: %s', (key) => {
    expect(faultsOf(`${key}: x # hey`)).toEqual([`2:1 unknown-key the key ${key} is not known`]);
    expect(faultsOf(`${key}:`)).toEqual([`2:1 unknown-key the key ${key} is not known`]);
  });

  it('is not known within another key either', () => {
    expect(faultsOf('order:\n  constructor: x # hey')).toHaveLength(1);
  });
});
