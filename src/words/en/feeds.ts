export const feeds = {
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
