import type { CardWords } from './card.ts';
import { openFaces } from './faces.ts';
import { layOut } from './layout.ts';
import { paint } from './paint.ts';
import { toPng } from './png.ts';
import { openSprites } from './sprites.ts';

const sprites = openSprites();

/** Draws cards as PNG files, in their order; many at a time cost less than each by itself. */
export async function drawCards(all: readonly CardWords[]): Promise<readonly Buffer[]> {
  const faces = await openFaces();
  const layouts = all.map((words) => layOut(words, faces));
  await sprites.prepare(layouts.flatMap(({ glyphs }) => glyphs));
  return layouts.map((layout) => toPng(paint(layout, sprites)));
}
