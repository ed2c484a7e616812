import { SaxesParser } from 'saxes';

/** What keeps a text from being well-formed XML 1.0, with line and column; undefined where nothing does. */
export function findXmlFault(xml: string): string | undefined {
  let fault: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => (fault ??= message));
  parser.write(xml).close();
  return fault;
}
