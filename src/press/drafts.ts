import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The file by which a preview of drafts is known: no paper is printed over it, and it is served only when asked for. */
const mark = 'not-for-publication.txt';

/** Marks a folder as one that holds what nobody may read yet. */
export const layMark = (folder: string): Promise<void> =>
  writeFile(path.join(folder, mark), 'This folder holds stories that are held back. Never publish it.\n');

export const isMarked = (folder: string): boolean => existsSync(path.join(folder, mark));

/** Nobody follows a preview, and no machine is to find it. */
const forFollowers = /^src[/\\]pages[/\\](?:\[\.\.\.listing\]|feeds?[/\\.]|sitemap)/;

/** Whether a route, by the path of its file, is printed in a preview. */
export const isPreviewed = (component: string): boolean => !forFollowers.test(component);
