import type { Problem } from '../desk/problem.ts';
import type { Picture } from '../newsroom/article.ts';

/** What a picture file beside a text turns into, before alt, caption and credit are known. */
export type PictureFile = Omit<Picture, 'alt' | 'caption' | 'credit' | 'focus'>;

/** A file of figures beside a text, from which a chart is drawn. */
export type DataFile = {
  /** Path relative to the newspaper folder, for messages. */
  readonly file: string;
} & (
  | {
      /** Without byte-order mark, lines ending with a line feed. */
      readonly text: string;
    }
  | {
      /** Why it has no text that could be read. */
      readonly problem: Problem;
    }
);

/** What kind of text it is: only articles must have a body, and only they may use every directive. */
export type BodyKind = 'article' | 'biography' | 'page' | 'notice';

/** A text to convert. */
export interface BodySource {
  readonly kind: BodyKind;
  /** Path relative to the newspaper folder, for messages. */
  readonly file: string;
  /** The whole file. */
  readonly text: string;
  /** Where the body begins in `text`: an offset in UTF-16 units. */
  readonly start: number;
  /** The address of the page it is printed on, without the base path: `/2021/12/02/slug/`. */
  readonly path: string;
  /** Scheme and host: `https://paper.example`. */
  readonly origin: string;
  /** The base path; starts and ends with `/`. */
  readonly base: string;
  /** Words that the press prints into a text: the labels of footnotes, tables and the like, in the text's language. */
  readonly words: BodyWords;
  /** The pictures that lie beside the text, by `src` as typed; those that are missing or broken are not in it. */
  readonly pictures: ReadonlyMap<string, PictureFile | 'missing' | 'broken'>;
  /** The files of figures that lie beside the text, by `src` as typed. */
  readonly dataFiles: ReadonlyMap<string, DataFile | 'missing'>;
}

export interface BodyWords {
  /** BCP 47: the form of numbers and dates: `en-GB`. */
  readonly locale: string;
  /** Heading of the footnotes: `Notes`. */
  readonly footnotes: string;
  /** Label of the link back from a footnote; its number is put in the place of `{n}`: `Back to reference {n}`. */
  readonly backToReference: string;
  /** Name of a table's scroll region where nothing else names it: `Table`. */
  readonly table: string;
  /** Heading of the key points: `Key points`. */
  readonly keyPoints: string;
  /** Heading of a timeline: `Timeline`. */
  readonly timeline: string;
  /** Before the link of an embed: `Elsewhere:`; may be empty. */
  readonly embed: string;
  /** Name of a chart for those who cannot see it; its title is put in the place of `{title}`: `Bar chart: {title}`. */
  readonly barChart: string;
  readonly lineChart: string;
  /** Opens the table with the figures of a chart: `The figures as a table`. */
  readonly figures: string;
  /** In a chart and its table, where a number is missing: `no figure`. */
  readonly noFigure: string;
}

export interface BodyHeading {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
}

/** A converted text: everything that page, feed and search record need, from one conversion. */
export interface Body {
  /** For the page: classes, ids, pictures in several sizes, links with the base path. Sanitised. */
  readonly html: string;
  /** For feeds: absolute addresses, plain pictures, no classes, ids, scripts, styles or SVG. Sanitised. */
  readonly feedHtml: string;
  /** The words of the text in reading order, paragraphs separated by a line break; captions are left out. */
  readonly text: string;
  readonly captions: readonly string[];
  /** Whether a chart is in it: its page needs the styles of charts. */
  readonly hasChart: boolean;
  readonly headings: readonly BodyHeading[];
  /** Internal links, as site paths without the base path, with fragment. */
  readonly links: readonly string[];
  /** Words of the text, captions left out. */
  readonly words: number;
}

export type BodyResult =
  | { readonly body: Body; readonly problems: readonly Problem[] }
  | { readonly body?: undefined; readonly problems: readonly Problem[] };
