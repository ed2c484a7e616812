import { toEncoded, toSafeTarget, type HostRule } from './host-rule.ts';

/** Cloudflare takes that many fixed rules of a file, and lines up to that many characters; it passes over the rest. */
const limits = { rules: 2000, line: 1000 } as const;

/** A colon before a letter and an asterisk stand for any text in these files, and there is no way to write them as such. */
const isFixed = (path: string): boolean => !/\*|:[a-z]/i.test(path);
const isWritable = (line: string): boolean => line.length <= limits.line;

const toLines = (rules: readonly HostRule[], toLine: (from: string, to: string | undefined) => readonly string[]) =>
  rules
    .filter(({ path }) => isFixed(path))
    .flatMap(({ path, to }) => toLine(toEncoded(path), to === undefined ? undefined : toSafeTarget(to)))
    .filter(isWritable);

const own = '# Written by the press: old addresses, from aliases, redirects.yaml and gone.yaml.';

/**
 * `_redirects` for Cloudflare, which Netlify understands too. Cloudflare knows no status 410 and leads to whole addresses
 * over https only: there, and beyond its limit, the page that lies at each old address does the work.
 *
 * @param before what an operator has put into `public/_redirects`; its rules come first, and count.
 */
export function toRedirectsFile(rules: readonly HostRule[], before = ''): string {
  const lines = toLines(rules, (from, to) => (to === undefined || /^http:/i.test(to) ? [] : [`${from} ${to} 301`]));
  const taken = before.split('\n').filter((line) => /^\s*[^\s#]/.test(line)).length;
  const room = Math.max(0, limits.rules - taken);
  const [first, rest] = [lines.slice(0, room), lines.slice(room)];
  const remark =
    rest.length === 0
      ? []
      : [
          `# Cloudflare reads no further than this (${limits.rules} rules). The pages at these addresses lead on all the same.`,
        ];
  return [...(before === '' ? [] : [before.trimEnd()]), own, ...first, ...remark, ...rest, ''].join('\n');
}

/**
 * The same for Netlify alone, where a rule holds over the page that lies at its address only with an exclamation mark,
 * and where there is a status 410.
 */
export function toNetlifyFile(rules: readonly HostRule[], gonePage: string, before = ''): string {
  const lines = toLines(rules, (from, to) => [to === undefined ? `${from} ${gonePage} 410!` : `${from} ${to} 301!`]);
  return [...(before === '' ? [] : [before.trimEnd()]), own, ...lines, ''].join('\n');
}
