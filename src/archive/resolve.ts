import { hash } from 'node:crypto';
import type { ArticleRecord, ContributorRecord, Paper, PictureRecord } from '../desk/paper.ts';
import { toCard } from '../pictures/cards/card.ts';
import { toPictureFile } from '../pictures/plan.ts';
import type { Article, Contributor, Picture, Place, Section, Series, Topic } from '../newsroom/article.ts';
import { toBylineParts } from '../newsroom/byline.ts';
import { toGuid } from '../newsroom/identity.ts';
import { toName } from '../newsroom/name.ts';
import * as permalink from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';
import { convertInline } from '../markdown/standfirst.ts';
import { findStoryCard } from './story-card.ts';

const sha1 = (text: string): string => hash('sha1', text, 'hex');

/** Turns what editors typed into what the press prints: ids become sections, people, places. */
export interface Resolver {
  readonly toArticle: (record: ArticleRecord) => Article;
  readonly sections: ReadonlyMap<string, Section>;
  readonly places: ReadonlyMap<string, Place>;
  readonly series: ReadonlyMap<string, Series>;
  readonly contributors: ReadonlyMap<string, Contributor>;
  /** A topic needs no file. */
  readonly toTopic: (id: string) => Topic;
}

/** Filled in a loop over the keys instead, the same objects made a build of 100,000 stories three seconds slower. */
const definedOnly = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

function toMap<Record extends { readonly id: string }, T>(
  records: readonly Record[],
  toValue: (record: Record) => T,
): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, toValue(record)]));
}

function toContributor(
  publication: Publication,
  { id, name, kind, role, aliases, links, fediverse, body, words }: ContributorRecord,
): Contributor {
  const address = permalink.toAddress(publication, permalink.contributorPath(id));
  return Object.freeze(
    definedOnly({ id, name, kind, role, aliases, links, fediverse, ...address, body: words > 0 ? body : undefined }),
  ) as Contributor;
}

function toPicture(
  publication: Publication,
  typed: NonNullable<ArticleRecord['picture']>,
  pictures: readonly PictureRecord[],
): Picture | undefined {
  const found = pictures.find(({ src }) => src === typed.src);
  if (!found) return undefined;
  const { alt, caption, credit, focus } = typed;
  return Object.freeze(
    definedOnly({ ...toPictureFile(found.probe, publication), alt, caption, credit, focus }),
  ) as Picture;
}

const noPictures: readonly string[] = Object.freeze([]);

function toPictureUrls(publication: Publication, { picture, pictures }: ArticleRecord): readonly string[] {
  if (pictures.length === 0) return noPictures;
  const leadFirst = pictures.toSorted((a, b) => Number(b.src === picture?.src) - Number(a.src === picture?.src));
  return Object.freeze([...new Set(leadFirst.map(({ probe }) => toPictureFile(probe, publication).file.url))]);
}

export function openResolver(paper: Paper): Resolver {
  const { publication } = paper;
  const at = (path: string) => permalink.toAddress(publication, path);
  const sections = toMap(
    paper.sections,
    ({ id, name, description, order, accent }) =>
      Object.freeze(definedOnly({ id, name, description, order, accent, ...at(permalink.sectionPath(id)) })) as Section,
  );
  const places = toMap(
    paper.places,
    ({ id, name, country, latitude, longitude, aliases }) =>
      Object.freeze(
        definedOnly({ id, name, country, latitude, longitude, aliases, ...at(permalink.placePath(id)) }),
      ) as Place,
  );
  const series = toMap(
    paper.series,
    ({ id, name, description }) =>
      Object.freeze(definedOnly({ id, name, description, ...at(permalink.seriesPath(id)) })) as Series,
  );
  const contributors = toMap(paper.contributors, (record) => toContributor(publication, record));
  const topics = new Map<string, Topic>(
    paper.topics.map(({ id, name, description, aliases }) => [
      id,
      Object.freeze(definedOnly({ id, name, description, aliases, ...at(permalink.topicPath(id)) })) as Topic,
    ]),
  );
  const toTopic = (id: string): Topic => {
    let topic = topics.get(id);
    if (!topic)
      topics.set(id, (topic = Object.freeze({ id, name: toName(id), aliases: [], ...at(permalink.topicPath(id)) })));
    return topic;
  };
  const find = <T>(known: ReadonlyMap<string, T>, id: string, what: string): T => {
    const found = known.get(id);
    if (found === undefined) throw new Error(`There is no ${what} ${id}.`);
    return found;
  };
  const everybody = [...contributors.values()];
  // A free byline credits the people whose names it holds, unless the editor lists them.
  const toContributors = ({ contributors: ids, byline }: ArticleRecord): readonly Contributor[] =>
    ids
      ? [...new Set(ids)].map((id) => find(contributors, id, 'contributor'))
      : [...new Set(toBylineParts(byline ?? '', everybody).flatMap(({ contributor }) => contributor ?? []))];
  const toArticle = (record: ArticleRecord): Article => {
    const day = permalink.toDay(record.published, publication.timeZone);
    const inline = convertInline(record.standfirst);
    const section = find(sections, record.section, 'section');
    const card = findStoryCard(record, section, publication);
    return Object.freeze(
      definedOnly({
        ...at(permalink.articlePath(record.id, day)),
        id: record.id,
        guid: toGuid(publication.id, record.id, record.feedId, sha1),
        headline: record.headline,
        standfirst: inline.text,
        standfirstHtml: inline.html,
        kicker: record.kicker,
        kind: record.kind,
        section,
        contributors: Object.freeze(toContributors(record)),
        byline: record.byline,
        place: record.place === undefined ? undefined : find(places, record.place, 'place'),
        published: record.published,
        updated: record.updated,
        topics: Object.freeze([...new Set(record.topics)].map(toTopic)),
        series:
          record.series &&
          Object.freeze({ series: find(series, record.series.id, 'series'), part: record.series.part }),
        picture: record.picture && toPicture(publication, record.picture, record.pictures),
        card: card && toCard(card, publication),
        pictures: toPictureUrls(publication, record),
        corrections: Object.freeze(record.corrections.map((one) => Object.freeze({ ...one }))),
        related: Object.freeze([...record.related]),
        aliases: Object.freeze([...record.aliases]),
        canonical: record.canonical,
        language: record.language ?? publication.language,
        evergreen: record.evergreen,
        words: record.words,
        feedSize: record.feedSize,
        body: record.body,
        day,
      }),
    ) as Article;
  };
  return { toArticle, sections, places, series, contributors, toTopic };
}
