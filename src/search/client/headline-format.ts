/**
 * How the words of headlines are written in `search/headlines/<number>.txt`: a line for each word, in it the word and, after
 * a space, marks of the stories whose headlines hold it, in their order: each as the step from the one before it (base 36), with
 * dots between them. A word that too many headlines hold has no marks.
 *
 * The mark of a story says its shard, counted from the oldest, and in it a number that its address is turned into: so a
 * new story, a story of an older day and a headline that is mended change the lines of their own words and no others.
 *
 * Undefined where there are too many.
 */
export type Marks = ReadonlySet<number> | undefined;

/** How many numbers there are in a shard: two of its stories may have the same, which opens a shard for nothing. */
export const marksInShard = 8192;

export const toShardAge = (mark: number): number => Math.floor(mark / marksInShard);

/** In which of the files a word stands: words that begin with the same three letters, and so forms of one, stand in the same. */
export const findBucket = (word: string, files: number): number =>
  Array.from(word.slice(0, 3)).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 0) % files;

/** The folded word of a line. */
export const readWord = (line: string): string => line.split(' ', 1)[0] ?? '';

export function readMarks(line: string): Marks {
  const [, steps] = line.split(' ');
  let mark = 0;
  return steps === undefined ? steps : new Set(steps.split('.').map((step) => (mark += Number.parseInt(step, 36))));
}

/** @param marks ascending; undefined where there are too many. */
export const writeLine = (word: string, marks: readonly number[] | undefined): string =>
  marks ? `${word} ${marks.map((mark, at) => (mark - (marks[at - 1] ?? 0)).toString(36)).join('.')}` : word;
