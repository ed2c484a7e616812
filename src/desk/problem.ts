/**
 * The table of problems. A code is permanent: it is printed in reports, named in docs/errors.md and looked up by
 * editors years later. `error` stops the press, `warning` does not.
 */
export const problems = {
  // The file as such
  'not-utf-8': { severity: 'error', title: 'The file is not UTF-8' },
  'byte-order-mark': { severity: 'error', title: 'The file begins with a byte-order mark' },
  'carriage-return': { severity: 'error', title: 'The lines end with a carriage return' },
  'empty-file': { severity: 'error', title: 'The file is empty' },
  'file-name': { severity: 'error', title: 'The file has a name that cannot become an address' },
  'file-place': { severity: 'error', title: 'The file lies where the press does not look' },
  'too-large': { severity: 'error', title: 'The file is too large' },
  'unreadable-file': { severity: 'error', title: 'The file cannot be read' },

  // Front matter
  'no-front-matter': { severity: 'error', title: 'The file has no front matter' },
  'unclosed-front-matter': { severity: 'error', title: 'The front matter is not closed' },
  'tab-in-front-matter': { severity: 'error', title: 'A tab stands in the front matter' },
  'bad-yaml': { severity: 'error', title: 'The YAML does not parse' },
  'front-matter-comment': { severity: 'warning', title: 'A text ends at a hash' },
  'unknown-key': { severity: 'error', title: 'The key is not known' },
  'missing-key': { severity: 'error', title: 'A required key is missing' },
  'bad-value': { severity: 'error', title: 'The value is not allowed' },

  // The text
  'empty-body': { severity: 'error', title: 'The article has no text' },
  'unknown-directive': { severity: 'error', title: 'The directive is not known' },
  'unclosed-directive': { severity: 'error', title: 'The directive is not closed' },
  'bad-directive': { severity: 'error', title: 'The directive is not written as it should be' },
  'raw-html': { severity: 'error', title: 'The HTML element is not allowed' },
  'unsafe-link': { severity: 'error', title: 'The address has a scheme that is not allowed' },
  'remote-picture': { severity: 'error', title: 'The picture is not beside the article' },
  'missing-picture': { severity: 'error', title: 'The picture is not there' },
  'bad-picture': { severity: 'error', title: 'The picture cannot be read' },
  'missing-alt': { severity: 'error', title: 'The picture has no alternative text' },
  'missing-caption': { severity: 'warning', title: 'The picture has no caption' },
  'missing-credit': { severity: 'warning', title: 'The picture or the chart has no credit' },
  'missing-data': { severity: 'error', title: 'The file of figures is not there' },
  'bad-data': { severity: 'error', title: 'The figures cannot be drawn' },
  'first-level-heading': { severity: 'error', title: 'A heading of the first level stands in the text' },
  'heading-jump': { severity: 'error', title: 'A heading skips a level' },
  'missing-footnote': { severity: 'error', title: 'The footnote is not there' },
  'unused-footnote': { severity: 'warning', title: 'No reference leads to the footnote' },
  'heavy-picture': { severity: 'warning', title: 'The picture file is very large' },
  'unfinished-text': { severity: 'error', title: 'Something is still to be written' },
  'headline-twice': { severity: 'warning', title: 'The headline is said twice' },
  'too-slow': { severity: 'error', title: 'The text takes too long to convert' },
  'too-deep': { severity: 'error', title: 'The text is nested too deeply' },
  'conversion-failed': { severity: 'error', title: 'The text cannot be converted' },

  // Between files
  'unknown-section': { severity: 'error', title: 'The section does not exist' },
  'unknown-contributor': { severity: 'error', title: 'The contributor does not exist' },
  'unknown-place': { severity: 'error', title: 'The place does not exist' },
  'unknown-series': { severity: 'error', title: 'The series does not exist' },
  'similar-topic': { severity: 'warning', title: 'The topic looks like another one' },
  'unknown-related': { severity: 'error', title: 'The related article does not exist' },
  'unknown-scope': { severity: 'error', title: 'The scope of the notice does not exist' },
  'unknown-policy': { severity: 'error', title: 'The policy page does not exist' },
  'dead-link': { severity: 'error', title: 'The link leads to nothing' },
  'dead-anchor': { severity: 'error', title: 'The link leads to a place that the page does not have' },
  'held-back-link': { severity: 'error', title: 'The link leads to something that is held back' },
  'same-headline': { severity: 'warning', title: 'Two stories have one headline' },
  'same-text': { severity: 'warning', title: 'The same text is there twice' },
  'far-future': { severity: 'warning', title: 'The story waits for a moment far ahead' },
  'future-date': { severity: 'warning', title: 'A date lies ahead' },
  'other-month': { severity: 'warning', title: 'The date is of another month than the folder' },
  'series-gap': { severity: 'error', title: 'A part of the series is missing' },
  'series-double': { severity: 'error', title: 'A part of the series is there twice' },
  'correction-date': { severity: 'error', title: 'The correction is older than the story' },
  'same-address': { severity: 'error', title: 'Two things have the same address' },
  'lost-address': { severity: 'error', title: 'A published address would be lost' },
  'empty-topic': { severity: 'warning', title: 'A published topic has no story any more' },
  'redirect-loop': { severity: 'error', title: 'The redirect leads back to itself' },
  'redirect-chain': { severity: 'error', title: 'The redirect leads to another one' },
  'bad-lock': { severity: 'error', title: 'The list of published addresses cannot be read' },
  'same-id': { severity: 'error', title: 'Two articles have the same feed id' },
  'reserved-name': { severity: 'error', title: 'The name belongs to the press' },
  'missing-pick': { severity: 'warning', title: 'A hand-picked story is not printed' },
  'unknown-front': { severity: 'error', title: 'The front belongs to no section' },
  leak: { severity: 'error', title: 'Something that is held back stands in the output' },
  'no-publication': { severity: 'error', title: 'The folder has no publication.yaml' },
} as const satisfies Record<string, { severity: 'error' | 'warning'; title: string }>;

export type ProblemCode = keyof typeof problems;
export type Severity = 'error' | 'warning';

/** Something wrong in a file of the paper, with its place and the mend. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Path relative to the newspaper folder, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** What was found, one sentence without a full stop. */
  readonly message: string;
  /** What to write instead, one sentence without a full stop. */
  readonly advice: string;
}

export interface ProblemPlace {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export function toProblem(
  code: ProblemCode,
  place: ProblemPlace,
  message: string,
  advice: string,
  severity: Severity = problems[code].severity,
): Problem {
  return { code, severity, file: place.file, line: place.line ?? 1, column: place.column ?? 1, message, advice };
}

/** By file, then by line and column, then by code; doubles removed. */
export function toSortedProblems(found: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return found
    .toSorted(
      (a, b) =>
        compare(a.file, b.file) ||
        a.line - b.line ||
        a.column - b.column ||
        compare(a.code, b.code) ||
        compare(a.message, b.message),
    )
    .filter((problem) => {
      const key = JSON.stringify([problem.file, problem.line, problem.column, problem.code, problem.message]);
      return !seen.has(key) && Boolean(seen.add(key));
    });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
