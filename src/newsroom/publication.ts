import type { Card } from './article.ts';

/** Who we are. Read once from `publication.yaml`; the environment may override `origin` and `base`. */
export interface Publication {
  readonly name: string;
  /** A permanent name that takes part in feed ids, so that they survive a change of name or domain. */
  readonly id: string;
  readonly tagline?: string | undefined;
  readonly description?: string | undefined;
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
  readonly social: readonly { readonly name: string; readonly url: string }[];
  /** Ids of standing pages by the part they play. */
  readonly policies: Readonly<Record<string, string>>;
  /** For pages without a picture; absent where the faces of the paper do not have the letters of its name. */
  readonly card?: Card;
}
