import type { ManifestShard } from '../manifest.ts';
import type { SearchState } from './search-state.ts';

/** Shards that are searched together, and the days that they are searched for, both included. */
export interface Step {
  readonly shards: readonly ManifestShard[];
  /** The first and the last day of the step. */
  readonly from: string;
  readonly to: string;
}

/** The best matches are those of one ranking, but not of the whole archive: that much is ranked together. */
const mostStoriesTogether = 25_000;
const mostShardsTogether = 16;

/** @param shards newest first. */
function toStep(shards: readonly ManifestShard[], { from, to }: SearchState): Step {
  const first = shards.at(-1)?.from ?? '';
  const last = shards[0]?.to ?? '';
  const start = from > first ? from : first;
  const end = to !== '' && to < last ? to : last;
  return { shards, from: start, to: end };
}

function groupShards(shards: readonly ManifestShard[]): readonly (readonly ManifestShard[])[] {
  const groups: ManifestShard[][] = [];
  let stories = 0;
  for (const shard of shards) {
    const group = groups.at(-1);
    if (group && group.length < mostShardsTogether && stories + shard.count <= mostStoriesTogether) {
      group.push(shard);
      stories += shard.count;
    } else {
      groups.push([shard]);
      stories = shard.count;
    }
  }
  return groups;
}

/**
 * In which order the shards are searched. Sorting works only within a shard, so a search by date goes through them one by
 * one, from the end that is asked for; the best matches come from several recent shards at a time. Shards outside the
 * days that are asked for are not touched.
 *
 * @param shards newest first.
 */
export function planSteps(shards: readonly ManifestShard[], state: SearchState): readonly Step[] {
  const touched = shards.filter(({ from, to }) => to >= state.from && (state.to === '' || from <= state.to));
  const isRanked = state.sort === 'best' && state.q !== '';
  if (isRanked) return groupShards(touched).map((group) => toStep(group, state));
  const ordered = state.sort === 'oldest' ? touched.toReversed() : touched;
  return ordered.map((shard) => toStep([shard], state));
}
