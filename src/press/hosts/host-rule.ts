/** What a host is to do at an address: lead on, or say that what was there is gone. All hosts get the same list. */
export interface HostRule {
  /** The path that is asked for, with the base path, decoded. */
  readonly path: string;
  /** Where it leads, percent-encoded; absent where it is gone. */
  readonly to?: string;
}

/** A path as browsers ask for it. A question mark or a hash in it is part of a name. */
export const toEncoded = (path: string): string =>
  encodeURI(path.toWellFormed()).replaceAll('?', '%3F').replaceAll('#', '%23');

/**
 * A target that no host takes for anything but an address: what is a placeholder, a variable or an end of a word to one
 * of them is encoded for all.
 */
export const toSafeTarget = (to: string): string =>
  to.replaceAll(/[\s"'\\`${}<>|^*\p{C}]/gu, (sign) =>
    [...new TextEncoder().encode(sign.toWellFormed())]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  );
