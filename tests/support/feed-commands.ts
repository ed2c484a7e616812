import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ReadItem } from './feed-readers.ts';

/** What a reader that is a program of its own makes of an item; `author` as it shows it. */
export type ShownItem = Omit<ReadItem, 'authors' | 'content'> & { readonly author: string };

const runs = (command: string, ...parameters: readonly string[]): boolean =>
  spawnSync(command, parameters, { stdio: 'ignore' }).status === 0;

function run(command: string, parameters: readonly string[], input = '', home = tmpdir()): string {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env['PATH'], HOME: home, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  });
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

const python = '/usr/bin/python3';
const pythonProgram = `
import calendar, feedparser, json, sys
feed = feedparser.parse(sys.stdin.buffer.read())
if feed.bozo:
    raise SystemExit(repr(feed.bozo_exception))
print(json.dumps([
    {"id": e.id, "title": e.title, "link": e.link, "published": calendar.timegm(e.published_parsed) * 1000,
     "author": ", ".join(a.name for a in e.get("authors", []) if "name" in a)}
    for e in feed.entries
]))
`;

/** Python's feedparser; it says by itself where a feed is not well-formed. */
function readWithPython(xml: string): readonly ShownItem[] {
  return JSON.parse(run(python, ['-c', pythonProgram], xml)) as ShownItem[];
}

/** newsboat, a reader for terminals: what it has put into its cache after a visit to the feed. */
function readWithNewsboat(xml: string): readonly ShownItem[] {
  const home = mkdtempSync(join(tmpdir(), 'broadsheet-newsboat-'));
  try {
    mkdirSync(join(home, '.newsboat'));
    writeFileSync(join(home, 'feed.xml'), xml);
    writeFileSync(join(home, '.newsboat/urls'), `file://${home}/feed.xml\n`);
    run('newsboat', ['-x', 'reload'], '', home);
    const cache = new DatabaseSync(join(home, '.newsboat/cache.db'), { readOnly: true });
    const rows = cache
      .prepare(
        'select guid as id, title, url as link, pubDate * 1000 as published, author from rss_item order by rowid',
      )
      .all();
    cache.close();
    return rows.map((row) => ({ ...row })) as unknown as ShownItem[];
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** The readers of feeds that this machine has, by name. */
export const readerCommands: Readonly<Record<string, (xml: string) => readonly ShownItem[]>> = {
  ...(runs(python, '-c', 'import feedparser') ? { 'Python feedparser': readWithPython } : {}),
  ...(runs('newsboat', '--version') ? { newsboat: readWithNewsboat } : {}),
};

/** What xmllint finds wrong in files; nothing where the machine has none. */
export function findFaultsWithXmllint(files: readonly string[]): string {
  if (!runs('xmllint', '--version')) return '';
  return spawnSync('xmllint', ['--noout', '--nonet', ...files], { encoding: 'utf8' }).stderr;
}
