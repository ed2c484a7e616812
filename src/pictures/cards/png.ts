import { constants, crc32, deflateSync } from 'node:zlib';

/** A picture of at most 16 colours. */
export interface Painting {
  /** Pixels; an even number. */
  readonly width: number;
  readonly height: number;
  /** The numbers of the colours row by row, two pixels to a byte, the left one in the upper half. */
  readonly rows: Uint8Array;
  /** `#fcfaf4` */
  readonly colours: readonly string[];
  /** Whether anything in a row differs from colour 0. */
  readonly inked: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function toChunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(named), named.length + 4);
  return chunk;
}

function toHeader({ width, height }: Painting): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits to a pixel, with a palette.
  header[8] = 4;
  header[9] = 3;
  return header;
}

/** Used again for every picture of a size: fresh memory for each would take as long as all the rest. */
let scratch = Buffer.alloc(0);

/** Each row as its difference from the row above (filter 2 of PNG), so that upright strokes are nought. */
function toDifferences({ width, height, rows, inked }: Painting): Buffer {
  const stride = width / 2;
  const length = (stride + 1) * height;
  if (scratch.length === length) scratch.fill(0);
  else scratch = Buffer.alloc(length);
  const differences = scratch;
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1);
    differences[start] = 2;
    if (inked[y] !== 1 && (y === 0 || inked[y - 1] !== 1)) continue;
    for (let x = 0, from = y * stride; x < stride; x += 1, from += 1)
      differences[start + 1 + x] = (rows[from] ?? 0) - (rows[from - stride] ?? 0);
  }
  return differences;
}

/**
 * A PNG file (w3.org/TR/png-3). Runs of the same byte are all that is looked for: that takes half a millisecond, gives
 * files as small as a search for longer repetitions does in five times as long, and is the same on every processor.
 */
export function toPng(painting: Painting): Buffer {
  const palette = Buffer.from(painting.colours.map((colour) => colour.slice(1)).join(''), 'hex');
  return Buffer.concat([
    signature,
    toChunk('IHDR', toHeader(painting)),
    toChunk('PLTE', palette),
    toChunk('IDAT', deflateSync(toDifferences(painting), { strategy: constants.Z_RLE })),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}
