import { SaxesParser } from 'saxes';

/** What keeps a text from being well-formed XML 1.0, with line and column; undefined where nothing does. */
export function findXmlFault(xml: string): string | undefined {
  let fault: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => (fault ??= message));
  parser.write(xml).close();
  return fault;
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** A document as an XML parser reads it, nothing trimmed and nothing taken for a number. @throws where it is not well-formed */
export function readXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const [element] = open.slice(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [document] = root.children;
  if (!document) throw new Error('the document is empty');
  return document;
}

/** All elements of a name below an element, in the order of the document. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** The texts of the elements of a name. */
export const findTexts = (element: XmlElement, name: string): readonly string[] =>
  findAll(element, name).map(({ text }) => text);
