import type { Instant } from './article.ts';
import type { LockedAddress } from './urls-lock.ts';

/** An old address that `redirects.yaml` leads on. */
export interface LedAddress {
  /** Site path without the base path, decoded. */
  readonly from: string;
  /** A site path, decoded, or a whole address of another site. */
  readonly to: string;
  /** As it is typed: the key in the file. */
  readonly typed: string;
}

/** An address that `gone.yaml` withdraws. */
export interface WithdrawnAddress {
  /** Site path without the base path, decoded. */
  readonly address: string;
  readonly date: Instant;
  /** False where the editor gave a day only. */
  readonly hasTime: boolean;
  /** One line; readers see it. */
  readonly reason: string;
  /** As it is typed: the key in the file. */
  readonly typed: string;
}

/** What the paper knows of its addresses beside those of its files. */
export interface AddressBook {
  readonly redirects: readonly LedAddress[];
  readonly withdrawn: readonly WithdrawnAddress[];
  /** Every address that was ever published: the lines of `urls.lock`. */
  readonly published: readonly LockedAddress[];
}

export const emptyAddressBook: AddressBook = Object.freeze({ redirects: [], withdrawn: [], published: [] });

/** The files, relative to the newspaper folder. */
export const addressFiles = { redirects: 'redirects.yaml', withdrawn: 'gone.yaml', lock: 'urls.lock' } as const;
