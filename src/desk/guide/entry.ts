import type { ProblemCode } from '../problem.ts';

/** What a problem means for a paper, and how it is mended; for docs/errors.md. Markdown. */
export interface GuideEntry {
  readonly means: string;
  readonly mend: string;
  /** A line as it is printed, where no paper can show it. */
  readonly example?: string;
}

export type Guide = Readonly<Partial<Record<ProblemCode, GuideEntry>>>;
