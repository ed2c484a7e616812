import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toLicence } from '../../../src/feeds/licence.ts';
import { toNoticesJson } from '../../../src/metadata/notices.ts';
import { hasTerms, toRobots } from '../../../src/metadata/robots.ts';
import type { Notice } from '../../../src/newsroom/article.ts';
import type { RobotsPolicy } from '../../../src/newsroom/publication.ts';
import { makePublication } from '../../support/articles.ts';
import { findTexts, readXml } from '../../support/xml.ts';

const publication = makePublication({ base: '/news/' });
const toLines = (robots: RobotsPolicy): readonly string[] => toRobots({ ...publication, robots }).split('\n');

/** Who may come in, after RFC 9309: a crawler obeys the group with its own name, else that of `*`. */
function readGroups(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  let names: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const [, key = '', value = ''] = /^([A-Za-z-]+): (.+)$/.exec(line) ?? [];
    if (key === 'User-agent') {
      names = isOpen ? [...names, value] : [value];
      isOpen = true;
      groups.set(value, []);
    } else if (['Allow', 'Disallow', 'Content-Signal'].includes(key)) {
      isOpen = false;
      for (const name of names) groups.get(name)?.push(`${key}: ${value}`);
    }
  }
  return groups;
}

it('lets everybody in and names the sitemaps by their whole address', () => {
  const lines = toLines({ search: true });
  expect(lines).toEqual(
    expect.arrayContaining(['User-agent: *', 'Allow: /', 'Sitemap: https://paper.example/news/sitemap.xml']),
  );
  expect(lines).toContain('Sitemap: https://paper.example/news/sitemap-news.xml');
  expect(lines.filter((line) => /^(?:Disallow|License)/.test(line))).toEqual([]);
});

it('refuses the crawlers of a purpose, says so to all, and names the licence', () => {
  const lines = toLines({ search: true, aiInput: true, aiTraining: false, licence: 'https://paper.example/terms/' });
  expect(lines).toContain('Content-Signal: search=yes, ai-input=yes, ai-train=no');
  expect(lines).toContain('License: https://paper.example/news/license.xml');
  const groups = readGroups(lines);
  expect(groups.get('GPTBot')).toEqual(['Disallow: /']);
  expect(groups.has('OAI-SearchBot')).toBe(false);
  // It fetches for both purposes, and one of them is granted.
  expect(groups.has('Google-Extended')).toBe(false);
  expect(readGroups(toLines({ search: true, aiTraining: false })).has('Google-Extended')).toBe(true);
});

it('names no sitemap where search engines are not to list the paper, but lets them read that', () => {
  const lines = toLines({ search: false });
  expect(lines.filter((line) => line.startsWith('Sitemap'))).toEqual([]);
  expect(readGroups(lines).get('*')).toEqual(['Content-Signal: search=no', 'Allow: /']);
});

const answer = fc.constantFrom(true, false, undefined);

it('contradicts itself in no policy: signals, groups, licence and sitemaps say the same', () => {
  fc.assert(
    fc.property(fc.boolean(), answer, answer, (search, aiInput, aiTraining) => {
      const robots = { search, aiInput, aiTraining };
      const lines = toLines(robots);
      const groups = readGroups(lines);
      const signal = lines.find((line) => line.startsWith('Content-Signal')) ?? '';
      const isRefused = (name: string): boolean => groups.get(name)?.includes('Disallow: /') === true;
      expect(isRefused('*')).toBe(false);
      expect(isRefused('GPTBot')).toBe(aiTraining === false);
      expect(isRefused('OAI-SearchBot')).toBe(aiInput === false);
      for (const name of ['Google-Extended', 'Amazonbot'])
        if (isRefused(name)) expect([aiInput, aiTraining]).not.toContain(true);
      for (const [use, granted] of Object.entries({ search, 'ai-input': aiInput, 'ai-train': aiTraining }))
        expect(/ (?:.*, )?X=(\w+)/.exec(signal.replace(`${use}=`, 'X='))?.[1]).toBe(
          granted === undefined ? undefined : granted ? 'yes' : 'no',
        );
      expect(lines.some((line) => line.startsWith('Sitemap'))).toBe(search);
      expect(lines.some((line) => line.startsWith('License'))).toBe(hasTerms(robots));
      const licence = readXml(toLicence({ ...publication, robots }));
      const uses = (name: string): readonly string[] => findTexts(licence, name).flatMap((text) => text.split(' '));
      const answers = { search, 'ai-input': aiInput, 'ai-train': aiTraining };
      const keysOf = (wanted: boolean): readonly string[] =>
        Object.entries(answers).flatMap(([use, granted]) => (granted === wanted ? [use] : []));
      expect(uses('permits')).toEqual(keysOf(true));
      expect(uses('prohibits')).toEqual(keysOf(false));
    }),
  );
});

it('gives the licence its scope, its owner and its address', () => {
  const robots = { search: true, licence: 'https://creativecommons.org/licenses/by/4.0/' };
  const licence = readXml(toLicence({ ...publication, robots }));
  expect(licence.attributes['xmlns']).toBe('https://rslstandard.org/rsl');
  expect(licence.children[0]?.attributes).toEqual({ url: 'https://paper.example/news/' });
  expect(findTexts(licence, 'copyright')).toEqual(['The Test']);
  expect(findTexts(licence, 'terms')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
});

it('sends the notices as a list, their links with the base path', () => {
  const notice: Notice = {
    id: 'a',
    level: 'urgent',
    link: '/about/',
    end: 1_638_460_800_000,
    scope: ['all'],
    html: '<p>A</p>',
    text: 'A',
  };
  const away: Notice = {
    id: 'b',
    level: 'info',
    link: 'https://other.example/',
    scope: ['world'],
    html: '<p>B</p>',
    text: 'B',
  };
  expect(JSON.parse(toNoticesJson([notice, away], publication))).toEqual([
    { id: 'a', level: 'urgent', html: '<p>A</p>', scope: ['all'], link: '/news/about/', end: 1_638_460_800_000 },
    { id: 'b', level: 'info', html: '<p>B</p>', scope: ['world'], link: 'https://other.example/' },
  ]);
});
