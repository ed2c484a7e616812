import { spawnSync } from 'node:child_process';
import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { measure, type Measured } from './measure.ts';
import type { Bench } from './scenarios.ts';

const version = '3.1.8';
const kinds = ['sections', 'topics', 'contributors', 'places', 'series'];

/** What Eleventy and the Pagefind CLI cost, one after the other. */
export interface EleventyRun {
  /** Absent where Eleventy failed, as it does where its memory does not suffice. */
  readonly search?: Measured;
  readonly pages: Measured;
  readonly htmlFiles: number;
  readonly files: number;
  readonly bytes: number;
}

const toFolder = ({ folder }: Bench): string => path.join(folder, 'eleventy');

/** Installs Eleventy and Pagefind, of the version that the press has, where they are not there yet. */
async function install(folder: string): Promise<void> {
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const wanted = { '@11ty/eleventy': version, 'js-yaml': '4.3.2', pagefind: dependencies['pagefind'] ?? '' };
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: wanted }),
  );
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Eleventy cannot be installed: ${stderr}`);
}

/** Lays the site of tests/bench/eleventy beside the paper, with the paper's texts in it. */
export async function prepareEleventy(bench: Bench): Promise<void> {
  const folder = toFolder(bench);
  const content = path.join(bench.folder, 'content');
  for (const part of ['site', '_site']) await rm(path.join(folder, part), { recursive: true, force: true });
  await cp('tests/bench/eleventy', folder, { recursive: true });
  await cp(path.join(content, 'articles'), path.join(folder, 'site/articles'), { recursive: true });
  for (const kind of kinds)
    await cp(path.join(content, kind), path.join(folder, 'site/_data', kind), { recursive: true });
  await install(folder);
}

async function countFiles(folder: string): Promise<Pick<EleventyRun, 'htmlFiles' | 'files' | 'bytes'>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  let bytes = 0;
  for (const file of files) bytes += (await stat(file)).size;
  return { htmlFiles: files.filter((file) => file.endsWith('.html')).length, files: files.length, bytes };
}

/** Prints the same paper with Eleventy, with the memory that Node gives it, and indexes it with the Pagefind CLI. */
export async function runEleventy(bench: Bench): Promise<EleventyRun> {
  const folder = toFolder(bench);
  await rm(path.join(folder, '_site'), { recursive: true, force: true });
  const run = (...words: readonly string[]): Promise<Measured> =>
    measure({ command: process.execPath, arguments: words, folder });
  const pages = await run('node_modules/@11ty/eleventy/cmd.cjs');
  if (pages.code !== 0) return { pages, ...(await countFiles(path.join(folder, '_site'))) };
  const search = await run('node_modules/pagefind/lib/runner/bin.cjs', '--site', '_site', '--silent');
  if (search.code !== 0) throw new Error(`The Pagefind CLI ended with exit code ${search.code}.`);
  return { pages, search, ...(await countFiles(path.join(folder, '_site'))) };
}
