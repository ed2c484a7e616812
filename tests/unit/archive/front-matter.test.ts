import { describe, expect, it } from 'vitest';
import { parseFrontMatter, parseYamlFile, type FrontMatterResult } from '../../../src/archive/front-matter.ts';
import type { KeyPath } from '../../../src/archive/yaml.ts';

const parse = (text: string): FrontMatterResult => parseFrontMatter({ file: 'a.md', text });
const parseYaml = (yaml: string): FrontMatterResult => parse(`---\n${yaml}\n---\nBody\n`);

function dataOf(yaml: string): unknown {
  const { frontMatter, problems } = parseYaml(yaml);
  expect(problems).toEqual([]);
  return frontMatter?.data;
}

/** `line:column code` of each fault, as in a report. */
const faultsOf = ({ frontMatter, problems }: FrontMatterResult): readonly string[] => {
  if (problems.length > 0) expect(frontMatter).toBeUndefined();
  return problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
};

describe('the two lines of ---', () => {
  it.each([
    ['a body', '---\na: 1\n---\nBody\n', 'Body\n'],
    ['an empty line before the body', '---\na: 1\n---\n\nBody', '\nBody'],
    ['no body', '---\na: 1\n---\n', ''],
    ['no line feed at the end', '---\na: 1\n---', ''],
    ['spaces after the dashes', '---  \na: 1\n---\t \nBody', 'Body'],
    ['another line of dashes in the body', '---\na: 1\n---\nBody\n---\nMore', 'Body\n---\nMore'],
    ['more than three dashes in a text', '---\na: 1\nb: |\n  ----\n---\nBody', 'Body'],
  ])('part front matter and body: %s', (_, text, body) => {
    const { frontMatter } = parse(text);
    expect(frontMatter?.data).toMatchObject({ a: 1 });
    expect(text.slice(frontMatter?.bodyStart)).toBe(body);
  });

  it('may have nothing between them', () => {
    expect(parse('---\n---\nBody')).toMatchObject({ frontMatter: { data: {}, bodyStart: 8 }, problems: [] });
    expect(dataOf('# only a remark')).toEqual({});
  });

  it.each(['Body\n', '\n---\na: 1\n---\n', ' ---\na: 1\n---\n', '----\na: 1\n---\n', '--- a\n---\n', '---'])(
    'are missing where the first line is not ---: %j',
    (text) => {
      expect(faultsOf(parse(text))).toEqual(['1:1 no-front-matter']);
    },
  );

  it.each(['---\na: 1\n', '---\n', '---\na: 1\n ---\n', '---\na: 1\n----\nBody', '---\na: 1\n--- b\n'])(
    'are not closed: %j',
    (text) => {
      expect(faultsOf(parse(text))).toEqual(['1:1 unclosed-front-matter']);
    },
  );
});

