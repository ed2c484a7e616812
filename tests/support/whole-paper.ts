/**
 * What the whole fixture paper must print, written down by hand from its files (tests/fixtures/newspapers/whole), so that
 * the press is not its own witness.
 */
export interface ExpectedStory {
  /** The address: the day is counted in Europe/Helsinki. */
  readonly path: string;
  readonly id: string;
  readonly headline: string;
  readonly section: string;
  readonly contributors: readonly string[];
  readonly topics: readonly string[];
  readonly place?: string;
  readonly kind?: string;
  readonly language?: string;
}

const matters = Array.from({ length: 39 }, (_, index) => `matter-${String(index + 1).padStart(2, '0')}`);

/** Newest first; the two of the same instant by their id. */
export const stories: readonly ExpectedStory[] = [
  {
    path: '/2024/06/14/storm-closes-the-port/',
    id: '2024/06/storm-closes-the-port',
    headline: 'Storm closes the port of Wrenport for the first time in nineteen years',
    section: 'harbour',
    contributors: ['ada-inkwell', 'night-desk'],
    topics: ['ferries', 'storms', 'harbour-walls', 'åland'],
    place: 'wrenport',
    language: 'en-GB',
  },
  {
    path: '/2024/05/31/everything-at-once/',
    id: '2024/05/everything-at-once',
    headline:
      'Everything that the council did in May, in the order in which it was forgotten, with the names of those who forgot it and of the single member who did not but was asked at noon to be so kind as to try',
    section: 'town',
    contributors: ['ada-inkwell', 'bo-kickerson', 'cleo-standfirst', 'dag-dateline', 'eve-byline', 'finn-folio'],
    topics: [...matters, 'ferries'],
    place: 'wrenport',
  },
  {
    path: '/2024/05/15/al-qitar/',
    id: '2024/05/al-qitar',
    headline: 'العبّارة تصل في موعدها إلى رِنبورت',
    section: 'harbour',
    contributors: ['ada-inkwell'],
    topics: ['ferries'],
    place: 'wrenport',
    language: 'ar',
  },
  {
    path: '/2024/05/07/ålands-fähre/',
    id: '2024/05/ålands-fähre',
    headline: 'Eine Fähre nach Åland',
    section: 'harbour',
    contributors: ['gull-wire'],
    topics: ['åland', 'ferries'],
    language: 'de',
  },
  {
    path: '/2024/05/01/twin-tides-one/',
    id: '2024/05/twin-tides-one',
    headline: 'High water at the north quay',
    section: 'harbour',
    contributors: ['gull-wire'],
    topics: [],
  },
  {
    path: '/2024/05/01/twin-tides-two/',
    id: '2024/05/twin-tides-two',
    headline: 'High water at the south quay',
    section: 'harbour',
    contributors: ['gull-wire'],
    topics: [],
  },
  {
    path: '/2024/03/11/keeper-of-the-light/',
    id: '2024/03/keeper-of-the-light',
    headline: '‘I turn it on, and then I turn it off’',
    section: 'culture',
    contributors: ['eve-byline'],
    topics: ['lighthouses', 'ferries'],
    place: 'wrenport',
    kind: 'interview',
  },
  {
    path: '/2024/02/29/the-foghorn-concerto/',
    id: '2024/02/the-foghorn-concerto',
    headline: 'Two notes, both of them low',
    section: 'culture',
    contributors: ['dag-dateline'],
    topics: ['foghorns', 'music'],
    kind: 'review',
  },
  {
    path: '/2024/02/12/a-gull-of-wrenport/',
    id: '2024/02/a-gull-of-wrenport',
    headline: 'The Admiral, gull, of Wrenport',
    section: 'town',
    contributors: ['night-desk'],
    topics: ['gulls'],
    kind: 'obituary',
  },
  {
    path: '/2023/11/02/what-is-a-foghorn/',
    id: '2023/11/what-is-a-foghorn',
    headline: 'What is a foghorn?',
    section: 'harbour',
    contributors: ['ada-inkwell', 'bo-kickerson'],
    topics: ['foghorns'],
    kind: 'explainer',
  },
  {
    path: '/2023/05/20/against-benches/',
    id: '2023/05/against-benches',
    headline: 'Against benches',
    section: 'opinion',
    contributors: [],
    topics: ['benches'],
    kind: 'opinion',
  },
  {
    path: '/2023/05/20/who-owns-the-mole/',
    id: '2023/05/who-owns-the-mole',
    headline: 'Who owns the mole?',
    section: 'town',
    contributors: ['bo-kickerson'],
    topics: ['harbour-walls'],
    place: 'wrenport',
    kind: 'analysis',
  },
  {
    path: '/2023/01/01/first-ferry-of-the-year/',
    id: '2023/01/first-ferry-of-the-year',
    headline: 'First ferry of the year is five minutes late',
    section: 'harbour',
    contributors: ['night-desk'],
    topics: ['ferries'],
    place: 'farwater',
  },
  {
    path: '/2022/12/01/a-tower-on-a-rock/',
    id: '2022/12/a-tower-on-a-rock',
    headline: 'A tower on a rock',
    section: 'culture',
    contributors: ['finn-folio'],
    topics: ['lighthouses'],
    place: 'wrenport',
    kind: 'feature',
  },
];

