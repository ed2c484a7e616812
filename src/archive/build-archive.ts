import type { ArticleRecord, Paper } from '../desk/paper.ts';
import type { Article, FrontPicks, Instant, Notice, NoticeLevel, Section, StandingPage } from '../newsroom/article.ts';
import { toCorrections } from '../newsroom/correction.ts';
import { findHold, isPrinted } from '../newsroom/gate.ts';
import { toHoldMoment } from '../newsroom/holdings.ts';
import { isCurrent } from '../newsroom/notice.ts';
import { byName, byNewest } from '../newsroom/order.ts';
import { pagePath, toAddress } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';
import { openRelated } from '../newsroom/related.ts';
import type { Archive } from './archive.ts';
import { openWords } from '../words/words.ts';
import { openResolver } from './resolve.ts';
import { findResting } from './resting.ts';
import type { Edition } from './settings.ts';

const none: readonly Article[] = Object.freeze([]);

type Index = (id: string) => readonly Article[];

/** Lists by key, in the order of the stories given. */
function toIndex(
  stories: readonly Article[],
  toKeys: (story: Article) => readonly string[],
): { readonly find: Index; readonly keys: readonly string[] } {
  const lists = new Map<string, Article[]>();
  for (const story of stories) {
    for (const key of new Set(toKeys(story))) {
      const list = lists.get(key);
      if (list) list.push(story);
      else lists.set(key, [story]);
    }
  }
  for (const list of lists.values()) Object.freeze(list);
  return { find: (id) => lists.get(id) ?? none, keys: [...lists.keys()] };
}

/** The things that stories refer to, each once, by name. */
function toList<T extends { readonly id: string; readonly name: string }>(
  stories: readonly Article[],
  language: string,
  toThings: (story: Article) => readonly T[],
): readonly T[] {
  const found = new Map(stories.flatMap((story) => toThings(story).map((thing): [string, T] => [thing.id, thing])));
  return Object.freeze([...found.values()].toSorted(byName(language)));
}

function toSections(paper: Paper, sections: ReadonlyMap<string, Section>): readonly Section[] {
  const place = new Map(paper.publication.nav.map((id, index) => [id, index]));
  const rank = ({ id }: Section): number => place.get(id) ?? paper.publication.nav.length;
  const name = byName(paper.publication.language);
  return Object.freeze([...sections.values()].toSorted((a, b) => rank(a) - rank(b) || a.order - b.order || name(a, b)));
}

const urgency: Readonly<Record<NoticeLevel, number>> = { urgent: 0, warning: 1, info: 2 };

/** A notice with the text of its file, and whether it is to be seen now. */
export interface NoticeTexts {
  readonly find: (body: string) => Promise<{ readonly html: string; readonly text: string }>;
}

async function toNotices(paper: Paper, now: Instant, texts: NoticeTexts): Promise<readonly Notice[]> {
  const due = paper.notices.filter((notice) => isCurrent(notice, now));
  const notices = await Promise.all(
    due.map(async ({ id, level, link, start, end, scope, body }): Promise<Notice> => {
      const { html, text } = await texts.find(body);
      const span = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
      return Object.freeze({ id, level, ...(link === undefined ? {} : { link }), ...span, scope, html, text });
    }),
  );
  return Object.freeze(notices.toSorted((a, b) => urgency[a.level] - urgency[b.level] || (a.id < b.id ? -1 : 1)));
}

const toPages = (paper: Paper): readonly StandingPage[] =>
  Object.freeze(
    paper.pages.map(({ id, title, description, body }) =>
      Object.freeze({
        id,
        title,
        ...(description === undefined ? {} : { description }),
        body,
        ...toAddress(paper.publication, pagePath(id)),
      }),
    ),
  );

/** Why a story is held back, and until when, in the words of its paper; nothing for one in print. */
function toHoldText(record: ArticleRecord, now: Instant, { language, timeZone }: Publication): string | undefined {
  const hold = findHold(record, now);
  if (!hold) return undefined;
  const { formatMoment, preview } = openWords(language);
  return preview.holds[hold](formatMoment(toHoldMoment(record, hold), timeZone));
}

/**
 * Builds the archive of what may be seen at `now` from the records of a paper; in the edition of drafts, of all stories,
 * each that is held back marked. Pure but for the texts of notices.
 */
export async function buildArchive(
  paper: Paper,
  now: Instant,
  texts: NoticeTexts,
  edition: Edition = 'paper',
): Promise<Archive> {
  const isPreview = edition === 'drafts';
  const publication = isPreview ? Object.freeze({ ...paper.publication, isPreview }) : paper.publication;
  const resolver = openResolver(paper);
  const { toArticle, sections } = resolver;
  const toMarked = (record: ArticleRecord): Article => {
    const hold = toHoldText(record, now, publication);
    return hold === undefined ? toArticle(record) : Object.freeze({ ...toArticle(record), hold });
  };
  const articles: readonly Article[] = Object.freeze(
    paper.articles
      .filter((record) => isPreview || isPrinted(record, now))
      .map(toMarked)
      .toSorted(byNewest),
  );
  const bySection = toIndex(articles, ({ section }) => [section.id]);
  const byTopic = toIndex(articles, ({ topics }) => topics.map(({ id }) => id));
  const byPlace = toIndex(articles, ({ place }) => (place ? [place.id] : []));
  const byContributor = toIndex(articles, ({ contributors }) => contributors.map(({ id }) => id));
  const parts = articles
    .filter(({ series }) => series)
    .toSorted((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0));
  const bySeries = toIndex(parts, ({ series }) => (series ? [series.series.id] : []));
  const byDate = toIndex(articles, ({ day: { year, month, day } }) => [
    year,
    `${year}-${month}`,
    `${year}-${month}-${day}`,
  ]);
  const related = openRelated(articles);
  const fronts = new Map<string, FrontPicks>(
    paper.fronts.map(({ id, lead, slots }) => [id, { ...(lead === undefined ? {} : { lead }), slots }]),
  );
  const { language } = publication;
  const listed = {
    topics: toList(articles, language, (story) => story.topics),
    places: toList(articles, language, (story) => (story.place ? [story.place] : [])),
    contributors: toList(articles, language, (story) => story.contributors),
    series: toList(articles, language, (story) => (story.series ? [story.series.series] : [])),
  };
  const archive: Archive = {
    publication,
    now,
    articles,
    byId: new Map(articles.map((article) => [article.id, article])),
    sections: toSections(paper, sections),
    ...listed,
    resting: findResting(paper, resolver, listed),
    pages: toPages(paper),
    addresses: paper.addresses,
    notices: await toNotices(paper, now, texts),
    corrections: Object.freeze(toCorrections(articles)),
    inSection: bySection.find,
    onTopic: byTopic.find,
    fromPlace: byPlace.find,
    byContributor: byContributor.find,
    inSeries: bySeries.find,
    years: Object.freeze(
      byDate.keys
        .filter((key) => key.length === 4)
        .toSorted()
        .toReversed(),
    ),
    on: byDate.find,
    picks: (front) => fronts.get(front) ?? { slots: [] },
    relatedTo: (article, count = 4) => related(article, count),
  };
  return Object.freeze(archive);
}
