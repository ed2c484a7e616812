import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

let room = new Uint8Array(1_048_576);

/** Bytes at the beginning of a buffer, where a matcher needs them. They are overwritten by the next call. */
function lay(bytes: Uint8Array): Uint8Array {
  const laid = reserve(bytes.length);
  laid.set(bytes);
  return laid;
}

function reserve(size: number): Uint8Array {
  if (size > room.length) room = new Uint8Array(size * 2);
  return room.subarray(0, size);
}

function read(file: string): Uint8Array {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const target = reserve(size);
    let done = 0;
    while (done < size) {
      const count = readSync(descriptor, target, done, size - done, done);
      if (count === 0) break;
      done += count;
    }
    return target.subarray(0, done);
  } finally {
    closeSync(descriptor);
  }
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isZstandard = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd;

function unpack(bytes: Uint8Array, name: string): Uint8Array | undefined {
  try {
    if (isGzip(bytes)) return gunzipSync(bytes);
    if (isZstandard(bytes)) return zstdDecompressSync(bytes);
    // Brotli has no sign of its own.
    return name.endsWith('.br') ? brotliDecompressSync(bytes) : undefined;
  } catch {
    // It only looks like one; it is read as it is.
    return undefined;
  }
}

/** The bytes of a file of the output, unpacked where they are compressed. They are overwritten by the next call. */
export function readOutputFile(file: string): Uint8Array {
  const bytes = read(file);
  const unpacked = unpack(bytes, file);
  return unpacked ? lay(unpacked) : bytes;
}

/** A text, such as the name of a file, for a matcher. It is overwritten by the next call. */
export const layText = (text: string): Uint8Array => lay(Buffer.from(text));
