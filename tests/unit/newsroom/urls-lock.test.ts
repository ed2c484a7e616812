import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPublished, formatLock, parseLock, type PublishedAddress } from '../../../src/newsroom/urls-lock.ts';

const bare = (text: string): readonly PublishedAddress[] =>
  parseLock(text).addresses.map(({ line: _line, ...address }) => address);

const story: PublishedAddress = { address: '/2021/12/02/a-story/', kind: 'story' };
const led: PublishedAddress = { address: '/old/', kind: 'redirect', target: '/2021/12/02/a-story/' };

describe('the lock', () => {
  it('has a line for each address, in order, under a remark that says what it is', () => {
    const text = formatLock([led, { address: '/about/', kind: 'page' }, story]);
    const lines = text.split('\n').filter((line) => !line.startsWith('#'));
    expect(lines).toEqual(['/2021/12/02/a-story/ story', '/about/ page', '/old/ -> /2021/12/02/a-story/', '']);
    expect(text).toMatch(/^# .*address/);
  });

  it('spells letters of every script as they are, and what is no letter in percent signs', () => {
    const addresses: readonly PublishedAddress[] = [
      { address: '/2024/05/07/ålands-fähre/', kind: 'story' },
      { address: '/a b/100%/#1?x=\u00A0\u202E/', kind: 'page' },
      { address: '/out/', kind: 'redirect', target: 'https://elsewhere.example/a%20b?c=d' },
    ];
    const text = formatLock(addresses);
    expect(text).toContain('/2024/05/07/ålands-fähre/ story\n');
    expect(text).toContain('/a%20b/100%25/%231%3Fx=%C2%A0%E2%80%AE/ page\n');
    expect(text).toContain('/out/ -> https://elsewhere.example/a%20b?c=d\n');
    expect(bare(text).toSorted((a, b) => (a.address < b.address ? -1 : 1))).toEqual(
      addresses.toSorted((a, b) => (a.address < b.address ? -1 : 1)),
    );
  });

  it('gives back whatever was written', () => {
    const part = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => !/[/\p{Cc}\p{Cs}]/u.test(text));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const address = `/${parts.join('/')}/x`.normalize('NFC');
        expect(bare(formatLock([{ address, kind: 'topic' }]))).toEqual([{ address, kind: 'topic' }]);
      }),
    );
  });

  it('may have come through Windows, a merge or an editor', () => {
    const text =
      '\uFEFF# a remark\r\n\r\n/world/ section\r\n/2021/12/02/a-story/ story\r\n  /world/ section  \r\n/world/ section\r\n';
    expect(parseLock(text).faults).toEqual([]);
    expect(bare(text)).toEqual([{ address: '/world/', kind: 'section' }, story]);
  });

  it('takes of two lines for one address the one that leads on, as after a merge with a move', () => {
    const both = ['/old/ story', '/old/ -> /2021/12/02/a-story/'];
    expect(bare(both.join('\n'))).toEqual([led]);
    expect(bare(both.toReversed().join('\n'))).toEqual([led]);
  });

  it.each([
    'no address',
    '/x/',
    '/x/ ',
    '/x/ tale',
    '/x/ __proto__',
    '/x/ story more',
    '/x/ -> ',
    '/x/ -> y',
    '/x/ -> javascript:alert(1)',
    '/x/ -> /y/ /z/',
    '/x%/ story',
    '/x%0Ay/ story',
    '/x\u0000/ story',
    `/${'x'.repeat(7000)}/ story`,
    '{"address":"/x/"}',
  ])('knows no line %j', (line) => {
    const { addresses, faults } = parseLock(`/world/ section\n${line}\n`);
    expect(addresses).toHaveLength(1);
    expect(faults).toMatchObject([{ line: 2, isMergeMark: false }]);
  });

  it.each(['<<<<<<< HEAD', '=======', '>>>>>>> branch with words', '||||||| 1a2b3c'])('knows the mark %s', (mark) => {
    expect(parseLock(mark).faults).toMatchObject([{ line: 1, isMergeMark: true }]);
  });
});

describe('what is added to the lock', () => {
  it('is nothing where nothing is new, however the addresses are spelled', () => {
    expect(addPublished([story, led], [led, { ...story, address: '/2021/12/02/A-Story/' }])).toBeUndefined();
    expect(addPublished([], [])).toBeUndefined();
  });

  it('is every new address; what is not there any more stays', () => {
    expect(addPublished([story], [led])).toEqual({ addresses: [story, led], added: 1 });
  });

  it('says of an address where it leads by now, and when something stands there again', () => {
    const on = { ...led, target: '/elsewhere/' };
    expect(addPublished([led], [on])).toEqual({ addresses: [on], added: 0 });
    const moved: PublishedAddress = { address: story.address, kind: 'redirect', target: '/new/' };
    expect(addPublished([story], [moved])).toEqual({ addresses: [moved], added: 0 });
    expect(addPublished([moved], [story])).toEqual({ addresses: [story], added: 0 });
  });
});
