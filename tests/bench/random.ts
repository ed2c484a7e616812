/** A stream of numbers that is the same on every machine (mulberry32). */
export interface Random {
  /** From 0 inclusive to 1 exclusive. */
  readonly next: () => number;
  /** A whole number from 0 inclusive to `below` exclusive. */
  readonly below: (below: number) => number;
}

export function openRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, below: (below) => Math.floor(next() * below) };
}

const onsets = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai'];
const codas = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'm'];

/** Invented words, each different, short ones first: as many as asked for. */
export function makeVocabulary(size: number): readonly string[] {
  const random = openRandom(7);
  const pick = (from: readonly string[]): string => from[random.below(from.length)] ?? '';
  const words = new Set<string>();
  for (let tries = 0; words.size < size; tries += 1) {
    // The supply of short words is soon used up.
    const syllables = 1 + Math.floor((tries * 4) / size);
    words.add(Array.from({ length: syllables }, () => pick(onsets) + pick(vowels)).join('') + pick(codas));
  }
  return [...words];
}

/** Words drawn as in a language: the n-th most frequent about 1/n as often as the first (Zipf). */
export function openWordStream(vocabulary: readonly string[], random: Random): () => string {
  const scale = Math.log(vocabulary.length + 1);
  return () => vocabulary[Math.floor(Math.exp(random.next() * scale)) - 1] ?? 'word';
}
