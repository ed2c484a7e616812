import { toSafeTarget, type HostRule } from './host-rule.ts';

/** A word between quotation marks, as nginx reads it: `\t`, `\r` and `\n` would be control characters. */
const quote = (text: string): string =>
  `"${text
    .replaceAll(/["\\]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)}"`;

const nextPower = (least: number): number => 2 ** Math.ceil(Math.log2(least));

/**
 * The inside of a `map $uri`: what is asked for, decoded, and where it leads; `gone` where it leads nowhere. A dollar sign
 * would be a variable in a target, never in what is asked for.
 */
export function toNginxMap(rules: readonly HostRule[]): string {
  const longest = Math.max(0, ...rules.map(({ path }) => new TextEncoder().encode(path).length));
  const sizes = [
    ['map_hash_bucket_size', Math.max(64, nextPower(longest + 32))],
    ['map_hash_max_size', Math.max(2048, nextPower(rules.length * 4))],
  ] as const;
  return [
    '# Written by the press: old addresses. To be included in a map of $uri, see docs/hosting.md.',
    `# Put before that map: ${sizes.map(([name, size]) => `${name} ${size};`).join(' ')}`,
    ...rules.map(({ path, to }) => `${quote(path)} ${quote(to === undefined ? 'gone' : toSafeTarget(to))};`),
    '',
  ].join('\n');
}
