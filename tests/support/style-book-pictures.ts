import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import {
  copyPaper,
  openTemporaryFolder,
  repository,
  runCommand,
  tinyPaper,
  toVariables,
  type Outcome,
} from './build-newspaper.ts';
import { serve } from './serve.ts';
import { takePicture, type View } from './take-picture.ts';

/** The day on which the style book is read. */
const now = Date.UTC(2026, 10, 27, 8, 30);
const folder = 'articles/2026/11/the-ferry-sails-again';
const address = '2026/11/27/the-ferry-sails-again/';

const ferry = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900">
<rect width="1600" height="560" fill="#c9d3d8"/><rect y="560" width="1600" height="340" fill="#3c5b66"/>
<path d="M0 610h620v120H0z" fill="#8d8577"/><path d="M0 600h630v16H0z" fill="#a79f90"/>
<path d="M720 560h640l-70 110H800z" fill="#f7f5ee"/><path d="M840 440h380v120H840z" fill="#fdfcf8"/>
<path d="M900 360h250v80H900z" fill="#f7f5ee"/><path d="M1010 280h60v80h-60z" fill="#a8362c"/>
<path d="M720 600h610l-40 70H800z" fill="#23343b"/></svg>`;

/** What the style book has its reader type: the front matter of step 2, below it a text. */
function readExample(): string {
  const guide = readFileSync(join(repository, 'docs/style-book.md'), 'utf8');
  const [, frontMatter = ''] = /```yaml\n(---\n[\s\S]*?\n---\n)```/.exec(guide) ?? [];
  const text = [
    'The ferry left the north quay at half past nine. Nine days before, a wave had taken its ramp.',
    '## What comes next',
    'It sails *twice a day* until the ramp is paid for, and then **four times**.',
  ].join('\n\n');
  return `${frontMatter.replace('section: world', 'section: news')}\n${text}\n`;
}

/** Goes the way of the style book, with the commands that are in it, and takes a picture at each step. */
export async function takeStyleBook(browser: Browser, cache: string): Promise<void> {
  const paper = copyPaper(tinyPaper, 'style-book');
  const [out, drafts] = [openTemporaryFolder('style-book-out'), openTemporaryFolder('style-book-drafts')];
  const story = join(paper, folder, 'index.md');
  const run = async (command: string, ...words: readonly string[]): Promise<Outcome> => {
    const outcome = await runCommand(command, words, {
      ...toVariables({ paper, out, cache, now }),
      DRAFTS_DIR: drafts,
    });
    if (outcome.status !== 0) throw new Error(`${command} ended with ${outcome.status}\n${outcome.stderr}`);
    return outcome;
  };
  const take = async (printed: string, path: string, view: Pick<View, 'name'> & Partial<View>): Promise<void> => {
    const served = await serve(printed, '/daily/');
    await takePicture(browser, { address: served.url + path, theme: 'light', width: 900, height: 760, ...view });
    await served.close();
  };
  await run('new', 'The ferry sails again', '--section', 'news', '--folder');
  writeFileSync(story, readExample());
  await sharp(Buffer.from(ferry))
    .png({ palette: true })
    .toFile(join(paper, folder, 'ferry.png'));
  await run('preview-drafts');
  await take(drafts, address, { name: 'style-book-draft' });
  await take(drafts, '', { name: 'style-book-list', height: 520 });
  writeFileSync(story, readExample().replace('draft: true\n', ''));
  await run('check', '--strict');
  await run('build');
  await take(out, address, { name: 'style-book-printed' });
  const text = 'An earlier version spoke of ten days at the quay. It was nine.';
  await run('correct', 'the-ferry-sails-again', '--kind', 'correction', '--text', text);
  await run('build');
  await take(out, address, { name: 'style-book-correction', element: '#story-corrections' });
}
