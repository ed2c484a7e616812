import type { Instant } from '../../newsroom/article.ts';
import type { Paper } from '../paper.ts';
import type { ProblemCode } from '../problem.ts';

/** A fault between files. Its line and column are found afterwards, from the path of the value in the front matter. */
export interface Finding {
  readonly code: ProblemCode;
  readonly file: string;
  readonly at: readonly (string | number)[];
  readonly message: string;
  readonly advice: string;
}

/** What a check may look at. */
export interface Inquiry {
  readonly paper: Paper;
  /** Ids of a folder, those of files with faults of their own included: a reference to them is not a second fault. */
  readonly idsIn: (folder: string) => readonly string[];
  /** Files that are served as they are, relative to the root of the paper, with `/`. */
  readonly publicFiles: readonly string[];
  readonly now: Instant;
}
