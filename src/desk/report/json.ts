import path from 'node:path';
import type { Problem } from '../problem.ts';

/** All problems as one JSON document: a list of objects with file, line, column, code, severity, message and advice. */
export const formatJson = (problems: readonly Problem[], folder: string): string =>
  JSON.stringify(
    problems.map((problem) => ({ ...problem, file: path.join(folder, problem.file) })),
    undefined,
    2,
  );
