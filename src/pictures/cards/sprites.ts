import sharp from 'sharp';
import type { Glyph } from './face-file.ts';
import { ramps, type Tone } from './palette.ts';

/** A glyph that is needed at a size and in a tone. */
export interface SizedGlyph {
  readonly glyph: Glyph;
  /** Pixels to the em. */
  readonly size: number;
  readonly tone: Tone;
}

interface Box {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** From the pen on the baseline to the corner at the left and the top. */
  readonly left: number;
  readonly top: number;
}

/** A glyph as it is put on a card. */
export interface Sprite extends Box {
  /** Bytes to a row. */
  readonly stride: number;
  /**
   * The numbers of the colours row by row, two pixels to a byte, the left one in the upper half: as they lie from an even
   * pixel on, and from an odd one on, where the first half byte is nought.
   */
  readonly rows: readonly [even: Uint8Array, odd: Uint8Array];
}

export interface Sprites {
  /** Draws those that have not been drawn yet. */
  readonly prepare: (wanted: Iterable<SizedGlyph>) => Promise<void>;
  /** Only for what has been prepared. */
  readonly find: (wanted: SizedGlyph) => Sprite;
}

const toKey = ({ glyph, size, tone }: SizedGlyph): string => `${glyph.key} ${size} ${tone}`;

interface Spot extends Box {
  readonly wanted: SizedGlyph;
  readonly x: number;
  readonly y: number;
}

const sheetWidth = 2400;

/** Lays boxes on a sheet, row by row. */
function layOut(wanted: readonly SizedGlyph[]): { readonly spots: readonly Spot[]; readonly height: number } {
  const spots: Spot[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const one of wanted) {
    const { box } = one.glyph;
    const [left, top] = [Math.floor(box.left * one.size) - 1, Math.floor(box.top * one.size) - 1];
    const width = Math.ceil(box.right * one.size) + 1 - left;
    const height = Math.ceil(box.bottom * one.size) + 1 - top;
    if (x + width > sheetWidth) [x, y, rowHeight] = [0, y + rowHeight, 0];
    spots.push({ wanted: one, x, y, left, top, width, height });
    x += width;
    rowHeight = Math.max(rowHeight, height);
  }
  return { spots, height: y + rowHeight };
}

/** Packs the part of a sheet where a glyph is, `shift` half bytes to the right. */
function pack(sheet: Uint8Array, { wanted, x, y, width, height }: Spot, stride: number, shift: 0 | 1): Uint8Array {
  const { first, steps } = ramps[wanted.tone];
  const rows = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const cover = sheet[(y + row) * sheetWidth + x + column] ?? 0;
      const step = Math.round((cover * steps) / 255);
      const at = column + shift;
      const half = step === 0 ? 0 : first + step - 1;
      rows[row * stride + (at >> 1)] = (rows[row * stride + (at >> 1)] ?? 0) | (half << (at % 2 === 0 ? 4 : 0));
    }
  }
  return rows;
}

/** Has all outlines drawn at once: that costs little more than one. */
async function draw(wanted: readonly SizedGlyph[]): Promise<readonly (readonly [key: string, sprite: Sprite])[]> {
  const { spots, height } = layOut(wanted);
  const paths = spots.map(({ wanted: { glyph, size }, x, y, left, top }) => {
    const scale = glyph.unit * size;
    return `<path transform="translate(${x - left} ${y - top}) scale(${scale} ${-scale})" d="${glyph.outline}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${sheetWidth}" height="${height}">${paths.join('')}</svg>`;
  const sheet = await sharp(Buffer.from(svg), { unlimited: true }).extractChannel(3).raw().toBuffer();
  return spots.map((spot) => {
    const { left, top, width } = spot;
    const stride = Math.floor(width / 2) + 1;
    const rows = [pack(sheet, spot, stride, 0), pack(sheet, spot, stride, 1)] as const;
    return [toKey(spot.wanted), { left, top, width, height: spot.height, stride, rows }];
  });
}

/** Glyphs are drawn once at each size and then put where they are needed, on whole pixels. */
export function openSprites(): Sprites {
  const drawn = new Map<string, Sprite>();
  return {
    prepare: async (wanted) => {
      const missing = new Map<string, SizedGlyph>();
      for (const one of wanted) if (!drawn.has(toKey(one))) missing.set(toKey(one), one);
      if (missing.size === 0) return;
      for (const [key, sprite] of await draw([...missing.values()])) drawn.set(key, sprite);
    },
    find: (wanted) => {
      const sprite = drawn.get(toKey(wanted));
      if (!sprite) throw new Error(`the glyph ${toKey(wanted)} has not been prepared`);
      return sprite;
    },
  };
}
