import path from 'node:path';
import type { Problem } from '../problem.ts';

/** `path:line:column code message - what to do`, the path as seen from where the command runs. */
const formatProblem = ({ file, line, column, code, message, advice }: Problem, folder: string): string =>
  `${path.join(folder, file)}:${line}:${column} ${code} ${message} - ${advice}`;

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** All problems, a line each, and a last line that counts them. Empty where there are none. */
export function formatProblems(problems: readonly Problem[], folder: string): string {
  if (problems.length === 0) return '';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const counted = [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : '']
    .filter(Boolean)
    .join(', ');
  const lines = problems.map(
    (problem) => (problem.severity === 'warning' ? 'warning: ' : '') + formatProblem(problem, folder),
  );
  return [...lines, counted].join('\n');
}
