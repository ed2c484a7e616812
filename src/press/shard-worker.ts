import { parentPort, workerData } from 'node:worker_threads';
import { requireBody } from '../archive/require-body.ts';
import { makeShard, type ShardJob } from '../search/make-shard.ts';
import { endPagefind } from '../search/pagefind-process.ts';
import { openWords } from '../words/words.ts';
import type { ShardAnswer, ShardThreadData } from './shard-thread.ts';

const { settings, language } = workerData as ShardThreadData;

const input = {
  openBody: (article: ShardJob['stories'][number]) => requireBody(settings, article.body),
  publication: { language },
  words: openWords(language),
};

async function answer(job: ShardJob): Promise<ShardAnswer> {
  try {
    await makeShard(job, input);
    return {};
  } catch (error) {
    const { message, stack, code, path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
    return { failure: { message, stack, code, path, dest } };
  }
}

const end = async (): Promise<void> => {
  await endPagefind();
  parentPort?.close();
};

parentPort?.on('message', (job: ShardJob | undefined) => {
  if (job) void answer(job).then((answered) => parentPort?.postMessage(answered));
  else void end();
});
