import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Article, Correction, Picture } from '../newsroom/article.ts';
import type { PrintedCorrection } from '../newsroom/correction.ts';
import { toDirection } from '../newsroom/direction.ts';
import type { Publication } from '../newsroom/publication.ts';
import { openWords } from '../words/words.ts';
import { escapeXml } from './xml.ts';

/**
 * A whole story for a feed reader, which shows nothing of ours but this: the lead picture, the standfirst, the body and
 * the corrections. `feedHtml` is the body's own HTML for feeds: sanitised, with absolute addresses only.
 */
export function toStoryHtml(article: Article, feedHtml: string, publication: Publication): string {
  const parts = [
    article.picture ? toFigure(article.picture) : '',
    `<p><strong>${article.standfirstHtml}</strong></p>`,
    feedHtml,
    article.corrections.length > 0 ? toCorrectionsHtml(article.corrections, publication) : '',
  ];
  return toOwnLanguage(parts.join(''), article.language, publication);
}

/** One correction, with the way to the story that it belongs to. */
export function toCorrectionHtml({ article, correction }: PrintedCorrection, publication: Publication): string {
  const html = toHtml([h('p', correction.text), h('p', h('a', { href: article.url }, article.headline))]);
  return toOwnLanguage(html, article.language, publication);
}

/** A feed reader lays out everything in its own language's direction unless told otherwise. */
function toOwnLanguage(html: string, language: string, publication: Publication): string {
  const direction = toDirection(language);
  if (language === publication.language && direction === 'ltr') return html;
  return `<div lang="${escapeXml(language)}" dir="${direction}">${html}</div>`;
}

/** A plain picture: feed readers know nothing of `srcset` and lazy loading (Ranchero-Software/NetNewsWire#3585). */
function toFigure({ file, alt, caption, credit }: Picture): string {
  const text = caption === undefined ? [] : [`${caption} `];
  const { url: src, width, height } = file;
  return toHtml(h('figure', h('img', { src, alt, width, height }), h('figcaption', ...text, h('small', credit))));
}

function toCorrectionsHtml(corrections: readonly Correction[], publication: Publication): string {
  const { article: words, feeds, formatDate } = openWords(publication.language);
  const paragraphs = corrections.map(({ kind, date, hasTime, text }) => {
    const day = formatDate(date, hasTime ? publication.timeZone : 'UTC');
    const label = feeds.correctionOn(words.correctionKinds[kind], day);
    return h('p', h('strong', label), ' ', text);
  });
  return toHtml([h('hr'), h('h2', words.corrections), ...paragraphs]);
}