describe('what is written in YAML', () => {
  it('comes as it was typed, not as older YAML took it', () => {
    expect(dataOf('a: yes\nb: no\nc: 2021-12-02\nd: 12:30\ne: 0o17\nf: 010\ng: ~\nh: 1_000')).toEqual({
      a: 'yes',
      b: 'no',
      c: '2021-12-02',
      d: '12:30',
      e: 15,
      f: 10,
      g: null,
      h: '1_000',
    });
  });

  it('may be in any script, quoted, folded or over several lines', () => {
    const yaml = 'a: Київ\nb: "日本: 🗞"\nc: \'it\'\'s\'\nd: >\n  one\n  two\ne: |\n  one\n  two\nf: [x, "y, z"]';
    expect(dataOf(yaml)).toEqual({
      a: 'Київ',
      b: '日本: 🗞',
      c: "it's",
      d: 'one two\n',
      e: 'one\ntwo\n',
      f: ['x', 'y, z'],
    });
  });

  it('may use an anchor', () => {
    expect(dataOf('a: &x [1]\nb: *x')).toEqual({ a: [1], b: [1] });
    expect(dataOf('a: &x one\nb: [*x, *x]\nc: &y [1]')).toEqual({ a: 'one', b: ['one', 'one'], c: [1] });
  });

  it('may say of what kind it is', () => {
    expect(dataOf('a: !!str 1984')).toEqual({ a: '1984' });
  });

  it('cannot reach into the objects of the program', () => {
    const data = dataOf('__proto__:\n  polluted: true\nconstructor: x');
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor']);
    expect((data as { polluted?: unknown }).polluted).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('what is wrong in YAML', () => {
  it.each([
    ['a colon in a text', 'headline: Riga: what was said', '2:11', 'a colon with a space after it'],
    ['a key that is there twice', 'a: 1\nb: 2\na: 3', '4:1', 'a key is there twice'],
    ['an ampersand at the beginning', 'b: 1\na: & more', '3:4', 'a text begins with * or &'],
    ['an at sign at the beginning', 'a: @home', '2:4', 'a text begins with a sign that YAML keeps for itself'],
    ['a quotation mark that is not closed', 'a: "one', '3:1', 'a quotation mark or a bracket is not closed'],
    ['emphasis at the beginning', 'a: 1\nb: *bold* words', '3:4', 'a text begins with * or &'],
    ['strong emphasis at the beginning', 'a: **bold** words', '2:4', 'a text begins with * or &'],
    ['emphasis of two words', 'a: *bold words*', '2:4', 'a text begins with * or &'],
    ['emphasis in a list', 'a:\n  - one\n  - *bold* words', '4:5', 'a text begins with * or &'],
    ['emphasis in brackets', 'a: [one, *bold* words]', '2:10', 'a text begins with * or &'],
    ['emphasis and nothing else', 'a: 1\nb: 2\nc: *bold*', '4:4', 'a text begins with * or &'],
    ['an exclamation mark at the beginning', 'a: !Attention please', '2:4', 'a text begins with !'],
    ['an ampersand before the first word', 'b: 1\na: &Co. wins', '3:4', 'a text begins with * or &'],
    ['an ampersand before the only word', 'a: &Co.\nb: 1', '2:4', 'a text begins with * or &'],
    ['an ampersand in brackets', 'a: [one, &Co. wins]', '2:10', 'a text begins with * or &'],
    ['an ampersand in a list', 'a:\n  - one\n  - &Co. wins', '4:5', 'a text begins with * or &'],
    ['an ampersand before a key', '&a b: c', '2:1', 'a text begins with * or &'],
    ['an ampersand before a quotation', 'a: &Co. "wins"', '2:4', 'a text begins with * or &'],
    ['an ampersand above the rest', 'a: &Co.\n  wins', '2:4', 'a text begins with * or &'],
    ['an exclamation mark and a space', 'b: 1\na: ! Attention please', '3:4', 'a text begins with !'],
    ['an exclamation mark and nothing else', 'a: !', '2:4', 'a text begins with !'],
    ['an exclamation mark in a list', 'a:\n  - ! Attention', '3:5', 'a text begins with !'],
    ['a line that ends the keys', 'a: 1\n...\nb: 2', '4:1', 'a line of --- or ... stands between the keys'],
  ])('is told with its place and in the words of an editor: %s', (_, yaml, place, words) => {
    const { problems } = parseYaml(yaml);
    expect(problems[0]).toMatchObject({ code: 'bad-yaml', message: expect.stringContaining(words) as string });
    expect(`${problems[0]?.line}:${problems[0]?.column}`).toBe(place);
  });

  it.each([
    ['on an indented line', 'b: 1\na: first words # cut\n  more words\nc: 2', '3:16'],
    ['on two lines', 'a: first # cut\n  more\n  words', '2:10'],
    ['after an empty line and a remark', 'a: first # cut\n\n # remark\n  more', '2:10'],
    ['with a colon', 'a: first # cut\n  more: words', '2:10'],
    ['in a list', 'a:\n  - first # cut\n    more', '3:11'],
    ['below another key', 'a:\n  b: first # cut\n    more\n  c: 1', '3:12'],
    ['after a text of two lines', 'a: it is\n  first # cut\n  more', '3:9'],
    ['with the bracket', 'a: [one, two #2]\nb: 1', '2:14'],
  ])('is told at the hash where that has cut off the rest of a text: %s', (_, yaml, place) => {
    const { problems } = parseYaml(yaml);
    const told = problems.map(({ line, column, code, message, advice }) => [
      `${line}:${column} ${code}`,
      message,
      advice,
    ]);
    expect(told.length).toBeGreaterThan(0);
    for (const one of told) {
      expect(one).toEqual([
        `${place} bad-yaml`,
        'a hash with a space before it ends a text in the middle',
        'put the whole value into quotation marks, or give the remark a line of its own',
      ]);
    }
  });

  it.each([
    ['a bracket that is not closed', 'a: [one, two # remark\nb: 1'],
    ['a bracket below', 'a: x # remark\nb: [one'],
    ['a quotation mark below', 'a: x # remark\nb: "one'],
    ['a quotation mark before it', 'a: "one # two\nb: 1'],
    ['a quotation before it', 'a: "one" # remark\n  two'],
    ['a key without a colon', 'a: x # remark\nb'],
    ['a folded text', 'a: >\n  one # two\n b: c'],
  ])('is not the fault of a hash where it comes of something else: %s', (_, yaml) => {
    const { problems } = parseYaml(yaml);
    expect(problems[0]?.code).toBe('bad-yaml');
    for (const { message } of problems) expect(message).not.toContain('hash');
  });

  it.each(['just a text', '- a\n- b', '42', '"quoted"'])('is told where it has no keys: %s', (yaml) => {
    expect(faultsOf(parseYaml(yaml))).toEqual(['2:1 bad-yaml']);
  });

  it('is told where anchors make a small text enormous', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const name of 'bcdefgh') {
      const before = String.fromCharCode(name.charCodeAt(0) - 1);
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
    }
    expect(faultsOf(parseYaml(bomb.join('\n')))).toEqual(['2:1 bad-yaml']);
  });

  it('is told where each alias stands that has no anchor before it', () => {
    expect(faultsOf(parseYaml('a: *x\nb: &x 1\nc: *x\nd: [*y, *x]'))).toEqual(['2:4 bad-yaml', '5:5 bad-yaml']);
  });

  it.each([
    ['brackets', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['brackets that are not closed', `a: ${'['.repeat(20_000)}`],
    ['braces', `a: ${'{b: '.repeat(20_000)}`],
    ['hyphens', `a:\n  ${'- '.repeat(20_000)}x`],
    ['question marks', `a: 1\n${'? '.repeat(20_000)}x`],
    ['lines', Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ])('is told once and in our words where it is nested too deeply: %s', (_, yaml) => {
    const { frontMatter, problems } = parseYaml(yaml);
    expect(frontMatter).toBeUndefined();
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'bad-yaml lists stand in lists too deeply',
    ]);
  });

  it('is nothing where it is nested as deeply as somebody might', () => {
    expect(faultsOf(parseYaml(`a: ${'['.repeat(50)}${']'.repeat(50)}`))).toEqual([]);
  });
});

describe('a tab', () => {
  it.each([
    ['before a key', 'a:\n\tb: 1', '3:1'],
    ['before a key at the beginning', '\ta: 1', '2:1'],
    ['after spaces', 'a:\n  \tb: 1', '3:3'],
    ['before the second key in a list', 'a:\n  - b: 1\n  \tc: 2', '4:3'],
    ['before a hyphen', 'a:\n\t- b\n\t- c', '3:1'],
    ['before the rest of a text', 'a: one\n\ttwo', '3:1'],
    ['before a line of a text that is indented too little', 'a: |\n  one\n  \ttwo\n\tthree', '5:1'],
    ['before what stands in brackets', 'a: [\n\tb\n]', '3:1'],
  ])('that indents is told with its place: %s', (_, yaml, place) => {
    expect(faultsOf(parseYaml(yaml))).toEqual([`${place} tab-in-front-matter`]);
  });

  it.each([
    ['a: one\ttwo', 'one\ttwo'],
    ['a: "b:\tc"', 'b:\tc'],
    ['a: b #:\tremark', 'b'],
    ['a:\tone', 'one'],
    ['a: |\n  one\n  \ttwo\n  three:\tfour', 'one\n\ttwo\nthree:\tfour\n'],
    ['a: >-\n  one\n\n  \ttwo', 'one\n\n\ttwo'],
    ['a: one\n\t\n', 'one'],
  ])('anywhere else is none of ours: %j', (yaml, a) => {
    expect(dataOf(yaml)).toEqual({ a });
  });
});

describe('a comment after a value', () => {
  const commentsOf = (yaml: string): readonly string[] =>
    (parseYaml(yaml).frontMatter?.comments ?? []).map(
      ({ path, text, line, column }) => `${line}:${column} ${path.join('.')} ${text}`,
    );

  it.each([
    ['a: The ferry #2 sails', '2:14 a #2 sails'],
    ['a: The ferry #2 sails\nb: 1', '2:14 a #2 sails'],
    ['a: #2 sails', '2:4 a #2 sails'],
    ['a: one\n  two \t#three', '3:8 a #three'],
    ['a:\n  - { b: c }\n  - b: d # e', '4:10 a.1.b # e'],
  ])('is kept with its place, for it may be the end of a text: %j', (yaml, comment) => {
    expect(commentsOf(yaml)).toEqual([comment]);
  });

  it.each([
    'a: The ferry#2',
    'a: "The ferry #2"',
    'a: "The ferry" #2',
    'a: |\n  The ferry #2',
    'a: The ferry\n# a line of its own\nb: c',
    '# a: b',
    'a: # b\n  - c',
    'a: [b] # c',
  ])('is none in %j', (yaml) => {
    expect(commentsOf(yaml)).toEqual([]);
  });
});

describe('the place of a value', () => {
  const yaml = 'headline: One\ntopics:\n  - nato\n  - gas\npicture:\n  src: a.jpg\n  alt:\ninline: { id: x, part: 2 }';
  const place = (path: KeyPath, key?: boolean, result = parseYaml(yaml)): string => {
    const { line, column } = result.frontMatter?.locate(path, key) ?? { line: 0, column: 0 };
    return `${line}:${column}`;
  };

  it.each([
    [['headline'], '2:11'],
    [['topics'], '4:3'],
    [['topics', 0], '4:5'],
    [['topics', 1], '5:5'],
    [['picture', 'src'], '7:8'],
    [['inline', 'part'], '9:24'],
  ])('%j is in the file, counted from its first line: %s', (path, expected) => {
    expect(place(path)).toBe(expected);
  });

  it('is that of its key where it is empty or the key is asked for', () => {
    expect(place(['picture', 'alt'])).toBe('8:3');
    expect(place(['picture', 'src'], true)).toBe('7:3');
    expect(place(['inline', 'id'], true)).toBe('9:11');
  });

  it('is that of what it would stand in where it is absent', () => {
    expect(place(['picture', 'credit'])).toBe('7:3');
    expect(place(['topics', 7])).toBe('4:3');
    expect(place(['section'])).toBe('1:1');
    expect(place([])).toBe('1:1');
  });
});

describe('a file that is YAML from its first line', () => {
  it('has its places counted from there, and no body', () => {
    const text = 'name: The Test\nnav: [world]\n';
    const { frontMatter } = parseYamlFile({ file: 'publication.yaml', text });
    expect(frontMatter?.data).toEqual({ name: 'The Test', nav: ['world'] });
    expect(frontMatter?.bodyStart).toBe(text.length);
    expect(frontMatter?.locate(['nav', 0])).toEqual({ line: 2, column: 7 });
    expect(frontMatter?.locate(['url'])).toEqual({ line: 1, column: 1 });
  });

  it('has its faults counted from there', () => {
    const fault = parseYamlFile({ file: 'publication.yaml', text: 'name: A: B\n' }).problems[0];
    expect(fault).toMatchObject({ code: 'bad-yaml', file: 'publication.yaml', line: 1, column: 7 });
    expect(faultsOf(parseYamlFile({ file: 'publication.yaml', text: '- a\n' }))).toEqual(['1:1 bad-yaml']);
  });
});
