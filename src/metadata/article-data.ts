import type {
  CorrectionComment,
  CreativeWorkSeries,
  ImageObject,
  NewsArticle,
  Organization,
  Person,
  Place as PlaceData,
} from 'schema-dts';
import type { Article, Correction, Kind, Picture, Place, Series } from '../newsroom/article.ts';
import { toIsoTime } from '../newsroom/iso-time.ts';
import type { Publication } from '../newsroom/publication.ts';
import { openWords } from '../words/words.ts';
import { toContributorData } from './contributor-data.ts';
import { toPublisherReference } from './publication-data.ts';
import { toZonedTime } from '../newsroom/zoned-time.ts';

/**
 * The type of schema.org that a kind of piece is. Interviews, features and obituaries have none of their own; they are
 * news articles of that genre.
 */
const types = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  interview: 'NewsArticle',
  feature: 'NewsArticle',
  review: 'ReviewNewsArticle',
  obituary: 'NewsArticle',
} as const satisfies Readonly<Record<Kind, string>>;

const kindsWithGenre: readonly Kind[] = ['interview', 'feature', 'obituary'];

/** A story (developers.google.com/search/docs/appearance/structured-data/article). Its dates are those on the page. */
export function toArticleData(article: Article, publication: Publication): NewsArticle {
  const { timeZone } = publication;
  return {
    '@type': types[article.kind],
    '@id': `${article.url}#article`,
    url: article.url,
    mainEntityOfPage: article.canonical ?? article.url,
    headline: article.headline,
    description: article.standfirst,
    datePublished: toZonedTime(article.published, timeZone),
    dateModified: toZonedTime(article.updated ?? article.published, timeZone),
    author: toAuthors(article, publication),
    publisher: toPublisherReference(publication),
    articleSection: article.section.name,
    inLanguage: article.language,
    wordCount: article.words,
    isAccessibleForFree: true,
    ...toOptionalData(article, publication),
  };
}

function toOptionalData(article: Article, publication: Publication) {
  const { topics, picture, series, kind } = article;
  const corrections = article.corrections.filter((one) => one.kind !== 'note');
  const genre = openWords(publication.language).article.kinds[kind];
  return {
    ...(topics.length > 0 ? { keywords: topics.map(({ name }) => name) } : {}),
    ...(kindsWithGenre.includes(kind) ? { genre } : {}),
    ...(picture ? { image: toImageData(picture) } : {}),
    ...toPlaces(article),
    ...(series ? { position: series.part, isPartOf: toSeriesData(series.series) } : {}),
    ...(corrections.length > 0
      ? { correction: corrections.map((one) => toCorrectionData(one, publication.timeZone)) }
      : {}),
  };
}

/** Everybody named; or else the free byline as it stands, which names nobody that the paper knows. */
function toAuthors({ contributors, byline }: Article, publication: Publication): readonly (Person | Organization)[] {
  if (contributors.length > 0) return contributors.map((contributor) => toContributorData(contributor, publication));
  return byline === undefined ? [] : [{ '@type': 'Person', name: byline }];
}

/**
 * The place of a story is where it was written, as its byline says: "in Riga". Beside a byline in the editor's own words
 * no place is printed; then it is what the story is about.
 */
function toPlaces({ place, byline }: Article) {
  if (!place) return {};
  return byline === undefined
    ? { dateline: place.name, locationCreated: toPlaceData(place) }
    : { contentLocation: toPlaceData(place) };
}

const toImageData = ({ file: { url, width, height }, caption, credit }: Picture): ImageObject => ({
  '@type': 'ImageObject',
  url,
  width: `${width} px`,
  height: `${height} px`,
  ...(caption === undefined ? {} : { caption }),
  creditText: credit,
});

const toPlaceData = ({ name, url, latitude, longitude }: Place): PlaceData => ({
  '@type': 'Place',
  name,
  url,
  geo: { '@type': 'GeoCoordinates', latitude, longitude },
});

const toSeriesData = ({ name, url }: Series): CreativeWorkSeries => ({ '@type': 'CreativeWorkSeries', name, url });

const toCorrectionData = ({ date, hasTime, text }: Correction, timeZone: string): CorrectionComment => ({
  '@type': 'CorrectionComment',
  text,
  datePublished: hasTime ? toZonedTime(date, timeZone) : toIsoTime(date).slice(0, 10),
});
