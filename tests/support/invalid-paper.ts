import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { copyPaper, repository, tinyPaper } from './build-newspaper.ts';

/**
 * One folder for each problem code: `paper/` is laid over the tiny paper, `removed.txt` names what is taken
 * out of it, `grown.txt` what is made larger.
 */
export const gallery = join(repository, 'tests/fixtures/invalid');

export const galleryCodes = (): readonly string[] => readdirSync(gallery).toSorted();

/** Makes files as large as a line of the list says, `file bytes`: what would be too large to keep. */
function grow(paper: string, list: string): void {
  for (const [, file = '', bytes] of list.matchAll(/^(\S+) (\d+)$/gm)) truncateSync(join(paper, file), Number(bytes));
}

/** A sound little paper with the faults of one or more folders of the gallery in it. */
export function openInvalidPaper(...codes: readonly string[]): string {
  const paper = copyPaper(tinyPaper, 'invalid');
  for (const code of codes) {
    const overlay = join(gallery, code, 'paper');
    const removed = join(gallery, code, 'removed.txt');
    const grown = join(gallery, code, 'grown.txt');
    if (existsSync(overlay)) cpSync(overlay, paper, { recursive: true, verbatimSymlinks: true });
    if (existsSync(grown)) grow(paper, readFileSync(grown, 'utf8'));
    if (!existsSync(removed)) continue;
    for (const file of readFileSync(removed, 'utf8').trim().split('\n')) rmSync(join(paper, file));
  }
  return paper;
}

/** What the copy desk must say of it. */
export const readExpected = (code: string): string =>
  readFileSync(join(gallery, code, 'expected.txt'), 'utf8').trimEnd();
