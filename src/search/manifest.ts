import type { Shard } from './shards.ts';

/** A shard as the browser finds it. */
export interface ManifestShard extends Shard {
  /**
   * Pagefind's name of the shard's index, which holds a digest of it. It is part of addresses, so that they may be kept for
   * ever. Empty, as `facts`, in a part of a paper that does not hold the shard.
   */
  readonly hash: string;
  /** A digest of its `facts.json`. */
  readonly facts: string;
}

/** The words of headlines, in `search/headlines/`. */
export interface ManifestHeadlines {
  /** A digest of what they are made from. */
  readonly id: string;
  /** How many files they fill. */
  readonly files: number;
}

/** `search/manifest.json`: what there is to search. */
export interface Manifest {
  readonly documents: number;
  /** Newest first. */
  readonly shards: readonly ManifestShard[];
  readonly program: {
    /** A digest of the program, the name of its folder below `search/program/`. Empty in a part without the newest shard. */
    readonly id: string;
    /** Which WebAssembly it loads, by the language of its stemmer. */
    readonly wasm: string;
    /** BCP 47, of the index. */
    readonly language: string;
  };
  /** A digest of `search/spellings.json`; empty where no name has another spelling. */
  readonly spellings: string;
  /** Absent where all shards are searched at once. */
  readonly headlines?: ManifestHeadlines;
}
