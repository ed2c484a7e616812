/** Everything but what the production `Char` of XML 1.0 (section 2.2) allows; a lone surrogate is not allowed either. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Text without the characters that no XML document may hold, not even escaped: control characters, U+FFFE, U+FFFF and
 * halves of surrogate pairs. Neither `@astrojs/rss` nor any parser of XML does this, and one such character makes a
 * feed unreadable as a whole (nyaadevs/nyaa#541). Lines end with a line feed, as a parser of XML would make them.
 */
export const toXmlText = (text: string): string => text.replaceAll(notXml, '').replaceAll(/\r\n?/g, '\n');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in an element; `]]>` is taken care of by its `>`. */
export const escapeXml = (text: string): string =>
  toXmlText(text).replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);

/** Text between double quotes in an attribute, where a parser would take line feeds and tabs for spaces. */
const escapeAttribute = (text: string): string =>
  escapeXml(text).replaceAll(/[\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;
/** Finished XML, as opposed to text. */
export type Xml = { readonly xml: string };

/** An element with escaped attributes; text is escaped, finished XML is not; an attribute that is undefined is left out. */
export function element(name: string, attributes: XmlAttributes, content: string | readonly Xml[] = []): Xml {
  const printed = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  const inner = typeof content === 'string' ? escapeXml(content) : content.map(({ xml }) => `\n${xml}`).join('');
  return {
    xml:
      inner === ''
        ? `<${name}${printed}/>`
        : `<${name}${printed}>${inner}${typeof content === 'string' ? '' : '\n'}</${name}>`,
  };
}

/** A document of one element, in UTF-8. */
export const toXmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
