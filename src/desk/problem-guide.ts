import { guideBetweenFiles } from './guide/between-files.ts';
import type { GuideEntry } from './guide/entry.ts';
import { guideToOneFile } from './guide/one-file.ts';
import type { ProblemCode } from './problem.ts';

/** What each problem means for a paper, and how it is mended; for docs/errors.md. Markdown. */
export const problemGuide: Readonly<Record<ProblemCode, GuideEntry>> = { ...guideToOneFile, ...guideBetweenFiles };
