import { geoContains } from 'd3-geo';
import { findNear, type Country, type Ground, type Piece } from './ground.ts';
import type { Position } from './position.ts';
import { earthRadius } from './projection.ts';

/** The country that a place is in, and the piece of it: an island, the mainland. */
export interface Home {
  readonly country: Country;
  readonly piece: Piece;
}

/** The position `kilometres` away in a direction, near enough at short distances. */
function step([longitude, latitude]: Position, kilometres: number, bearing: number): [number, number] {
  const degrees = (kilometres / earthRadius) * (180 / Math.PI);
  const north = Math.max(-90, Math.min(90, latitude + degrees * Math.cos(bearing)));
  const shrunk = Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  return [longitude + (degrees * Math.sin(bearing)) / shrunk, north];
}

/** The coast of a small-scale atlas is coarse and puts ports into the sea: so far a place may be from its country. */
const strays = [12, 30, 60];

/** The country of a position; none on the high seas, and none where the atlas takes no side. */
export function findHome(ground: Ground, position: Position): Home | undefined {
  const near = ground.countries.flatMap((country) =>
    findNear(country.pieces, position, 0.02).map((piece): Home => ({ country, piece })),
  );
  const findAt = (point: [number, number]): Home | undefined =>
    near.find(({ piece }) => geoContains(piece.shape, point));
  const found = findAt([...position]);
  if (found) return found;
  if (findNear(ground.land, position, 0).some(({ shape }) => geoContains(shape, [...position]))) return undefined;
  for (const kilometres of strays) {
    for (let turn = 0; turn < 8; turn += 1) {
      const beside = findAt(step(position, kilometres, (turn * Math.PI) / 4));
      if (beside) return beside;
    }
  }
  return undefined;
}
