import type {
  Article,
  Contributor,
  FrontPicks,
  Instant,
  Notice,
  Place,
  Section,
  Series,
  StandingPage,
  Topic,
} from '../newsroom/article.ts';
import type { AddressBook } from '../newsroom/address-book.ts';
import type { PrintedCorrection } from '../newsroom/correction.ts';
import type { Publication } from '../newsroom/publication.ts';
import type { RestingListings } from './resting.ts';

/** The whole paper as it may be seen now: everything held back is absent. Deeply frozen. */
export interface Archive {
  readonly publication: Publication;
  /** The build's one clock. */
  readonly now: Instant;
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly byId: ReadonlyMap<string, Article>;
  /** In the order of the navigation; all of them, also those without stories. */
  readonly sections: readonly Section[];
  /** Only those with stories, by name. */
  readonly topics: readonly Topic[];
  readonly places: readonly Place[];
  readonly contributors: readonly Contributor[];
  readonly series: readonly Series[];
  readonly resting: RestingListings;
  readonly pages: readonly StandingPage[];
  readonly addresses: AddressBook;
  /** Notices that are to be seen now, most urgent first. */
  readonly notices: readonly Notice[];
  readonly corrections: readonly PrintedCorrection[];
  /** Stories of one section, topic, place, contributor or series by its id; newest first, series by part. Empty where there are none. */
  readonly inSection: (id: string) => readonly Article[];
  readonly onTopic: (id: string) => readonly Article[];
  readonly fromPlace: (id: string) => readonly Article[];
  readonly byContributor: (id: string) => readonly Article[];
  readonly inSeries: (id: string) => readonly Article[];
  /** Years with stories, newest first. */
  readonly years: readonly string[];
  /** Stories of a year, of a month (`2021-12`) or of a day (`2021-12-02`); newest first. */
  readonly on: (date: string) => readonly Article[];
  /** Hand-picked slots of a front: `home` or a section id. */
  readonly picks: (front: string) => FrontPicks;
  /** Related stories of an article: hand-picked first, then older ones that share most; never itself; at most `count`. */
  readonly relatedTo: (article: Article, count?: number) => readonly Article[];
}
