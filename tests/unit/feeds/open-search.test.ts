import { XMLParser } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { toOpenSearch } from '../../../src/feeds/open-search.ts';
import { makePublication } from '../../support/articles.ts';
import { findXmlFault } from '../../support/xml.ts';

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });

function parse(name: string): {
  readonly ShortName: string;
  readonly Url: readonly Readonly<Record<string, string>>[];
} {
  const xml = toOpenSearch(makePublication({ name, base: '/news/' }));
  expect(findXmlFault(xml)).toBeUndefined();
  return (parser.parse(xml) as { readonly OpenSearchDescription: ReturnType<typeof parse> }).OpenSearchDescription;
}

it('leads a browser to the search page, with the words typed', () => {
  const [search] = parse('The Test').Url;
  expect(search).toEqual({ type: 'text/html', template: 'https://paper.example/news/search/?q={searchTerms}' });
  expect(search?.['template']?.replace('{searchTerms}', encodeURIComponent('a & b'))).toBe(
    'https://paper.example/news/search/?q=a%20%26%20b',
  );
});

it('cuts a long name to 16 whole characters', () => {
  expect(parse('The Daily \u{1F600}\u{1F600}\u{1F600} Advertiser & Gazette').ShortName).toBe(
    'The Daily \u{1F600}\u{1F600}\u{1F600} Ad',
  );
});
