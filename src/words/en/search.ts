import { count, type Plural } from './counting.ts';

export const search = {
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
    /** Where the best matches come first. */
    countedSoFar: { one: 'Counted in one story so far.', other: 'Counted in {count} stories so far.' } as Plural,
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
