/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export const kinds = [
  'news',
  'analysis',
  'opinion',
  'explainer',
  'interview',
  'feature',
  'review',
  'obituary',
] as const;
export type Kind = (typeof kinds)[number];

/** Anything that has a page of its own. `path` is the address without the base path; `href` has the base path; `url` is absolute. */
export interface Addressed {
  readonly path: string;
  readonly href: string;
  readonly url: string;
}

export interface Section extends Addressed {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly order: number;
  readonly accent: Accent;
}

export const accents = ['red', 'blue', 'ochre', 'green', 'violet', 'teal'] as const;
export type Accent = (typeof accents)[number];

export interface Topic extends Addressed {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly aliases: readonly string[];
}

export interface Place extends Addressed {
  readonly id: string;
  readonly name: string;
  readonly country?: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly aliases: readonly string[];
}

export const contributorKinds = ['person', 'desk', 'agency'] as const;
export type ContributorKind = (typeof contributorKinds)[number];

export interface Contributor extends Addressed {
  readonly id: string;
  readonly name: string;
  readonly kind: ContributorKind;
  readonly role?: string;
  readonly aliases: readonly string[];
  /** Addresses of their pages elsewhere. */
  readonly links: readonly string[];
  /** Their account on the Fediverse: `@jane@social.example`. */
  readonly fediverse?: string;
  /** Key of the converted biography, where there is one. */
  readonly body?: string;
}

export interface Series extends Addressed {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

/** One size of a picture in one format. `href` has the base path. */
export interface PictureVariant {
  readonly width: number;
  readonly href: string;
}

/** A picture as the press prints it: its box is known before it loads. */
export interface Picture {
  readonly alt: string;
  readonly caption?: string;
  readonly credit: string;
  /** The point that must stay visible when the picture is cropped, as a CSS `object-position`. */
  readonly focus?: string;
  readonly width: number;
  readonly height: number;
  /** Ascending widths. The fallback is JPEG, PNG or the original format. */
  readonly avif: readonly PictureVariant[];
  readonly webp: readonly PictureVariant[];
  readonly fallback: PictureVariant;
  /** The fallback with its absolute address and its own size: for feeds, cards and structured data. */
  readonly file: { readonly url: string; readonly width: number; readonly height: number };
  readonly mediaType: string;
}

/** The card of a story or of the paper: what is shown where a page without a picture of its own is shared. */
export interface Card {
  readonly file: { readonly url: string; readonly width: number; readonly height: number };
  readonly mediaType: string;
  /** The words that stand on it. */
  readonly alt: string;
}

export const correctionKinds = ['correction', 'clarification', 'note'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export interface Correction {
  readonly date: Instant;
  /** False where the editor gave a day only. */
  readonly hasTime: boolean;
  readonly kind: CorrectionKind;
  readonly text: string;
}

/** A story as every template, feed and index sees it: references resolved, dates as instants, frozen. */
export interface Article extends Addressed {
  /** `YYYY/MM/slug`, the place of its file below `articles/`. */
  readonly id: string;
  /** The identity in every feed; never changes. */
  readonly guid: string;
  readonly headline: string;
  /** Plain text. */
  readonly standfirst: string;
  /** The standfirst with its emphasis, as HTML. */
  readonly standfirstHtml: string;
  readonly kicker?: string;
  readonly kind: Kind;
  readonly section: Section;
  readonly contributors: readonly Contributor[];
  /** The free byline, where the editor wrote one. */
  readonly byline?: string;
  readonly place?: Place;
  readonly published: Instant;
  readonly updated?: Instant;
  /** In the preview of what is held back: why this story is, and until when, in words. */
  readonly hold?: string;
  readonly topics: readonly Topic[];
  readonly series?: { readonly series: Series; readonly part: number };
  readonly picture?: Picture;
  /** Only of a story without a picture, and only where its headline can be drawn. */
  readonly card?: Card;
  /** Absolute addresses of all pictures, the lead picture first. */
  readonly pictures: readonly string[];
  readonly corrections: readonly Correction[];
  /** Hand-picked, by id, in the editor's order. */
  readonly related: readonly string[];
  readonly aliases: readonly string[];
  readonly canonical?: string;
  readonly language: string;
  readonly evergreen: boolean;
  readonly words: number;
  /** Bytes that the body takes in a feed at most. */
  readonly feedSize: number;
  /** Key of the converted body in the cache. */
  readonly body: string;
  /** The day of its address in the publication's time zone. */
  readonly day: Day;
}

/** A calendar day in the publication's time zone, each part zero-padded. */
export interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

export const noticeLevels = ['info', 'warning', 'urgent'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

export interface Notice {
  readonly id: string;
  readonly level: NoticeLevel;
  readonly link?: string;
  readonly start?: Instant;
  readonly end?: Instant;
  /** `all`, `fronts`, `home`, `articles` or section ids. */
  readonly scope: readonly string[];
  readonly html: string;
  readonly text: string;
}

/** A page of the paper itself: about, how we correct, privacy. */
export interface StandingPage extends Addressed {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly body: string;
}

/** A front's hand-picked slots, as ids of articles. */
export interface FrontPicks {
  readonly lead?: string;
  readonly slots: readonly string[];
}
