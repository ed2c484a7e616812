import path from 'node:path';
import type { Settings } from '../archive/settings.ts';
import { findStoryCard } from '../archive/story-card.ts';
import type { Paper, TextRecord } from '../desk/paper.ts';
import { isPrinted } from '../newsroom/gate.ts';
import { isCurrent } from '../newsroom/notice.ts';
import { toPaperCard, type CardWords } from '../pictures/cards/card.ts';
import { toRenditions } from '../pictures/plan.ts';
import type { PictureOrder } from '../pictures/print-pictures.ts';

/**
 * The pictures of everything that may be seen now, and of nothing else; for a preview of drafts, those of all stories.
 *
 * @param contributors those who have a page: somebody whose stories are all held back has none.
 */
export function toPictureOrders(
  settings: Settings,
  paper: Paper,
  contributors: readonly { readonly id: string }[],
): readonly PictureOrder[] {
  const withPage = new Set(contributors.map(({ id }) => id));
  const printed: readonly TextRecord[] = [
    ...paper.articles.filter((article) => settings.edition === 'drafts' || isPrinted(article, settings.now)),
    ...paper.pages,
    ...paper.notices.filter((notice) => isCurrent(notice, settings.now)),
    ...paper.contributors.filter(({ id }) => withPage.has(id)),
  ];
  const pictures = new Map(printed.flatMap((text) => text.pictures).map((picture) => [picture.probe.digest, picture]));
  return [...pictures.values()].map(({ file, probe }) => ({
    source: path.join(settings.contentDir, file),
    renditions: toRenditions(probe),
  }));
}

/** The cards of the paper and of every story that may be seen now and has no picture; for a preview of drafts, of all such. */
export function toCardOrders(settings: Settings, { publication, articles, sections }: Paper): readonly CardWords[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const printed = articles.filter((article) => settings.edition === 'drafts' || isPrinted(article, settings.now));
  const stories = printed.flatMap((article) => {
    const section = byId.get(article.section);
    return (section && findStoryCard(article, section, publication)) ?? [];
  });
  const card = toPaperCard(publication);
  return card ? [card, ...stories] : stories;
}
