import type { BodyWords } from '../markdown/body.ts';
import type { ContributorKind, CorrectionKind, Kind, NoticeLevel } from '../newsroom/article.ts';

const rules = new Intl.PluralRules('en');
const figures = new Intl.NumberFormat('en-GB');

/** `1 story`, `2 stories`, `1,200 stories`. */
const count = (n: number, one: string, other: string): string =>
  `${figures.format(n)} ${rules.select(n) === 'one' ? one : other}`;

/** A sentence for each plural category of the language, for words that are filled in by a script. */
export type Plural = Readonly<Record<string, string>> & { readonly other: string };

const hundredths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const degrees = (n: number, positive: string, negative: string): string =>
  `${hundredths.format(Math.abs(n))}° ${n < 0 ? negative : positive}`;

const stories = (n: number): string => count(n, 'story', 'stories');

const document = {
  /** Title of a page in the browser: `Blinken and Lavrov talk - The Meridian`. */
  title: (page: string, paper: string): string => `${page} – ${paper}`,
  skipToContent: 'Skip to the content',
  skipToNavigation: 'Skip to the sections',
};

const navigation = {
  top: 'The paper',
  sections: 'Sections',
  front: 'Front page',
  frontOf: (paper: string): string => `${paper}, front page`,
  archive: 'Archive',
  search: 'Search',
  subscribe: 'Subscribe',
  topics: 'Topics',
  places: 'Places',
  contributors: 'Contributors',
  corrections: 'Corrections',
  trail: 'Where this page belongs',
};

/** The reader's settings: for each the value that is kept, none for what the paper or the device decides. */
const display = {
  sign: 'Aa',
  open: 'Aa: theme and text size',
  label: 'Theme and text size',
  choices: [
    {
      name: 'theme',
      label: 'Theme',
      options: [
        { value: '', label: 'As the device' },
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ],
    },
    {
      name: 'text',
      label: 'Text size',
      options: [
        { value: '', label: 'Standard' },
        { value: 'large', label: 'Large' },
        { value: 'larger', label: 'Larger' },
      ],
    },
  ],
  searchKey: 'Press / to search',
};

const colophon = {
  sections: 'Sections',
  archive: 'The archive',
  subscribe: 'Subscribe',
  paper: 'The paper',
  social: 'Follow',
  allYears: 'All years',
  allFeeds: 'All feeds',
  rss: 'Everything, as RSS',
  json: 'Everything, as JSON Feed',
  opml: 'All feeds, as OPML',
};

const noticeLevels: Readonly<Record<NoticeLevel, string>> = {
  info: 'Notice',
  warning: 'Please note',
  urgent: 'Urgent',
};
const notices = {
  label: 'Notices',
  levels: noticeLevels,
  more: 'More about this notice',
  dismiss: 'Dismiss',
};

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

