import type { ManifestShard } from '../manifest.ts';
import type { Shard } from '../shards.ts';
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
/** Of them, shards that come first for what headlines say, however old. */
const mostNamed = 8;

/** @param shards newest first. */
function toStep(shards: readonly ManifestShard[], { from, to }: SearchState): Step {
  const first = shards.at(-1)?.from ?? '';
  const last = shards[0]?.to ?? '';
  const start = from > first ? from : first;
  const end = to !== '' && to < last ? to : last;
  return { shards, from: start, to: end };
}

function groupShards<T extends Shard>(shards: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
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

/** Whether a search for the best matches goes through all of the archive in one step. */
export const isRankedAtOnce = (shards: readonly Shard[]): boolean => groupShards(shards).length <= 1;

/** Older shards come into the first step with the newest; it is named by the days of these, which are searched without a gap. */
function planRanked(
  shards: readonly ManifestShard[],
  named: readonly ManifestShard[],
  state: SearchState,
): readonly Step[] {
  const others = shards.filter((shard) => !named.includes(shard));
  return groupShards([...named, ...others]).map((group) => {
    const newest = group.filter((shard) => !named.includes(shard));
    return { ...toStep(newest.length > 0 ? newest : group, state), shards: group };
  });
}

/**
 * In which order the shards are searched. Sorting works only within a shard, so a search by date goes through them one by
 * one, from the end that is asked for; the best matches come from several recent shards at a time. Shards outside the
 * days that are asked for are not touched.
 *
 * @param shards newest first.
 * @param named shards of which something is known that makes them worth a look, by how many shards are older than each,
 * the best first.
 */
export function planSteps(
  shards: readonly ManifestShard[],
  state: SearchState,
  named: readonly number[] = [],
): readonly Step[] {
  const isTouched = ({ from, to }: ManifestShard): boolean => to >= state.from && (state.to === '' || from <= state.to);
  const touched = shards.filter(isTouched);
  if (state.sort === 'best' && state.q !== '') {
    // The newest come into the first step at any rate.
    const older = touched.slice(mostShardsTogether - mostNamed);
    const known = named.flatMap((age) => older.filter((shard) => shard === shards.at(-1 - age)));
    return planRanked(touched, known.slice(0, mostNamed), state);
  }
  const ordered = state.sort === 'oldest' ? touched.toReversed() : touched;
  return ordered.map((shard) => toStep([shard], state));
}
