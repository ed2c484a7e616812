import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labelPart, readLabel, toFileDigest, type Printing } from '../../../src/press/part-label.ts';

const root = mkdtempSync(path.join(tmpdir(), 'part-label-'));
const [proofDir, outDir] = ['proof', 'out'].map((name) => path.join(root, name)) as [string, string];
const label = path.join(proofDir, 'broadsheet-part.json');
const printing: Printing = {
  of: 3,
  node: 'v24.0.0',
  press: 'press',
  paper: 'paper',
  clock: 0,
  address: 'https://paper.example/',
  articles: 2,
  heldBack: 1,
};
afterAll(() => rmSync(root, { recursive: true }));

beforeAll(async () => {
  for (const folder of [path.join(proofDir, 'a'), outDir]) mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(proofDir, 'a/index.html'), 'made');
  writeFileSync(path.join(outDir, 'kept.html'), 'kept');
  writeFileSync(path.join(outDir, 'gone.html'), 'gone');
  const kept = new Map([['kept.html', 4]]);
  await labelPart({ proofDir, outDir }, { part: 2, of: 3 }, printing, { kept, keyOf: (file) => `key of ${file}` });
});

describe('the label of a part', () => {
  it('says what it was printed from, and holds a digest of every file, made or kept', async () => {
    expect(await readLabel(proofDir)).toMatchObject({
      part: 2,
      ...printing,
      files: {
        'a/index.html': [toFileDigest(Buffer.from('made')), 'key of a/index.html'],
        'kept.html': [toFileDigest(Buffer.from('kept')), 'key of kept.html'],
      },
    });
    expect(Object.keys((await readLabel(proofDir))?.files ?? {})).toHaveLength(2);
  });

  it('is none where it is absent, damaged, of another form, or names files that lie elsewhere', async () => {
    const sound = readFileSync(label, 'utf8');
    expect(await readLabel(root)).toBeUndefined();
    const broken = [
      '',
      sound.slice(0, -20),
      sound.replace('"form":1', '"form":0'),
      sound.replace('kept.html', '../kept.html'),
      sound.replace('kept.html', '/kept.html'),
    ];
    for (const text of broken) {
      writeFileSync(label, text);
      expect(await readLabel(proofDir), text).toBeUndefined();
    }
  });
});