const sections = ['harbour', 'town', 'culture', 'opinion', 'weather'] as const;
const pages = ['about', 'how-we-correct', 'privacy'] as const;
export const oldAddresses: Readonly<Record<string, string>> = {
  '/harbour/storm/': '/2024/06/14/storm-closes-the-port/',
  '/2024/06/13/storm-closes-port/': '/2024/06/14/storm-closes-the-port/',
  '/old/mole.html': '/2023/05/20/who-owns-the-mole/',
};

/** One page of every template, with the name of the template. */
export const templates: Readonly<Record<string, string>> = {
  front: '/',
  article: '/2024/06/14/storm-closes-the-port/',
  'right-to-left article': '/2024/05/15/al-qitar/',
  'bare article': '/2024/05/01/twin-tides-one/',
  'article with long names': '/2024/05/31/everything-at-once/',
  opinion: '/2023/05/20/against-benches/',
  section: '/harbour/',
  'empty section': '/weather/',
  'section year': '/harbour/2024/',
  'section month': '/harbour/2024/05/',
  archive: '/archive/',
  year: '/2024/',
  month: '/2024/05/',
  day: '/2024/05/01/',
  topics: '/topics/',
  topic: '/topics/ferries/',
  'topic year': '/topics/ferries/2024/',
  contributors: '/by/',
  contributor: '/by/ada-inkwell/',
  places: '/places/',
  place: '/places/wrenport/',
  series: '/series/the-lighthouse/',
  corrections: '/corrections/',
  search: '/search/',
  feeds: '/feeds/',
  page: '/about/',
  offline: '/offline/',
  'not found': '/404.html',
  withdrawn: '/410.html',
};

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
const yearOf = ({ path }: ExpectedStory): string => path.slice(0, 6);
const monthOf = ({ path }: ExpectedStory): string => path.slice(0, 9);
const dayOf = ({ path }: ExpectedStory): string => path.slice(0, 12);

/** Listings that have a feed and year pages of their own, with their stories. */
export function toListings(): ReadonlyMap<string, readonly ExpectedStory[]> {
  const listings = new Map<string, readonly ExpectedStory[]>();
  const add = (base: string, ids: (story: ExpectedStory) => readonly string[]): void => {
    for (const id of unique(stories.flatMap(ids)))
      listings.set(
        `/${base}${id}/`,
        stories.filter((story) => ids(story).includes(id)),
      );
  };
  for (const id of sections)
    listings.set(
      `/${id}/`,
      stories.filter(({ section }) => section === id),
    );
  add('topics/', ({ topics }) => topics);
  add('by/', byWhom);
  add('places/', ({ place }) => (place === undefined ? [] : [place]));
  return listings;
}

/** A free byline counts as a contributor's where it names one: "Cleo Standfirst, for the Gull Wire, with help from A. Inkwell". */
const byWhom = ({ id, contributors }: ExpectedStory): readonly string[] =>
  id === '2023/05/against-benches' ? ['cleo-standfirst', 'gull-wire', 'ada-inkwell'] : contributors;

/** Every address that a reader can reach, by the contract; feeds and files for machines apart. */
export function toAddresses(): readonly string[] {
  const listings = [...toListings()];
  return unique([
    '/',
    '/archive/',
    '/topics/',
    '/by/',
    '/places/',
    '/corrections/',
    '/search/',
    '/feeds/',
    '/offline/',
    '/404.html',
    '/410.html',
    '/series/the-lighthouse/',
    ...pages.map((id) => `/${id}/`),
    ...stories.flatMap((story) => [story.path, yearOf(story), monthOf(story), dayOf(story)]),
    ...listings.flatMap(([listing, own]) => [listing, ...own.map((story) => listing + yearOf(story).slice(1))]),
    ...listings
      .filter(([listing]) => sections.some((id) => listing === `/${id}/`))
      .flatMap(([listing, own]) => own.map((story) => listing + monthOf(story).slice(1))),
  ]);
}

/** Every feed. */
export const toFeeds = (): readonly string[] =>
  ['/', '/corrections/', '/series/the-lighthouse/', ...toListings().keys()].flatMap((listing) => [
    `${listing}feed.xml`,
    `${listing}feed.json`,
  ]);
