import { cp, mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';

const repository = path.join(import.meta.dirname, '../..');

const parts = [
  'src',
  'public',
  'tests/bench',
  'tests/support/press-copy.ts',
  'astro.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Copies the press into a folder, where it may be changed; only its packages are those of this repository. */
export async function copyPressTo(press: string): Promise<void> {
  await rm(press, { recursive: true, force: true });
  await mkdir(path.join(press, 'tests/support'), { recursive: true });
  for (const part of parts) await cp(path.join(repository, part), path.join(press, part), { recursive: true });
  await symlink(path.join(repository, 'node_modules'), path.join(press, 'node_modules'));
}
