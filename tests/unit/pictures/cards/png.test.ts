import fc from 'fast-check';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { toPng } from '../../../../src/pictures/cards/png.ts';

const colours = Array.from({ length: 16 }, (_, at) => `#${(at * 16 + 7).toString(16).padStart(2, '0').repeat(3)}`);

it('writes what others read as the same pixels', async () => {
  const row = fc.oneof(fc.constant(new Uint8Array(32)), fc.uint8Array({ minLength: 32, maxLength: 32, max: 15 }));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
      const pixels = Uint8Array.from(rows.flatMap((one) => [...one]));
      const packed = Uint8Array.from(
        { length: pixels.length / 2 },
        (_, at) => ((pixels[2 * at] ?? 0) << 4) | (pixels[2 * at + 1] ?? 0),
      );
      const inked = Uint8Array.from(rows, (one) => (one.some((pixel) => pixel > 0) ? 1 : 0));
      const png = toPng({ width: 32, height: rows.length, rows: packed, inked, colours });
      const { data, info } = await sharp(png).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([32, rows.length]);
      expect([...data.filter((_, at) => at % info.channels === 0)]).toEqual([...pixels].map((pixel) => pixel * 16 + 7));
    }),
    { numRuns: 60 },
  );
});
