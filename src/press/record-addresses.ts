import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { Settings } from '../archive/settings.ts';
import { reasonOf } from '../archive/read-source.ts';
import { addressFiles } from '../newsroom/address-book.ts';
import type { Addressed } from '../newsroom/article.ts';
import { addPublished, formatLock, type AddressKind, type PublishedAddress } from '../newsroom/urls-lock.ts';
import { toRealPath } from './real-path.ts';

/**
 * Every permanent address at which something is printed now. Those of days, months and years, of feeds and sitemaps are
 * none: they follow from the stories, and nobody has to answer for one when its last story goes.
 */
export function toPublished(archive: Archive): readonly PublishedAddress[] {
  const toAll = (kind: AddressKind, things: readonly Addressed[]): readonly PublishedAddress[] =>
    things.map(({ path: address }) => ({ address, kind }));
  const aliases = archive.articles.flatMap(({ aliases: old, path: target }) =>
    old.map((address): PublishedAddress => ({ address, kind: 'redirect', target })),
  );
  const led = archive.addresses.redirects.map(({ from, to }): PublishedAddress => ({
    address: from,
    kind: 'redirect',
    target: to,
  }));
  return [
    ...toAll('story', archive.articles),
    ...toAll('page', archive.pages),
    ...toAll('section', archive.sections),
    ...toAll('topic', archive.topics),
    ...toAll('contributor', archive.contributors),
    ...toAll('place', archive.places),
    ...toAll('series', archive.series),
    ...aliases,
    ...led,
  ];
}

/** What became of the list of published addresses. */
export interface Recorded {
  readonly added: number;
  /** Why it could not be written, in words. */
  readonly fault?: string;
}

/** Puts a text in the place of a file, whole or not at all; a link stays a link, and a file keeps who may read it. */
async function replaceText(file: string, text: string): Promise<void> {
  const target = await toRealPath(file);
  const unfinished = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID()}.part`);
  const mode = await stat(target).then(
    (found) => found.mode & 0o777,
    () => 0o666,
  );
  try {
    await writeFile(unfinished, text, { mode });
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** How the list lies there now: nobody has to compare it with the paper again while neither has changed. */
async function toStamp(file: string, key: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  return `${key} ${found?.size ?? ''} ${found?.mtimeMs ?? ''}\n`;
}

/**
 * Adds what is published now to `urls.lock`, unless that was done already for just this paper.
 *
 * @param key of the paper, from `toPaperKey`.
 */
export async function recordAddresses(
  { contentDir, paperCacheDir }: Pick<Settings, 'contentDir' | 'paperCacheDir'>,
  key: string,
  openArchive: () => Promise<Archive>,
): Promise<Recorded> {
  const file = path.join(contentDir, addressFiles.lock);
  const seen = path.join(paperCacheDir, 'recorded');
  if ((await readFile(seen, 'utf8').catch(() => '')) === (await toStamp(file, key))) return { added: 0 };
  const recorded = await addToLock(await openArchive(), contentDir);
  if (recorded.fault === undefined) {
    await mkdir(paperCacheDir, { recursive: true });
    await writeFile(seen, await toStamp(file, key));
  }
  return recorded;
}

/**
 * Adds to `urls.lock` what is published now, and touches nothing where nothing is new. A newspaper folder that cannot be
 * written is no reason not to publish.
 */
export async function addToLock(archive: Archive, contentDir: string): Promise<Recorded> {
  const { published } = archive.addresses;
  const update = addPublished(published, toPublished(archive));
  if (!update) return { added: 0 };
  const file = path.join(contentDir, addressFiles.lock);
  const text = formatLock(update.addresses);
  try {
    // Another build of the same paper, to another folder, may have written just that meanwhile.
    if ((await readFile(file, 'utf8').catch(() => '')) !== text) await replaceText(file, text);
    return { added: update.added };
  } catch (error) {
    return { added: update.added, fault: reasonOf(error) };
  }
}
