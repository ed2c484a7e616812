import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../archive/settings.ts';
import type { FileRecord, Paper } from '../desk/paper.ts';
import { toAddressKey } from '../newsroom/address-key.ts';
import { isNews } from '../newsroom/age.ts';
import type { Instant } from '../newsroom/article.ts';
import { findHold, isPrinted } from '../newsroom/gate.ts';
import { toIsoDay } from '../newsroom/iso-time.ts';
import { isCurrent } from '../newsroom/notice.ts';
import { contributorPath, placePath, seriesPath, toDay, topicPath } from '../newsroom/permalink.ts';
import type { PublishedAddress } from '../newsroom/urls-lock.ts';
import { readTemplateVersion } from './template-version.ts';

/** The files of `public/`, which are copied into the output, as lines that differ wherever one of them was changed. */
function stampPublicFiles(root: string): readonly string[] {
  const folder = path.join(root, 'public');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return names.map((name) => {
    const { size, mtimeMs, ctimeMs } = statSync(path.join(folder, name));
    return `${name} ${size} ${mtimeMs} ${ctimeMs}`;
  });
}

const toLine = ({ file, digest }: FileRecord): string => `${file} ${digest}`;

/**
 * The published addresses that make a difference to the output: listings that may have lost their last story, and old
 * addresses that no story and no redirect of today leads on. The rest are what is printed anyway.
 */
function findRemembered({ articles, addresses }: Paper, now: Instant): readonly PublishedAddress[] {
  const printed = articles.filter((one) => isPrinted(one, now));
  const listed = printed.flatMap(({ topics, contributors = [], place, series }) => [
    ...topics.map(topicPath),
    ...contributors.map(contributorPath),
    ...(place === undefined ? [] : [placePath(place)]),
    ...(series === undefined ? [] : [seriesPath(series.id)]),
  ]);
  const led = [...printed.flatMap(({ aliases }) => aliases), ...addresses.redirects.map(({ from }) => from)];
  const known = new Set([...new Set(listed), ...led].map(toAddressKey));
  return addresses.published
    .filter(({ kind, address }) => !['story', 'page', 'section'].includes(kind) && !known.has(toAddressKey(address)))
    .map(({ line: _line, ...published }) => published);
}

/**
 * A digest of every file of the paper, and of what the clock decides: which stories are printed, which are news, which
 * notices are due, and the day, from which the age of a story is counted. Whatever else is to depend on the clock has to
 * be added here.
 */
export function toCopyDigest(paper: Paper, now: Instant): string {
  const { publication, addresses, articles, notices, ...others } = paper;
  const hash = createHash('sha256').update(JSON.stringify(publication));
  const add = (line: string): void => void hash.update(`\n${line}`);
  add(toIsoDay(toDay(now, publication.timeZone)));
  for (const one of articles) add(`${toLine(one)} ${findHold(one, now) ?? ''} ${isNews(one.published, now)}`);
  for (const one of notices) add(`${toLine(one)} ${isCurrent(one, now)}`);
  add(JSON.stringify([addresses.redirects, addresses.withdrawn, findRemembered(paper, now)]));
  for (const [kind, records] of Object.entries(others)) {
    add(kind);
    for (const one of records) add(toLine(one));
  }
  return hash.digest('base64url');
}

/** A digest of all that a build makes its output from: the press, the settings and the copy. */
export function toPaperKey({ root, now }: Settings, paper: Paper): string {
  const hash = createHash('sha256').update(readTemplateVersion(root));
  for (const line of [...stampPublicFiles(root), toCopyDigest(paper, now)]) hash.update(`\n${line}`);
  return hash.digest('base64url');
}
