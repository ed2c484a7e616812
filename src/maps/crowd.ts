import { geoDistance } from 'd3-geo';
import type { Position } from './position.ts';

/** So many places, and this part of them, make a crowd. */
const fewest = 5;
const part = 0.6;

/** A crowd ends where the next place is so many times as far from its middle as the one before. */
const gap = 2;

/** So many places are tried as the middle of the crowd. */
const tried = 200;

/**
 * Where most of a paper’s places lie close together in a small part of the map: the places that belong to it, by their
 * index. Undefined where one map shows all of them well.
 */
export function findCrowd(positions: readonly Position[]): ReadonlySet<number> | undefined {
  if (positions.length < fewest) return undefined;
  const least = Math.ceil(positions.length * part);
  const every = Math.ceil(positions.length / tried);
  const rankings = positions
    .filter((_, index) => index % every === 0)
    .map((middle) =>
      positions
        .map((position, index) => ({ index, distance: geoDistance([...middle], [...position]) }))
        .toSorted((a, b) => a.distance - b.distance),
    );
  const distanceAt = (ranking: (typeof rankings)[number], place: number): number =>
    ranking[place]?.distance ?? Infinity;
  const [best = []] = rankings.toSorted((a, b) => distanceAt(a, least - 1) - distanceAt(b, least - 1));
  let size = least;
  while (size < positions.length && distanceAt(best, size) <= distanceAt(best, size - 1) * gap) size += 1;
  if (size === positions.length) return undefined;
  return new Set(best.slice(0, size).map(({ index }) => index));
}
