import type { NoticeLevel } from '../newsroom/article.ts';
import { archive, listings, maps } from './en/archive.ts';
import { article, body, corrections, locale } from './en/article.ts';
import { feeds } from './en/feeds.ts';
import { search } from './en/search.ts';

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
const front = {
  lead: 'Top stories',
  latest: 'Latest',
  wholeDay: 'The whole day',
  allOf: (section: string): string => `All of ${section}`,
  corrections: 'Corrections',
  allCorrections: 'All corrections',
  empty: 'Nothing has been printed here yet.',
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

/** Every word that the press itself prints, in English. A dictionary of another language has the same shape. */
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
