import type { ContributorKind } from '../../newsroom/article.ts';
import { count, degrees, stories } from './counting.ts';

export const archive = {
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

export const listings = {
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

export const maps = {
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
