import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { dropDrawings, openDrawings } from '../../../src/archive/kept-drawings.ts';
import { repository } from '../../support/build-newspaper.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function openCache() {
  const cacheDir = mkdtempSync(path.join(tmpdir(), 'drawings-'));
  folders.push(cacheDir);
  const settings = { root: repository, cacheDir };
  const list = (): readonly string[] =>
    readdirSync(cacheDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
  return { settings, list };
}

describe('a drawing', () => {
  it('is made once for all builds, and given back as it was', () => {
    const { settings, list } = openCache();
    const make = vi.fn(() => ({ width: 156, markup: '<path d="m1-2\u2028"/>', centre: [0.1 + 0.2, -0] }));
    const first = openDrawings(settings)(['small', 'en', { name: 'Riga' }], make);
    const second = openDrawings(settings)(['small', 'en', { name: 'Riga' }], make);
    expect(make).toHaveBeenCalledTimes(1);
    expect(second.centre[0]).toBe(first.centre[0]);
    expect(second.markup).toBe(first.markup);
    expect(list()).toHaveLength(1);
  });

  it('is another one where anything differs that it is made from', () => {
    const drawings = openDrawings(openCache().settings);
    const inputs = [
      ['small', 'en', { name: 'Riga' }],
      ['small', 'de', { name: 'Riga' }],
      ['small', 'en', { name: 'Rīga' }],
      ['large', 'en', { name: 'Riga' }],
    ];
    for (const from of inputs) drawings(from, () => JSON.stringify(from));
    expect(inputs.map((from) => drawings(from, () => 'anew'))).toEqual(inputs.map((from) => JSON.stringify(from)));
  });

  it('may be none', () => {
    const { settings } = openCache();
    const make = vi.fn((): string | undefined => undefined);
    for (const _ of [1, 2]) expect(openDrawings(settings)(['nowhere'], make)).toBeUndefined();
    expect(make).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -3)],
    ['changed', (text: string) => text.replace('whole', 'wrong')],
    ['empty', () => ''],
    ['no JSON', () => 'seal\n{'],
  ])('that is %s is made again', (_name, damage) => {
    const { settings, list } = openCache();
    const draw = (): string => openDrawings(settings)(['riga'], () => 'a whole map');
    draw();
    const [file = ''] = list();
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, damage(sound));
    expect(draw()).toBe('a whole map');
    expect(readFileSync(file, 'utf8')).toBe(sound);
  });

  it('is made again by a press that takes another atlas', () => {
    const { settings } = openCache();
    const root = mkdtempSync(path.join(tmpdir(), 'press-'));
    folders.push(root);
    mkdirSync(path.join(root, 'src/archive'), { recursive: true });
    for (const same of ['package-lock.json', 'src/maps'])
      symlinkSync(path.join(repository, same), path.join(root, same));
    const atlas = readFileSync(path.join(repository, 'src/archive/atlas.ts'), 'utf8');
    const draw = (text: string, made: string): string => {
      writeFileSync(path.join(root, 'src/archive/atlas.ts'), text);
      return openDrawings({ ...settings, root })(['riga'], () => made);
    };
    expect(draw(atlas, 'in detail')).toBe('in detail');
    expect(draw(atlas, 'anew')).toBe('in detail');
    expect(draw(atlas.replace('countries-50m', 'countries-110m'), 'coarse')).toBe('coarse');
  });

  it('is made again once all were dropped, also by a build that is under way', () => {
    const { settings, list } = openCache();
    const drawings = openDrawings(settings);
    drawings(['riga'], () => 'old');
    dropDrawings(settings);
    expect(list()).toEqual([]);
    expect(drawings(['riga'], () => 'new')).toBe('new');
  });
});
