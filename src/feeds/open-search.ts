import { fixedPaths, toUrl } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';
import { openWords } from '../words/words.ts';
import { element, toXmlDocument } from './xml.ts';

/** OpenSearch 1.1, draft 6: a `ShortName` has at most 16 characters, a `LongName` 48, a `Description` 1,024. */
const longest = { shortName: 16, longName: 48, description: 1024 };

const cut = (text: string, length: number): string => Array.from(text).slice(0, length).join('').trim();

/** The description that lets a browser search the paper from its address bar (developer.mozilla.org/docs/Web/XML/Guides/OpenSearch). */
export function toOpenSearch(publication: Publication): string {
  const words = openWords(publication.language);
  const template = `${toUrl(publication, fixedPaths.search)}?q={searchTerms}`;
  const self = {
    type: 'application/opensearchdescription+xml',
    rel: 'self',
    template: toUrl(publication, fixedPaths.openSearch),
  };
  return toXmlDocument(
    element('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      element('ShortName', {}, cut(publication.name, longest.shortName)),
      element('LongName', {}, cut(publication.name, longest.longName)),
      element('Description', {}, cut(words.feeds.searchOf(publication.name), longest.description)),
      element('Language', {}, publication.language),
      element('InputEncoding', {}, 'UTF-8'),
      element('Url', { type: 'text/html', template }),
      element('Url', self),
    ]),
  );
}
