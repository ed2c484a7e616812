import { toSafeTarget, type HostRule } from './host-rule.ts';

/** A word as Caddy reads it: a backslash before a quotation mark is one of its own, before anything else one of the word. */
const quote = (text: string): string =>
  text.includes('\\') ? `\`${text}\`` : `"${text.replaceAll('"', String.raw`\"`)}"`;

/** In braces Caddy takes words for what it knows itself, and has no way to write them as they are. */
const isWritable = ({ path }: HostRule): boolean => !path.includes('{') && !(path.includes('\\') && path.includes('`'));

/**
 * Directives for the site block of a Caddyfile: old addresses lead on, and where something was withdrawn the status is
 * 410 with the page for it.
 *
 * @param gonePage its path, with the base path.
 */
export function toCaddySnippet(rules: readonly HostRule[], gonePage: string): string {
  return [
    '# Written by the press: old addresses. To be imported into the block of the site, see docs/hosting.md.',
    'map {http.request.uri.path} {broadsheet_status} {broadsheet_to} {',
    ...rules
      .filter(isWritable)
      .map(({ path, to }) =>
        to === undefined ? `\t${quote(path)} gone -` : `\t${quote(path)} moved ${quote(toSafeTarget(to))}`,
      ),
    '\tdefault none -',
    '}',
    '@broadsheet_moved expression {broadsheet_status} == "moved"',
    'redir @broadsheet_moved {broadsheet_to} permanent',
    '@broadsheet_gone expression {broadsheet_status} == "gone"',
    'error @broadsheet_gone "Gone" 410',
    'handle_errors {',
    '\t@broadsheet_withdrawn expression {err.status_code} == 410',
    `\trewrite @broadsheet_withdrawn ${quote(gonePage)}`,
    '\tfile_server',
    '}',
    '',
  ].join('\n');
}
