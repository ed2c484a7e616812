import type { Body, BodySource, PictureFile } from '../../../src/markdown/body.ts';
import { convertBody } from '../../../src/markdown/convert.ts';

export const picture: PictureFile = {
  width: 1200,
  height: 800,
  avif: [
    { width: 600, href: '/news/pictures/a-600.avif' },
    { width: 1200, href: '/news/pictures/a-1200.avif' },
  ],
  webp: [{ width: 600, href: '/news/pictures/a-600.webp' }],
  fallback: { width: 1200, href: '/news/pictures/a-1200.jpg' },
  file: { url: 'https://paper.example/news/pictures/a-1200.jpg', width: 1200, height: 800 },
  mediaType: 'image/jpeg',
};

/** A text printed at /2021/12/02/slug/ of a paper that lies under /news/. */
export function toSource(text: string, changes: Partial<BodySource> = {}): BodySource {
  return {
    kind: 'article',
    file: 'articles/2021/12/slug.md',
    text,
    start: 0,
    path: '/2021/12/02/slug/',
    origin: 'https://paper.example',
    base: '/news/',
    words: {
      locale: 'en-GB',
      footnotes: 'Przypisy',
      backToReference: 'Wróć do {n}',
      table: 'Tabela',
      keyPoints: 'W skrócie',
      timeline: 'Kalendarium',
      embed: '',
      barChart: 'Wykres słupkowy: {title}',
      lineChart: 'Wykres liniowy: {title}',
      figures: 'Dane w tabeli',
      noFigure: 'brak danych',
    },
    pictures: new Map<string, PictureFile | 'missing' | 'broken'>([
      ['a.jpg', picture],
      ['broken.jpg', 'broken'],
      ['gone.jpg', 'missing'],
    ]),
    dataFiles: new Map(),
    ...changes,
  };
}

/** The body of a text that must have no problem. */
export function toBody(text: string, changes: Partial<BodySource> = {}): Body {
  const { body, problems } = convertBody(toSource(text, changes));
  if (!body || problems.length > 0) throw new Error(`Unexpected problems: ${JSON.stringify(problems)}`);
  return body;
}

export const toHtml = (text: string, changes: Partial<BodySource> = {}): string => toBody(text, changes).html;

/** Every problem of a text as `line:column code message`. */
export function toProblems(text: string, changes: Partial<BodySource> = {}): readonly string[] {
  return convertBody(toSource(text, changes)).problems.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  );
}

/** The advice of the first problem of a text. */
export function toAdvice(text: string, changes: Partial<BodySource> = {}): string | undefined {
  return convertBody(toSource(text, changes)).problems[0]?.advice;
}
