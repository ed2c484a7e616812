import { describe, expect, it } from 'vitest';
import { toProblem } from '../../../src/desk/problem.ts';
import { formatAnnotations } from '../../../src/desk/report/github.ts';
import { formatJson } from '../../../src/desk/report/json.ts';
import { formatProblems } from '../../../src/desk/report/text.ts';

const place = { file: 'articles/2024/02/a,b.md', line: 4, column: 10 };
const problems = [
  toProblem('unknown-section', place, 'there is no section wrld', 'write world, or\nadd 100% of sections/wrld.md'),
  toProblem('missing-credit', place, 'the picture has no credit', 'write credit="Photo: Name"'),
];

describe('the report of the copy desk', () => {
  it('is a line for each problem and one that counts them', () => {
    expect(formatProblems(problems.slice(1), 'content')).toBe(
      'warning: content/articles/2024/02/a,b.md:4:10 missing-credit the picture has no credit - write credit="Photo: Name"\n1 warning',
    );
    expect(formatProblems([], 'content')).toBe('');
  });

  it('is JSON that says the same', () => {
    expect(JSON.parse(formatJson(problems, 'content'))).toMatchObject([
      { file: 'content/articles/2024/02/a,b.md', line: 4, column: 10, code: 'unknown-section', severity: 'error' },
      { code: 'missing-credit', severity: 'warning', advice: 'write credit="Photo: Name"' },
    ]);
    expect(JSON.parse(formatJson([], 'content'))).toEqual([]);
  });

  it('is an annotation for each problem, whatever stands in it', () => {
    expect(formatAnnotations(problems, 'content').split('\n')).toEqual([
      '::error file=content/articles/2024/02/a%2Cb.md,line=4,col=10,title=unknown-section::there is no section wrld - write world, or%0Aadd 100%25 of sections/wrld.md',
      '::warning file=content/articles/2024/02/a%2Cb.md,line=4,col=10,title=missing-credit::the picture has no credit - write credit="Photo: Name"',
    ]);
  });
});
