import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../newsroom/article.ts';
import type { Publication } from '../newsroom/publication.ts';
import type { Words } from '../words/words.ts';
import { packNames, toFacts, type PackedFacts } from './facts.ts';
import { readStoryNames } from './fragments.ts';
import { indexRecords } from './index-records.ts';
import { toSearchRecord, toUrl, type SearchableBody, type SearchRecord } from './record.ts';
import { factsName, keepShard, printShard } from './shard-files.ts';

/** What records are made from besides stories. */
export interface RecordInput {
  /** The converted text of a story; asked for only where the story's shard has to be made anew. */
  readonly openBody: (article: Article) => Promise<SearchableBody>;
  readonly publication: Pick<Publication, 'language'>;
  readonly words: Pick<Words, 'formatList'>;
}

/** A shard that is to be made: plain data, so that another thread can be told. */
export interface ShardJob {
  /** Newest first. */
  readonly stories: readonly Article[];
  /** The day of the newest, `YYYY-MM-DD`. */
  readonly to: string;
  /** Where it is kept, from `toKeptPath`. */
  readonly kept: string;
  /** Its folder on the site; absent where it lies there already. */
  readonly target?: string | undefined;
}

async function* toRecords({ stories }: ShardJob, input: RecordInput): AsyncGenerator<SearchRecord> {
  for (const article of stories)
    yield toSearchRecord(article, await input.openBody(article), input.publication.language, input.words);
}

async function writeFacts({ stories, to }: ShardJob, folder: string): Promise<void> {
  const names = readStoryNames(folder);
  const inOrder = stories.map((article) => {
    const name = names.get(toUrl(article));
    if (name === undefined) throw new Error(`${article.path}: Pagefind has lost this story.`);
    return name;
  });
  const facts: PackedFacts = { ...packNames(inOrder), ...toFacts(stories, to) };
  await writeFile(path.join(folder, factsName), `${JSON.stringify(facts)}\n`);
}

/** Makes a shard, keeps it and prints it. @throws with the path of the story that Pagefind would not take. */
export async function makeShard(job: ShardJob, input: RecordInput): Promise<void> {
  await keepShard(job.kept, async (unfinished) => {
    await indexRecords(toRecords(job, input), unfinished);
    await writeFacts(job, unfinished);
  });
  if (job.target !== undefined) printShard(job.kept, job.target);
}
