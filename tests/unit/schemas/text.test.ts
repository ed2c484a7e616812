import { describe, expect, it } from 'vitest';
import { toHref } from '../../../src/newsroom/permalink.ts';
import { address, sitePath } from '../../../src/schemas/text.ts';

const findFaults = (typed: string): readonly string[] =>
  sitePath.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];

const noNames =
  'write an address whose parts can be names of files, such as /old/story/: of at most 240 bytes, without slash, backslash, control character or any of < > " | *, with no dot or space at the end, and not a device of Windows such as con or nul';

describe('an address on this site', () => {
  it.each([
    ['/', '/'],
    ['/old/story/', '/old/story/'],
    ['/old/story.html', '/old/story.html'],
    ['/z%C3%BCrich/', '/zürich/'],
    ['/zürich/', '/zürich/'],
    ['/zu\u0308rich/', '/zürich/'],
    ['/old%20story/', '/old story/'],
    ['/old%3Fid=1/', '/old?id=1/'],
    ['/old%23top', '/old#top'],
    ['/a%26b%2Bc%3D%3B%2C%3A%40%24/', '/a&b+c=;,:@$/'],
    ['/100%25/', '/100%/'],
    ['/a%253Fb/', '/a%3Fb/'],
    ['/wiki/Talk:Ferries', '/wiki/Talk:Ferries'],
    ['/.a/', '/.a/'],
    ['/%20a/', '/ a/'],
    ['/console/', '/console/'],
    ['/a.con/', '/a.con/'],
    ['/com/', '/com/'],
    ['/com10/', '/com10/'],
    ['/a..b/', '/a..b/'],
    [`/${'n'.repeat(240)}/`, `/${'n'.repeat(240)}/`],
  ])('%s is decoded to %s', (typed, decoded) => {
    expect(sitePath.parse(typed)).toBe(decoded);
  });

  it.each([
    '/a%2Fb/',
    '/a%2fb',
    '/%2F/',
    '/a%00b/',
    '/%00',
    '/a%0Ab/',
    '/a%7Fb/',
    '/a%5Cb/',
    '/a%7Cb/',
    '/a|b/',
    '/a*b/',
    '/<x>/',
    '/a%22b/',
    '/a./',
    '/.../',
    '/a.',
    '/a%20/',
    '/a%20./b/',
    '/CON/',
    '/a/nul',
    '/aux.html',
    '/Com1/a/',
    '/lpt9.tar.gz/',
    '/../a/',
    '/a/..',
    '/%2e%2e/a/',
    '/a/.%2E/b/',
    '/./a/',
    '/a/%2E/',
    '//a/',
    '//',
    '/a//b/',
    '/a//',
    '/a\ud800b/',
    `/${'n'.repeat(241)}/`,
    `/${'%C3%BC'.repeat(121)}/`,
  ])('is refused where a part cannot be the name of a file: %j', (typed) => {
    expect(findFaults(typed)).toEqual([noNames]);
  });

  it.each(['/100%/', '/%zz/', '/%', '/%FF/', '/%ED%A0%80/'])('is refused where it cannot be decoded: %s', (typed) => {
    expect(findFaults(typed)).toEqual(['write %25 for a plain percent sign']);
  });

  it.each(['', 'old/', '/a b/', '/a?b', '/a#b', '/a\\b/', 'https://elsewhere.example/', '/a\nb/'])(
    'is refused where it is none: %j',
    (typed) => {
      expect(findFaults(typed)).toEqual([
        'write an address on this site that begins with a slash, such as /old/story/',
      ]);
    },
  );

  it('is refused where it is longer than the path of a file may be', () => {
    expect(sitePath.safeParse('/a'.repeat(1000)).success).toBe(true);
    expect(findFaults('/a'.repeat(1001))).toEqual(['write an address of at most 2000 characters']);
  });
});

describe('an address on this site or elsewhere', () => {
  it.each(['/old%3Fid=1/', '/old%23top', '/100%25/', '/a%253Fb/', '/z%C3%BCrich/', '/a&b=c/'])(
    'is the same in an href as it was typed: %s',
    (typed) => {
      expect(toHref({ base: '/' }, address.parse(typed))).toBe(typed);
    },
  );

  it('may be a whole one, which stays as it is', () => {
    expect(address.parse('https://elsewhere.example/a%2Fb?c#d')).toBe('https://elsewhere.example/a%2Fb?c#d');
  });
});
