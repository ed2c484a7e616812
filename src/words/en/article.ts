import type { BodyWords } from '../../markdown/body.ts';
import type { CorrectionKind, Kind } from '../../newsroom/article.ts';
import { count, figures } from './counting.ts';

const kinds: Readonly<Record<Kind, string>> = {
  news: 'News',
  analysis: 'Analysis',
  opinion: 'Opinion',
  explainer: 'Explainer',
  interview: 'Interview',
  feature: 'Feature',
  review: 'Review',
  obituary: 'Obituary',
};

/** What a kind of piece promises its reader; printed under the label of those that are not reports. */
const kindNotes: Readonly<Partial<Record<Kind, string>>> = {
  analysis: 'An analysis interprets the news and shows its evidence.',
  opinion: 'An opinion is the author’s own, not the paper’s.',
  review: 'A review is the author’s own judgement.',
};

const correctionKinds: Readonly<Record<CorrectionKind, string>> = {
  correction: 'Correction',
  clarification: 'Clarification',
  note: 'Editor’s note',
};

/** Over a story, of the newest entry among its corrections: `Corrected 2 December 2021`. */
const correctedOn: Readonly<Record<CorrectionKind, (date: string) => string>> = {
  correction: (date) => `Corrected ${date}`,
  clarification: (date) => `Clarified ${date}`,
  note: (date) => `Editor’s note, ${date}`,
};

export const article = {
  kinds,
  kindNotes,
  by: 'By',
  /** Between byline and place: `Europe desk in Stockholm`. */
  inPlace: 'in',
  share: 'Share this story',
  addressCopied: 'Its address is copied.',
  published: 'Published',
  updated: 'Updated',
  readingTime: (minutes: number): string => count(minutes, 'minute to read', 'minutes to read'),
  /** By plural category of the number of years; `{years}` is replaced by it. */
  age: { one: 'This story is {years} year old', other: 'This story is {years} years old' } as Readonly<
    Record<string, string>
  >,
  contents: 'In this story',
  correctionKinds,
  corrections: 'Corrections to this story',
  correctedOn,
  correctionPolicy: 'How we correct',
  subjects: 'What this story is about',
  topics: 'Topics',
  place: 'Place',
  series: 'Series',
  /** Stands after the name of the series: `The lighthouse, part 2 of 3`; `of` is not always known. */
  partOfSeries: (part: number, of: number | undefined): string =>
    of === undefined ? `part ${figures.format(part)}` : `part ${figures.format(part)} of ${figures.format(of)}`,
  seriesParts: (series: string): string => `All parts of ${series}`,
  previousPart: 'Previous part',
  nextPart: 'Next part',
  related: 'Related stories',
  moreFrom: 'More',
  moreIn: (section: string): string => `More in ${section}`,
  paperOf: (date: string): string => `The paper of ${date}`,
  firstPublished: 'First published at',
  sectionFeeds: (section: string): string => `Follow ${section} by feed`,
  address: 'Address of this story:',
};

export const corrections = {
  title: 'Corrections',
  standfirst: 'Every correction, clarification and note to a published story, newest first.',
  none: 'No story has been corrected.',
  inStory: 'In the story',
};

/** The form of dates and numbers where the paper's language names no region. */
export const locale = 'en-GB';

export const body: BodyWords = {
  locale,
  footnotes: 'Notes',
  backToReference: 'Back to reference {n}',
  table: 'Table',
  keyPoints: 'Key points',
  timeline: 'Timeline',
  embed: '',
  barChart: 'Bar chart: {title}',
  lineChart: 'Line chart: {title}',
  figures: 'The figures as a table',
  noFigure: 'no figure',
};
