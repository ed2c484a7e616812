import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { element, escapeXml, toXmlDocument, toXmlText } from '../../../src/feeds/xml.ts';
import { findXmlFault } from '../../support/xml.ts';

const anyText = fc.string({ unit: 'binary' });

it('keeps every legal character, whole emoji and both directions of writing included', () => {
  const text = 'tab\t line\n \u0085 \u{1F468}\u200D\u{1F469}\u200D\u{1F467} العربية עברית ]]> \uFFFD';
  expect(toXmlText(text)).toBe(text);
});

it.each(['\u0000', '\u0008', '\u000B', '\u001F', '\uFFFE', '\uFFFF', '\uD83D', '\uDE00'])(
  'leaves out %j',
  (character) => {
    expect(toXmlText(`a${character}b`)).toBe('ab');
  },
);

it('makes a valid document of any text, in elements and in attributes', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, value) => {
      const xml = toXmlDocument(element('a', { b: value }, [element('c', {}, text)]));
      expect(findXmlFault(xml)).toBeUndefined();
    }),
  );
});

it('gives back by an independent parser what was put in', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    trimValues: false,
  });
  const text = ' <b>"A" & \'B\'</b> ]]> &amp; 007 ';
  const parsed = parser.parse(toXmlDocument(element('a', { b: text }, [element('c', {}, text)]))) as {
    readonly a: { readonly b: string; readonly c: string };
  };
  expect(parsed.a.b).toBe(text);
  expect(parsed.a.c).toBe(text);
});

it('leaves out attributes without a value, and closes empty elements', () => {
  expect(element('a', { b: undefined, c: 0 }).xml).toBe('<a c="0"/>');
  expect(escapeXml('<&>"')).toBe('&lt;&amp;&gt;&quot;');
});
