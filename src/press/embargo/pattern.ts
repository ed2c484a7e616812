import { shortestPattern } from './matcher.ts';

/** What HTML, XML, JSON or an address may write in another way than the editor did. A text is looked for in pieces between these. */
const written = /&#?\w+;|[&<>"'\\/%]|[^\S ]| {2,}|\p{Cc}/u;

/** Where a sentence ends: after its mark and what closes it, at a space; where no spaces are written, at the mark. */
const sentenceEnd = /(?<=[.!?…][\p{Pe}\p{Pf}"']*) +|(?<=[。！？]\p{Pe}*)|\n+/u;

const isWithinLetter = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Even pieces of 36 bytes or a little more: who prints a part of a text prints at least one of them whole. */
function cut(bytes: Buffer): readonly Buffer[] {
  const count = Math.max(1, Math.floor(bytes.length / 36));
  const ends = Array.from({ length: count + 1 }, (_, index) => {
    let end = Math.round((bytes.length * index) / count);
    while (isWithinLetter(bytes[end])) end += 1;
    return end;
  });
  return ends.slice(1).map((end, index) => bytes.subarray(ends[index], end));
}

const toRuns = (text: string): readonly Buffer[] => text.split(written).map((run) => Buffer.from(run.trim()));

/** A headline or a standfirst as it is looked for: every piece of it that is long enough to be told from other words. */
export const toLinePatterns = (line: string): readonly Buffer[] =>
  toRuns(line)
    .filter(({ length }) => length >= shortestPattern)
    .flatMap(cut);

/** Fewer bytes or fewer words are a date, a name or a phrase that anybody may use. */
const isSentence = (run: Buffer): boolean => {
  if (run.length < 31) return false;
  const spaces = run.reduce((count, byte) => count + Number(byte === 0x20), 0);
  return spaces >= 4 || run.some((byte) => byte >= 0xe0);
};

/** The sentences of a text as they are looked for. */
export const toSentencePatterns = (text: string): readonly Buffer[] =>
  text.split(sentenceEnd).flatMap(toRuns).filter(isSentence).flatMap(cut);
