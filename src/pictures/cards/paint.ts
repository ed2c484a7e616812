import { cardSize } from './card.ts';
import type { Bar, Layout, PlacedGlyph } from './layout.ts';
import { ramps, toColours } from './palette.ts';
import type { Painting } from './png.ts';
import type { Sprites } from './sprites.ts';

const { width, height } = cardSize;
const stride = width / 2;

/** Bars begin and end at even pixels. */
function fillBar(rows: Uint8Array, inked: Uint8Array, { x, y, width: length, height: rise, tone }: Bar): void {
  const { first, steps } = ramps[tone];
  const full = first + steps - 1;
  for (let row = y; row < y + rise; row += 1) {
    rows.fill((full << 4) | full, row * stride + x / 2, row * stride + (x + length) / 2);
    inked[row] = 1;
  }
}

/** Two pixels over two others: where both are inked, the darker one stays. */
const overlay = (under: number, over: number): number =>
  Math.max(under & 0xf0, over & 0xf0) | Math.max(under & 0x0f, over & 0x0f);

function stamp(rows: Uint8Array, inked: Uint8Array, placed: PlacedGlyph, sprites: Sprites): void {
  const sprite = sprites.find(placed);
  const [left, top] = [placed.x + sprite.left, placed.y + sprite.top];
  const source = sprite.rows[left % 2 === 0 ? 0 : 1];
  for (let row = Math.max(0, -top); row < sprite.height && top + row < height; row += 1) {
    const target = (top + row) * stride + Math.floor(left / 2);
    const from = row * sprite.stride;
    inked[top + row] = 1;
    for (let at = 0; at < sprite.stride; at += 1) {
      const over = source[from + at] ?? 0;
      if (over !== 0) rows[target + at] = overlay(rows[target + at] ?? 0, over);
    }
  }
}

/** Paints a card. All its glyphs must have been prepared. */
export function paint(layout: Layout, sprites: Sprites): Painting {
  const rows = new Uint8Array(stride * height);
  const inked = new Uint8Array(height);
  for (const bar of layout.bars) fillBar(rows, inked, bar);
  for (const placed of layout.glyphs) stamp(rows, inked, placed, sprites);
  return { width, height, rows, inked, colours: toColours(layout.accent) };
}
