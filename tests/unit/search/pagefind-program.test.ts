import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { copyProgram } from '../../../src/search/pagefind-program.ts';

it('another program than the known one is refused, for it would not tell what it could not load', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'program-'));
  const file = path.join(folder, 'pagefind.js');
  await writeFile(file, 'export const search = () => undefined;');
  await expect(copyProgram(file, path.join(folder, 'copy.js'), [])).rejects.toThrow(
    /Pagefind is not the one that is known/,
  );
  await rm(folder, { recursive: true });
});
