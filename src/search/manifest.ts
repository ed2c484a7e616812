import type { Shard } from './shards.ts';

/** A shard as the browser finds it. */
export interface ManifestShard extends Shard {
  /** A digest of the files of the shard. It is part of their addresses, so that they may be kept for ever. */
  readonly hash: string;
}

/** `search/manifest.json`: which shards there are, newest first. */
export interface Manifest {
  readonly documents: number;
  readonly shards: readonly ManifestShard[];
}
