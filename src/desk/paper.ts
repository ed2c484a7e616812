import type { z } from 'astro/zod';
import type { AddressBook } from '../newsroom/address-book.ts';
import type { Publication } from '../newsroom/publication.ts';
import type { Probe } from '../pictures/plan.ts';
import type { ArticleFrontMatter } from '../schemas/article.ts';
import type { contributor } from '../schemas/contributor.ts';
import type { front } from '../schemas/front.ts';
import type { notice } from '../schemas/notice.ts';
import type { page } from '../schemas/page.ts';
import type { place } from '../schemas/place.ts';
import type { section } from '../schemas/section.ts';
import type { series } from '../schemas/series.ts';
import type { topic } from '../schemas/topic.ts';

/** What every file of the paper leaves behind once it has been read. */
export interface FileRecord {
  readonly id: string;
  /** Path relative to the newspaper folder. */
  readonly file: string;
  /** Changes whenever anything in the record may have changed. */
  readonly digest: string;
}

/** A picture file that a text prints. */
export interface PictureRecord {
  /** As typed by the editor. */
  readonly src: string;
  /** Path relative to the newspaper folder. */
  readonly file: string;
  readonly probe: Probe;
}

/** A converted text: its key in the cache and what listings need of it. */
export interface TextRecord {
  readonly body: string;
  readonly words: number;
  /** Bytes that it takes in a feed at most, escaped for XML. */
  readonly feedSize: number;
  readonly pictures: readonly PictureRecord[];
  /** The files of figures that its charts are drawn from: paths relative to the newspaper folder. */
  readonly dataFiles: readonly string[];
  /** Links into the paper, as in `Body.links`. */
  readonly internalLinks: readonly string[];
  /** The same for two texts that say the same, whatever surrounds them; empty for a very short one. */
  readonly fingerprint: string;
}

export type ArticleRecord = FileRecord &
  TextRecord &
  Omit<ArticleFrontMatter, 'id'> & { readonly feedId: string | undefined };
export type ContributorRecord = FileRecord & TextRecord & z.output<typeof contributor>;
export type SectionRecord = FileRecord & z.output<typeof section>;
export type TopicRecord = FileRecord & z.output<typeof topic>;
export type PlaceRecord = FileRecord & z.output<typeof place>;
export type SeriesRecord = FileRecord & z.output<typeof series>;
export type NoticeRecord = FileRecord & TextRecord & z.output<typeof notice>;
export type PageRecord = FileRecord & TextRecord & z.output<typeof page>;
export type FrontRecord = FileRecord & z.output<typeof front>;

/** The paper as the copy desk sees it: every readable file, held back or not, as small records without bodies. */
export interface Paper {
  readonly publication: Publication;
  readonly addresses: AddressBook;
  readonly articles: readonly ArticleRecord[];
  readonly contributors: readonly ContributorRecord[];
  readonly sections: readonly SectionRecord[];
  readonly topics: readonly TopicRecord[];
  readonly places: readonly PlaceRecord[];
  readonly series: readonly SeriesRecord[];
  readonly notices: readonly NoticeRecord[];
  readonly pages: readonly PageRecord[];
  readonly fronts: readonly FrontRecord[];
}

export type Collection = Exclude<keyof Paper, 'publication' | 'addresses'>;
