import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readRoomsVersion } from './press-version.ts';
import { readSettings, type Settings } from './settings.ts';

/** Gives what was made from the same before, or else makes it and keeps it, as `maps/` asks for it. */
export type Drawings = <Made>(from: readonly unknown[], make: () => Made) => Made;

const folderName = 'maps';

const sealOf = (json: string): string => hash('sha256', json, 'base64url');

/** What has been kept. Undefined where nothing was, or where it is damaged. */
function read(file: string): { readonly made?: unknown } | undefined {
  try {
    const [seal = '', json = ''] = readFileSync(file, 'utf8').split('\n');
    return seal === sealOf(json) ? (JSON.parse(json) as { readonly made?: unknown }) : undefined;
  } catch {
    return undefined;
  }
}

function write(file: string, made: unknown): void {
  const json = JSON.stringify({ made });
  const unfinished = `${file}.${randomUUID()}.part`;
  // Another build may be about to draw everything again.
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(unfinished, `${sealOf(json)}\n${json}`);
  renameSync(unfinished, file);
}

/**
 * Keeps drawings in the cache, each under a digest of what it was made from. Their folder is named by the code that
 * draws and chooses the atlas, its packages with the atlas among them, and the runtime, which has the names of countries.
 */
export function openDrawings({ root, cacheDir }: Pick<Settings, 'root' | 'cacheDir'>): Drawings {
  const { icu, cldr } = process.versions;
  const atlas = readFileSync(path.join(root, 'src/archive/atlas.ts'), 'utf8');
  const version = hash('sha256', `${readRoomsVersion(root, ['maps'])} ${atlas} ${icu} ${cldr}`, 'hex').slice(0, 20);
  const folder = path.join(cacheDir, folderName, version);
  return <Made>(from: readonly unknown[], make: () => Made): Made => {
    const file = path.join(folder, hash('sha256', JSON.stringify(from), 'hex').slice(0, 32));
    const kept = read(file);
    if (kept) return kept.made as Made;
    const made = make();
    write(file, made);
    return made;
  };
}

/** Has everything drawn again. */
export const dropDrawings = ({ cacheDir }: Pick<Settings, 'cacheDir'>): void =>
  rmSync(path.join(cacheDir, folderName), { recursive: true, force: true });

/** While somebody works at the press, its code changes under it: nothing is kept then. */
const drawAlways: Drawings = (_from, make) => make();

let opened: Drawings | undefined;

/** The drawings of the build that is under way. */
export const findDrawings = (): Drawings => (opened ??= IS_DEVELOPMENT ? drawAlways : openDrawings(readSettings()));
