import { createTwoFilesPatch } from 'diff';

/** What would change in a file, as a patch. */
export const formatDifference = (from: string, to: string, before: string, after: string): string =>
  createTwoFilesPatch(from, to, before, after, '', '', { context: 2 }).replace(/^(?:Index: .*\n)?=+\n/, '');
