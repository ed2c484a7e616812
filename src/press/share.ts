import { createHash } from 'node:crypto';

/** One of the parts into which a paper is divided, so that several machines print it side by side. */
export interface Share {
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

const mostParts = 256;

/** `2/3` is the second of three parts; undefined for anything else. */
export function parseShare(typed: string): Share | undefined {
  const [, part = 0, of = 0] = (/^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(typed) ?? []).map(Number);
  return part >= 1 && part <= of && of <= mostParts ? { part, of } : undefined;
}

/** Whether a file of the output belongs to a share. It goes by the name alone, so that new stories move no other file. */
export function isOurFile(share: Share | undefined, file: string): boolean {
  if (share === undefined) return true;
  return createHash('sha256').update(file).digest().readUInt32BE() % share.of === share.part - 1;
}

/** Whether a shard of the search belongs to a share: in turn, since each takes long. `age` counts them from the oldest. */
export const isOurShard = (share: Share | undefined, age: number): boolean =>
  share === undefined || age % share.of === share.part - 1;
