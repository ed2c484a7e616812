import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { requireBody } from '../../archive/require-body.ts';
import type { Settings } from '../../archive/settings.ts';
import type { Paper } from '../../desk/paper.ts';
import { isPrinted } from '../../newsroom/gate.ts';
import { openWords } from '../../words/words.ts';
import { openMatcher } from './matcher.ts';
import type { Secret } from './secret.ts';

/** Who says in print what a held-back file says, too: a name, and a digest of all that it says. */
export type Witness = readonly [name: string, digest: string];

interface Saying {
  /** Absent for what is always said: by the press itself, and by the calendar. */
  readonly witness?: Witness;
  readonly text: string;
  /** Whether it may share no more than a name with what is held back: of a style, of a file of the press. */
  readonly hasNamesOnly?: boolean;
}

/** What may be said in print. */
export interface InPrint {
  readonly paper: Paper;
  readonly archive: Archive;
  readonly settings: Settings;
}

/** What the paper says beside its stories: everything about it, its sections, people and places, its pages and notices. */
function toFurniture({ paper, archive }: InPrint): Saying {
  const { publication, sections, topics, places, series, contributors, pages } = paper;
  const { redirects, withdrawn, published } = archive.addresses;
  // Old addresses lead on or are explained, whatever stood there.
  const old = [redirects, withdrawn, published.filter(({ kind }) => kind === 'redirect')];
  const things = [sections, topics, places, series, contributors, pages];
  const text = JSON.stringify([publication, things, archive.notices, old]);
  return { witness: ['paper', createHash('sha256').update(text).digest('base64url')], text };
}

const toArticleWitnesses = ({ paper, settings }: InPrint): ReadonlyMap<string, Witness> =>
  new Map(
    paper.articles.filter((record) => isPrinted(record, settings.now)).map(({ id, digest }) => [id, [id, digest]]),
  );

/** Everybody who may be a witness. */
export const toWitnesses = (inPrint: InPrint): ReadonlyMap<string, string> =>
  new Map([...toArticleWitnesses(inPrint).values(), toFurniture(inPrint).witness ?? ['', '']]);

/** The days and months of the calendar, as the press writes them. */
function toDates({ articles, publication }: Archive): string {
  const { formatDay, formatMonth, formatDate } = openWords(publication.language);
  const days = articles.flatMap(({ day, published }) => [
    formatDay(day),
    formatDate(published, publication.timeZone),
    formatMonth(day.year, day.month),
  ]);
  return [...new Set(days)].join('\n');
}

/** The words of the press itself, and the names in its code. */
async function* readPress(root: string): AsyncGenerator<Saying> {
  const source = path.join(root, 'src');
  const words = path.join(source, 'words') + path.sep;
  for (const entry of await readdir(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    yield { text: await readFile(file, 'utf8'), hasNamesOnly: !file.startsWith(words) };
  }
}

/** Everything that is said in print: what is at hand first, then the texts, the newest first. */
async function* readInPrint(inPrint: InPrint): AsyncGenerator<Saying> {
  const { archive, paper, settings } = inPrint;
  yield toFurniture(inPrint);
  yield { text: toDates(archive) };
  const witnesses = toArticleWitnesses(inPrint);
  const ofStory = (id: string, text: string): Saying => ({ witness: witnesses.get(id) ?? [id, ''], text });
  // Which stories an editor has picked as related is printed only where they are.
  for (const article of archive.articles) yield ofStory(article.id, JSON.stringify({ ...article, related: undefined }));
  yield* readPress(settings.root);
  for (const { body } of [...paper.pages, ...paper.contributors])
    yield { ...toFurniture(inPrint), text: JSON.stringify(await requireBody(settings, body)) };
  for (const { id, body } of archive.articles) yield ofStory(id, JSON.stringify(await requireBody(settings, body)));
}

/**
 * Tells secrets that are none, since something in print says the same: a sentence that two stories quote, a headline
 * that comes back every week, a name that is also that of a topic.
 *
 * @returns the witness of each; those that nobody else says are not in it.
 */
export async function findWitnesses(
  secrets: readonly Secret[],
  inPrint: InPrint,
): Promise<ReadonlyMap<Secret, Witness | undefined>> {
  const found = new Map<Secret, Witness | undefined>();
  // A picture is printed or it is not: no text says it.
  let open = secrets.filter(({ part }) => part !== 'picture');
  let look = openMatcher(open);
  for await (const { witness, text, hasNamesOnly = false } of readInPrint(inPrint)) {
    if (open.length === 0) break;
    const before = found.size;
    // A copy of its own begins at a multiple of four.
    look(new Uint8Array(Buffer.from(text)), (at) => {
      const secret = open[at];
      if (secret && (!hasNamesOnly || secret.part === 'name')) found.set(secret, witness);
    });
    if (found.size === before) continue;
    open = open.filter((secret) => !found.has(secret));
    look = openMatcher(open);
  }
  return found;
}
