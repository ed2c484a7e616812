import { geoDistance, geoInterpolate, geoPath } from 'd3-geo';
import { findNear, type Ground, type Piece } from './ground.ts';
import type { Home } from './home.ts';
import type { Position } from './position.ts';
import { earthRadius, findReach, openProjection, type View } from './projection.ts';

/** How many kilometres a locator map is wide at least, at most beside a country, and at most out at sea. */
const narrowest = 800;
const widest = 1700;
const farthest = 12_000;

/** So much of a sheet must be land for a reader to know the coast, and so much of it may be the country alone. */
const leastLand = 0.025;
const mostHome = 0.85;

/** From a place a little towards the middle of its country, so that more of that is seen. */
function lean(position: Position, { piece }: Home, span: number): Position {
  const distance = geoDistance([...position], [...piece.centre]) * earthRadius;
  return geoInterpolate([...position], [...piece.centre])(distance === 0 ? 0 : Math.min(0.5, (0.2 * span) / distance));
}

function shareOf(pieces: readonly Piece[], view: View): number {
  const draw = geoPath(openProjection(view, 0));
  const near = findNear(pieces, view.centre, findReach(view));
  return near.reduce((sum, { shape }) => sum + draw.area(shape), 0) / (view.width * view.height);
}

/**
 * Where to look for a place: at its country with the neighbours, and far enough from the middle of an ocean or of a large
 * country to have something in sight.
 */
export function chooseView(
  ground: Ground,
  position: Position,
  home: Home | undefined,
  { width, height }: Pick<View, 'width' | 'height'>,
): View {
  const extent = home ? 2 * home.piece.radius * earthRadius : 0;
  const span = Math.max(narrowest, Math.min(widest, 1.6 * extent));
  let view: View = { centre: home && extent < span ? lean(position, home, span) : position, span, width, height };
  const isBlank = (): boolean => {
    const own = home ? shareOf(home.country.pieces, view) : 0;
    return own > mostHome || (own < leastLand && shareOf(ground.land, view) < leastLand);
  };
  while (view.span < farthest && isBlank()) view = { ...view, span: Math.min(farthest, view.span * 1.4) };
  return view;
}
