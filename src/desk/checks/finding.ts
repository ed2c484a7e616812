import type { Instant } from '../../newsroom/article.ts';
import type { ArticleRecord, Paper } from '../paper.ts';
import type { ProblemCode, Severity } from '../problem.ts';

/** A fault between files. Its line and column are found afterwards, from the path of the value in the front matter. */
export interface Finding {
  readonly code: ProblemCode;
  readonly file: string;
  readonly at: readonly (string | number)[];
  /** Whether it is the key at that path, and not its value. */
  readonly onKey?: boolean;
  /** Of a file that is no YAML: the line, from 1. */
  readonly line?: number;
  /** Where it is a link in the text: what it leads to, as in `Body.links`, and the address of the page it stands on. */
  readonly link?: { readonly path: string; readonly from: string };
  /** As the table of problems says, unless told otherwise. */
  readonly severity?: Severity;
  readonly message: string;
  readonly advice: string;
}

/** What a check may look at. */
export interface Inquiry {
  readonly paper: Paper;
  /** Ids of a folder, those of files with faults of their own included: a reference to them is not a second fault. */
  readonly idsIn: (folder: string) => readonly string[];
  /** Whether a file has a fault of its own. */
  readonly isFaulty: (file: string) => boolean;
  /** Files that are served as they are, relative to the root of the paper, with `/`. */
  readonly publicFiles: readonly string[];
  /** The address of an article. */
  readonly pathOf: (article: ArticleRecord) => string;
  /** The ids that a converted text has, by its key; undefined where that is not known. */
  readonly anchorsOf: (body: string) => ReadonlySet<string> | undefined;
  readonly now: Instant;
}
