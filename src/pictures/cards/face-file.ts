import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { convert } from 'fontverter';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';

/** Where a face with axes is fixed: `{ wght: 530 }`. */
export type Axes = Readonly<Record<string, number>>;

/** A glyph with its outline. Lengths are in ems, from the baseline, y downwards. */
export interface Glyph {
  /** Names it among all glyphs of all faces. */
  readonly key: string;
  /** Data of an SVG path in units of the font, y upwards; `unit` is the size of one in ems. */
  readonly outline: string;
  readonly unit: number;
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** One file of a face, opened. */
export interface FaceFile {
  readonly font: Font;
  readonly unit: number;
  readonly letters: ReadonlySet<number>;
  readonly glyphs: Map<number, Glyph>;
  readonly name: string;
}

const { resolve } = createRequire(import.meta.url);

/**
 * Opens a file of a package.
 *
 * @param name what its glyphs are named by
 */
export async function openFaceFile(file: string, axes: Axes, name: string): Promise<FaceFile> {
  const bytes = await convert(await readFile(resolve(file)), 'sfnt');
  const face = new Face(new Blob(new Uint8Array(bytes).buffer));
  const font = new Font(face);
  font.setVariations(Object.entries(axes).map(([axis, value]) => new Variation(axis, value)));
  return { font, unit: 1 / face.upem, letters: new Set(face.collectUnicodes()), glyphs: new Map(), name };
}

/** A glyph by its number in the file. */
export function openGlyph({ font, unit, glyphs, name }: FaceFile, id: number): Glyph {
  const found = glyphs.get(id);
  if (found) return found;
  const { xBearing = 0, yBearing = 0, width = 0, height = 0 } = font.glyphExtents(id) ?? {};
  const box = {
    left: xBearing * unit,
    top: -yBearing * unit,
    right: (xBearing + width) * unit,
    bottom: -(yBearing + height) * unit,
  };
  const glyph: Glyph = { key: `${name} ${id}`, outline: font.glyphToPath(id), unit, box };
  glyphs.set(id, glyph);
  return glyph;
}
