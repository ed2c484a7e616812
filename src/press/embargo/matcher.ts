/** Bytes that are looked for, in either case of ASCII letters. At least `shortestPattern` of them. */
export interface Pattern {
  readonly bytes: Uint8Array;
  /** Whether it counts only where no letter, digit or hyphen continues it. */
  readonly isWord: boolean;
}

/** Calls `note` with the number of each pattern that stands in some bytes, as often as it does. */
export type Matcher = (bytes: Uint8Array, note: (pattern: number) => void) => void;

/** Bytes that are read in one step: for long patterns more, since long pieces of common words are rare. */
const grams = { short: 8, long: 16 } as const;

/** A pattern covers a whole gram at a multiple of its length, wherever it lies, from this length on. */
const toLeast = (gram: number): number => 2 * gram - 1;

export const shortestPattern = toLeast(grams.short);

/** Makes capitals small, four bytes at a time. Some other characters are made alike by it too, on both sides. */
const small = 0x20202020;

const mix = (digest: number, word: number): number => {
  const mixed = Math.imul(digest ^ (word | small), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

/** How often a byte comes in common words: a gram of rare ones is worth more. */
const commonness = (byte: number): number =>
  byte === 0x20 ? 4 : Math.max(0, 3 - 'etaoinsrhl-'.indexOf(String.fromCharCode(byte)) / 4);

const isWordByte = (byte: number | undefined): boolean =>
  byte !== undefined &&
  (byte >= 0x80 ||
    byte === 0x2d ||
    byte === 0x5f ||
    (byte >= 0x30 && byte <= 0x39) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x61 && byte <= 0x7a));

function digestAt(bytes: Uint8Array, offset: number, gram: number): number {
  const words = new Uint32Array(new Uint8Array(bytes.subarray(offset, offset + gram)).buffer);
  return words.reduce(mix, 0) >>> 0;
}

/** The offset of the rarest gram among those that lie at `first` and every so many bytes after it. */
function findAnchor(bytes: Uint8Array, first: number, gram: number): number {
  let best = first;
  let least = Infinity;
  for (let offset = first; offset + gram <= bytes.length; offset += gram) {
    const common = bytes.subarray(offset, offset + gram).reduce((sum, byte) => sum + commonness(byte | 0x20), 0);
    if (common < least) [best, least] = [offset, common];
  }
  return best;
}

interface Anchor {
  readonly pattern: number;
  readonly offset: number;
}

type Numbered = readonly [number: number, pattern: Pattern];

/** Every pattern by some of its grams, one for each way in which it may lie across the multiples of their length. */
function toAnchors(patterns: readonly Numbered[], gram: number): ReadonlyMap<number, Anchor[]> {
  const anchors = new Map<number, Anchor[]>();
  for (const [pattern, { bytes }] of patterns) {
    for (let first = 0; first < gram; first += 1) {
      const offset = findAnchor(bytes, first, gram);
      const digest = digestAt(bytes, offset, gram);
      const known = anchors.get(digest);
      if (known) known.push({ pattern, offset });
      else anchors.set(digest, [{ pattern, offset }]);
    }
  }
  return anchors;
}

function stands({ bytes: wanted, isWord }: Pattern, bytes: Uint8Array, start: number): boolean {
  const end = start + wanted.length;
  if (start < 0 || end > bytes.length) return false;
  for (let at = 0; at < wanted.length; at += 1)
    if (((wanted[at] ?? 0) | 0x20) !== ((bytes[start + at] ?? 0) | 0x20)) return false;
  if (!isWord) return true;
  const continues = (inner: number, outer: number): boolean => isWordByte(bytes[inner]) && isWordByte(bytes[outer]);
  return !continues(start, start - 1) && !continues(end - 1, end);
}

/** A bit for each digest that is known: what is not in it, nearly everything, costs no more than this look. */
interface Filter {
  readonly bits: Uint8Array;
  readonly shift: number;
}

function toFilter(digests: Iterable<number>, count: number): Filter {
  const size = Math.max(16, Math.ceil(Math.log2(count + 1)) + 5);
  const bits = new Uint8Array(2 ** (size - 3));
  const shift = 32 - size;
  for (const digest of digests) {
    const bit = digest >>> shift;
    bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }
  return { bits, shift };
}

/** Offsets, in words of four bytes, of the grams that may be those of an anchor. */
type FindCandidates = (
  words: Uint32Array,
  { bits, shift }: Filter,
  note: (digest: number, word: number) => void,
) => void;

// Two loops that are nearly the same: one that counts to the length of a gram takes three times as long.
const findShort: FindCandidates = (words, { bits, shift }, note) => {
  for (let word = 0; word + 1 < words.length; word += 2) {
    const digest = mix(mix(0, words[word] ?? 0), words[word + 1] ?? 0) >>> 0;
    const bit = digest >>> shift;
    if (((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0) note(digest, word);
  }
};

const findLong: FindCandidates = (words, { bits, shift }, note) => {
  for (let word = 0; word + 3 < words.length; word += 4) {
    const half = mix(mix(0, words[word] ?? 0), words[word + 1] ?? 0);
    const digest = mix(mix(half, words[word + 2] ?? 0), words[word + 3] ?? 0) >>> 0;
    const bit = digest >>> shift;
    if (((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0) note(digest, word);
  }
};

function openTier(patterns: readonly Numbered[], gram: number, find: FindCandidates): Matcher {
  if (patterns.length === 0) return () => undefined;
  const anchors = toAnchors(patterns, gram);
  const filter = toFilter(anchors.keys(), anchors.size);
  const byNumber = new Map(patterns);
  return (bytes, note) => {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
    find(words, filter, (digest, word) => {
      for (const { pattern, offset } of anchors.get(digest) ?? []) {
        const one = byNumber.get(pattern);
        if (one && stands(one, bytes, word * 4 - offset)) note(pattern);
      }
    });
  };
}

/**
 * Looks for many patterns at once in steps of eight and of sixteen bytes: wherever a pattern lies, it covers a whole
 * multiple of its step, so that one look at each of them is enough.
 *
 * @returns a matcher for bytes that begin at a multiple of four in their buffer.
 * @throws RangeError for a pattern that is too short.
 */
export function openMatcher(patterns: readonly Pattern[]): Matcher {
  if (patterns.some(({ bytes }) => bytes.length < shortestPattern)) throw new RangeError('a pattern is too short');
  const isLong = ([, { bytes }]: Numbered): boolean => bytes.length >= toLeast(grams.long);
  const numbered = [...patterns.entries()];
  const short = openTier(
    numbered.filter((one) => !isLong(one)),
    grams.short,
    findShort,
  );
  const long = openTier(numbered.filter(isLong), grams.long, findLong);
  return (bytes, note) => {
    short(bytes, note);
    long(bytes, note);
  };
}
