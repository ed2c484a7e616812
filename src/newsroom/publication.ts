import type { Card } from './article.ts';

export interface IndexNow {
  readonly key: string;
  /** Where changes are announced. */
  readonly endpoint: string;
}

/** What machines may do with the paper. Where nothing is said, nothing is granted and nothing refused. */
export interface RobotsPolicy {
  /** Whether search engines may list it. */
  readonly search: boolean;
  /** Whether it may be fetched to answer a question by a model. */
  readonly aiInput?: boolean | undefined;
  /** Whether models may be trained with it. */
  readonly aiTraining?: boolean | undefined;
  /** Where its licence can be read. */
  readonly licence?: string | undefined;
}

/** Who we are. Read once from `publication.yaml`; the environment may override `origin` and `base`. */
export interface Publication {
  readonly name: string;
  /** A permanent name that takes part in feed ids, so that they survive a change of name or domain. */
  readonly id: string;
  readonly tagline?: string | undefined;
  readonly description?: string | undefined;
  /** Whether this is the preview of what is held back, which nobody follows and no machine finds. */
  readonly isPreview?: boolean;
  /** Scheme and host without a final slash, such as `https://paper.example`. */
  readonly origin: string;
  /** The path below which the paper is served; starts and ends with `/`. */
  readonly base: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA name; the zone in which the day of an address is counted. */
  readonly timeZone: string;
  /** Section ids in the order of the navigation. */
  readonly nav: readonly string[];
  /** How many stories a feed holds. */
  readonly feedLength: number;
  /** The hub that tells subscribers of new stories at once (WebSub). */
  readonly hub?: string | undefined;
  /** The key by which search engines know that what is announced to them comes from the paper (indexnow.org). */
  readonly indexNow?: IndexNow | undefined;
  readonly robots: RobotsPolicy;
  readonly social: readonly { readonly name: string; readonly url: string }[];
  /** Ids of standing pages by the part they play. */
  readonly policies: Readonly<Record<string, string>>;
  /** For pages without a picture; absent where the faces of the paper do not have the letters of its name. */
  readonly card?: Card;
}
