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

/** The box of a glyph on whole pixels, with a pixel to spare on every side. */
function toBox({ glyph: { box }, size }: SizedGlyph): Box {
  const [left, top] = [Math.floor(box.left * size) - 1, Math.floor(box.top * size) - 1];
  const width = Math.ceil(box.right * size) + 1 - left;
  return { left, top, width, height: Math.ceil(box.bottom * size) + 1 - top };
}

/** Packs the drawing of a glyph, `shift` half bytes to the right. */
function pack(cover: Uint8Array, tone: Tone, { width, height }: Box, stride: number, shift: 0 | 1): Uint8Array {
  const { first, steps } = ramps[tone];
  const rows = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const step = Math.round(((cover[row * width + column] ?? 0) * steps) / 255);
      const at = column + shift;
      const half = step === 0 ? 0 : first + step - 1;
      rows[row * stride + (at >> 1)] = (rows[row * stride + (at >> 1)] ?? 0) | (half << (at % 2 === 0 ? 4 : 0));
    }
  }
  return rows;
}

/**
 * Draws a glyph on a sheet of its own: where several share one, the edges of each come out a little differently with its
 * place on the sheet, and a card would differ with the cards that are drawn beside it.
 */
async function draw(wanted: SizedGlyph): Promise<Sprite> {
  const { glyph, size, tone } = wanted;
  const box = toBox(wanted);
  const { left, top, width, height } = box;
  const scale = glyph.unit * size;
  const path = `<path transform="translate(${-left} ${-top}) scale(${scale} ${-scale})" d="${glyph.outline}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${path}</svg>`;
  const cover = await sharp(Buffer.from(svg), { unlimited: true }).extractChannel(3).raw().toBuffer();
  const stride = Math.floor(width / 2) + 1;
  return { ...box, stride, rows: [pack(cover, tone, box, stride, 0), pack(cover, tone, box, stride, 1)] };
}

/** Glyphs are drawn once at each size and then put where they are needed, on whole pixels. */
export function openSprites(): Sprites {
  const drawn = new Map<string, Sprite>();
  return {
    prepare: async (wanted) => {
      const missing = new Map<string, SizedGlyph>();
      for (const one of wanted) if (!drawn.has(toKey(one))) missing.set(toKey(one), one);
      await Promise.all([...missing].map(async ([key, one]) => drawn.set(key, await draw(one))));
    },
    find: (wanted) => {
      const sprite = drawn.get(toKey(wanted));
      if (!sprite) throw new Error(`the glyph ${toKey(wanted)} has not been prepared`);
      return sprite;
    },
  };
}
