import { groupBy } from '../../newsroom/archive-calendar.ts';
import { toProblem, type Problem } from '../../desk/problem.ts';
import type { SecretPart } from './secret.ts';

/** A part of a held-back file that stands in a file of the output. */
export interface Leak {
  /** Relative to the newspaper folder. */
  readonly file: string;
  readonly part: SecretPart;
  /** Relative to the output folder. */
  readonly output: string;
  /** Whether that file lies in the output already. */
  readonly isKept: boolean;
}

/** As they are told; what tells most comes first. */
const parts: readonly SecretPart[] = ['headline', 'standfirst', 'text', 'picture', 'name', 'address', 'id'];

const toList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const toAdvice = ({ isKept }: Leak, shown: string): string =>
  isKept
    ? `run npm run build -- --force; if it is told again, find what prints ${shown}`
    : `find what prints ${shown}: a template, a plugin or a file in public/`;

/** How many files of the output are told of each file of the paper. */
const mostTold = 5;

function toProblemsOf(file: string, leaks: readonly Leak[]): readonly Problem[] {
  const byOutput = [...groupBy(leaks, ({ output }) => output)];
  const rest = byOutput.length - mostTold;
  return byOutput.slice(0, mostTold).map(([output, here], index) => {
    const found = parts.filter((part) => here.some((leak) => leak.part === part));
    const more = index === mostTold - 1 && rest > 0 ? `, and in ${rest} more files` : '';
    const [first] = here as [Leak, ...Leak[]];
    const message = `its ${toList(found)} ${found.length > 1 ? 'stand' : 'stands'} in ${output}${more}`;
    return toProblem('leak', { file }, message, toAdvice(first, output));
  });
}

/** What is told of a leak: the file that is held back, and where in the output it shows. */
export function toLeakProblems(
  leaks: readonly Leak[],
  strangers: readonly { readonly file: string; readonly url: string }[],
): readonly Problem[] {
  const byFile = [...groupBy(leaks, ({ file }) => file)];
  const advice = 'run npm run build -- --force; if it is told again, find what adds to the search index';
  return [
    ...byFile.flatMap(([file, here]) => toProblemsOf(file, here)),
    ...strangers
      .slice(0, mostTold)
      .map(({ file, url }) =>
        toProblem(
          'leak',
          { file: 'publication.yaml' },
          `the search finds ${url}, which is not in print (${file})`,
          advice,
        ),
      ),
  ];
}