const article = {
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

const front = {
  lead: 'Top stories',
  latest: 'Latest',
  wholeDay: 'The whole day',
  allOf: (section: string): string => `All of ${section}`,
  corrections: 'Corrections',
  allCorrections: 'All corrections',
  empty: 'Nothing has been printed here yet.',
};

const archive = {
  title: 'The archive',
  standfirst: (total: number, years: number): string =>
    `${stories(total)} from ${count(years, 'year', 'years')}. Open a year for its calendar.`,
  stories,
  storiesOn: (date: string, n: number): string => `${date}: ${stories(n)}`,
  noStories: 'no stories',
  storiesIn: (n: number, period: string): string => `${stories(n)} in ${period}`,
  byYear: 'By year',
  otherWays: 'Other ways into the archive',
  /** `World, December 2021` */
  listingIn: (name: string, period: string): string => `${name}, ${period}`,
  previous: 'Earlier',
  next: 'Later',
  pager: 'Earlier and later',
};

const listings = {
  topics: 'Topics',
  topicsStandfirst: 'Every subject that the paper follows, with the number of its stories.',
  topic: 'Topic',
  places: 'Places',
  placesStandfirst: 'Every place that a story was filed from, with the number of its stories.',
  place: 'Place',
  contributors: 'Contributors',
  contributorsStandfirst: 'Everyone who is named in a byline: people, desks and agencies.',
  contributorKinds: { person: 'Contributor', desk: 'Desk', agency: 'Agency' } satisfies Record<ContributorKind, string>,
  contributorGroups: { person: 'People', desk: 'Desks', agency: 'Agencies' } satisfies Record<ContributorKind, string>,
  series: 'Series',
  seriesOf: (parts: number): string => `Series, ${count(parts, 'part', 'parts')}`,
  alsoKnownAs: (names: string): string => `Also: ${names}`,
  alsoSignsAs: (names: string): string => `Also signs as ${names}`,
  fediverse: (account: string): string => `On the Fediverse: ${account}`,
  /** `59.33° N, 18.07° E` */
  coordinates: (latitude: number, longitude: number): string =>
    `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`,
  elsewhere: 'Elsewhere:',
  /** On the page of something that had stories once. */
  resting: 'No story is listed here at present.',
  searchThese: 'Search these stories',
};

const inCountry = (name: string, country: string | undefined, joint: string): string =>
  country === undefined || country === name ? '' : joint + country;

const maps = {
  /** For those who do not see the map: `Map: Riga, Latvia`. */
  locator: (place: string, country: string | undefined): string => `Map: ${place}${inCountry(place, country, ', ')}`,
  /** `Riga lies at 56.95° north, 24.11° east, in Latvia.` */
  where: (place: string, latitude: number, longitude: number, country: string | undefined): string =>
    `${place} lies at ${degrees(latitude, 'north', 'south')}, ${degrees(longitude, 'east', 'west')}` +
    `${inCountry(place, country, ', in ')}.`,
  moreFrom: (place: string): string => `More from ${place}`,
  all: 'Map of the places',
  near: 'Map of the places that lie close together',
  /** `Riga, 3 stories` */
  mark: (place: string, n: number): string => `${place}, ${stories(n)}`,
  skip: 'Skip the map',
  crowded:
    'The larger the dot, the more stories. Where places lie too close together to be pressed, the list below has them all.',
};

const corrections = {
  title: 'Corrections',
  standfirst: 'Every correction, clarification and note to a published story, newest first.',
  none: 'No story has been corrected.',
  inStory: 'In the story',
};

const feeds = {
  title: 'Feeds',
  standfirst: 'Read the paper in an application of your own: no account, no address, no tracking.',
  explanation:
    'A feed is an address that a feed reader asks from time to time for new stories. They appear there as they are ' +
    'printed, whole and in order.',
  stepsTitle: 'How to follow the paper',
  steps: [
    'Choose a feed reader. There are good ones for every computer and telephone, many of them free.',
    'Copy the address of a feed below: of the whole paper, or only of what you want to read.',
    'Add the address in your reader.',
  ],
  formsTitle: 'Which address',
  forms:
    'RSS is what every reader takes; the JSON feed has the same stories in another form. The OPML file holds the ' +
    'addresses of all feeds: a reader imports them in one go. A story is the same one in every feed that holds it.',
  copy: 'Copy',
  copyOf: (name: string): string => `Copy the address of the RSS feed: ${name}`,
  copied: 'Copied',
  wholePaper: 'The whole paper',
  corrections: 'Corrections',
  sections: 'By section',
  topics: 'By topic',
  places: 'By place',
  contributors: 'By contributor',
  series: 'By series',
  rss: 'RSS',
  json: 'JSON',
  rssOf: (name: string): string => `${name}, RSS feed`,
  jsonOf: (name: string): string => `${name}, JSON feed`,
  opml: 'All feeds in one file (OPML)',
  name: 'Feed',
  follow: 'Follow by feed:',
  /** Title of a feed in a feed reader, beside those of other papers. */
  titleOf: (paper: string, listing: string): string => `${paper} – ${listing}`,
  archiveOf: (title: string, month: string): string => `${title}, ${month}`,
  /** What a feed holds, where no description is written. */
  descriptionOf: {
    paper: (name: string): string => `Every story of ${name}, newest first.`,
    section: (name: string): string => `Every story of the section ${name}, newest first.`,
    topic: (name: string): string => `Every story on ${name}, newest first.`,
    place: (name: string): string => `Every story from ${name}, newest first.`,
    contributor: (name: string): string => `Every story by ${name}, newest first.`,
    series: (name: string): string => `Every part of the series ${name}, newest first.`,
    corrections: (): string => 'Every correction, clarification and note to a published story, newest first.',
  } satisfies Record<string, (name: string) => string>,
  searchOf: (paper: string): string => `Search ${paper}`,
  correctionOn: (kind: string, date: string): string => `${kind}, ${date}:`,
  storyCorrected: (kind: string, headline: string): string => `${kind}: ${headline}`,
};

const search = {
  title: 'Search',
  description: 'Search every story of the paper.',
  standfirst: (stories: number, from: string): string =>
    `${count(stories, 'story', 'stories')}, back to ${from}. Headlines, texts, captions and bylines are searched.`,
  label: 'Search the paper',
  placeholder: 'Words, or a “whole phrase”',
  submit: 'Search',
  filters: 'Section, kind, dates and order',
  section: 'Section',
  anySection: 'Any section',
  kind: 'Kind',
  anyKind: 'Any kind',
  topic: 'Topic',
  place: 'Place',
  contributor: 'Contributor',
  onlyCorrected: 'Only stories with corrections',
  from: 'From',
  to: 'To',
  sort: 'Sort by',
  sorts: { newest: 'Newest first', oldest: 'Oldest first', best: 'Best match' } as Readonly<Record<string, string>>,
  chosen: 'Filters',
  clear: 'Take away all filters',
  narrow: 'Narrow the results',
  noneOfThese: 'None among these results.',
  years: 'Results by year',
  searchAllYears: 'Search every year',
  results: 'Results',
  retry: 'Try again',
  noScript: 'Searching needs JavaScript. Without it, the whole archive can be browsed:',
  browse: 'The archive at a glance',
  all: 'All',
  /** For the script of the search page, which fills in the braces; numbers choose by plural category. */
  live: {
    found: { one: '{count} story', other: '{count} stories' } as Plural,
    foundFor: { one: '{count} result for “{query}”', other: '{count} results for “{query}”' } as Plural,
    /** Where a sentence follows the number. */
    foundAsSentence: '{found}.',
    none: 'No story matches.',
    noneFor: 'Nothing was found for “{query}”.',
    /** Where a search has not come to the end of the archive. */
    backTo: 'Searched back to {date}.',
    upTo: 'Searched up to {date}.',
    /** Where files of the index could not be loaded. */
    partly: 'A part of the archive could not be searched.',
    searching: 'Searching …',
    short: 'Type at least two letters or figures.',
    common: 'These words are in nearly every story. Add another, or put a whole phrase between quotation marks.',
    operators: {
      or: 'Every word must occur in a story; OR is not understood.',
      wildcard: 'Words are found in all their endings; signs such as * mean nothing.',
      field: 'The whole of a story is searched; words such as intitle: mean nothing.',
    },
    excluded: 'Without stories that hold {words}.',
    excludedWord: '“{word}”',
    noneHelp: 'Check the spelling, use fewer or other words, or take away a filter.',
    showMore: { one: 'Show {count} more', other: 'Show {count} more' } as Plural,
    searchOlder: 'Search older stories',
    searchLater: 'Search later stories',
    failed: 'The search could not be loaded.',
    failedHelp: 'Check the connection and try again. The archive can be browsed without it.',
    offline: 'You are offline, and the search needs a connection.',
    offlineHelp: 'It goes on by itself when the connection is back.',
    corrected: 'Corrected',
    remove: 'Take away: {name}',
    /** The filters of a search, as they stand above its results. */
    filters: {
      section: 'Section: {name}',
      kind: 'Kind: {name}',
      topic: 'Topic: {name}',
      by: 'By: {name}',
      place: 'Place: {name}',
      corrections: 'With corrections',
      year: '{year}',
      years: '{from} to {to}',
      since: 'From {from}',
      until: 'Until {to}',
    },
    /** Over the lists beside the results: what their figures are counted in. */
    countedInAll: {
      one: 'Counted in the one story of the archive.',
      other: 'Counted in all {count} stories.',
    } as Plural,
    countedInNewest: {
      one: 'Counted in the newest story only.',
      other: 'Counted in the {count} newest stories only.',
    } as Plural,
    countedInOldest: {
      one: 'Counted in the oldest story only.',
      other: 'Counted in the {count} oldest stories only.',
    } as Plural,
    countedInDays: 'Counted in all stories of these days.',
    countedBackTo: 'Counted back to {date} only.',
    countedUpTo: 'Counted up to {date} only.',
    facetValue: { one: '{name}: {count} story', other: '{name}: {count} stories' } as Plural,
    /** Bars of the histogram: `{name}` is a year, or a span of years. */
    yearSpan: '{from}–{to}',
    yearWhole: { one: '{name}: {count} result', other: '{name}: {count} results' } as Plural,
    yearPartly: { one: '{name}: {count} result so far', other: '{name}: {count} results so far' } as Plural,
    yearNot: '{name}: not searched yet',
    yearsLeft: 'Dotted years have not been searched yet.',
    /** What else can be tried where nothing was found. */
    ways: {
      spellings: 'Did you mean',
      fewerWords: 'With fewer words',
      fewerFilters: 'With fewer filters',
    },
    without: 'without “{name}”',
  },
  suggestions: 'Suggestions',
  /** For the script of the field, as above. */
  suggest: {
    kinds: { topic: 'Topic', place: 'Place', by: 'Contributor' },
    count: { one: '{count} suggestion', other: '{count} suggestions' } as Plural,
    none: 'No suggestions',
  },
  /** Words too common to search for, in small letters. */
  stopWords: (
    'a about after all also an and are as at be been before but by for from had has have he her his how i if in into is ' +
    'it its my no not of on or our out over she so than that the their them then there these they this to was we were ' +
    'what when where which while who with you your'
  ).split(' ') as readonly string[],
};

const missing = {
  title: 'This page is not in the paper',
  standfirst: 'The address may be mistyped, or the story may have been withdrawn.',
  help: 'Look for it here:',
  /** `{words}` are those of the address that failed. */
  search: 'Search for “{words}”',
};

/** At an address where something stood that the paper has taken back. */
const withdrawn = {
  title: 'This has been withdrawn',
  standfirst: 'What stood at this address is not in the paper any more.',
  on: (date: string): string => `Withdrawn on ${date}.`,
  help: 'The rest of the paper is here:',
};

const offline = {
  title: 'You are offline',
  standfirst: 'This page has not been kept on your device.',
  help: 'It can be read when the connection is back.',
};

/** The form of dates and numbers where the paper's language names no region. */
const locale = 'en-GB';

const body: BodyWords = {
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

/** Every word that the press itself prints, in English. A dictionary of another language has the same shape. */
const preview = {
  label: 'Preview',
  bar: 'Preview, not for publication: with everything that is held back.',
  inPrint: 'This story is in print.',
  /** Of a story that is held back; the moment is that until which it is, or since which. */
  holds: {
    draft: () => 'Draft',
    scheduled: (moment: string) => `Scheduled for ${moment}`,
    embargoed: (moment: string) => `Under embargo until ${moment}`,
    expired: (moment: string) => `Expired on ${moment}`,
  },
};

export const en = {
  locale,
  document,
  navigation,
  display,
  colophon,
  notices,
  article,
  front,
  archive,
  listings,
  maps,
  corrections,
  feeds,
  preview,
  search,
  missing,
  withdrawn,
  offline,
  body,
};

export type Dictionary = typeof en;
