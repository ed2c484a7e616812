import { geoCentroid, geoDistance, type ExtendedFeature } from 'd3-geo';
import { feature, meshArcs } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Position } from './position.ts';
import { setCrimeaApart, type WorldAtlas } from './world-atlas.ts';

/** One polygon or line of the atlas with a circle that holds all of it, so that what is far away need not be looked at. */
export interface Piece {
  readonly shape: ExtendedFeature;
  readonly centre: Position;
  /** Radians. */
  readonly radius: number;
}

export interface Country {
  /** ISO 3166-1, three figures; absent where it has none. */
  readonly id: string | undefined;
  /** The atlas’s own name, in English. */
  readonly name: string;
  readonly pieces: readonly Piece[];
}

/** What small maps are drawn from. */
export interface Ground {
  readonly land: readonly Piece[];
  readonly borders: readonly Piece[];
  readonly countries: readonly Country[];
}

type Shape = ExtendedFeature & { readonly geometry: { readonly coordinates: readonly unknown[] } };

/** Every position in nested lists of coordinates. */
const toPositions = (coordinates: readonly unknown[]): readonly Position[] =>
  typeof coordinates[0] === 'number'
    ? [[coordinates[0], Number(coordinates[1])]]
    : coordinates.flatMap((inner) => (Array.isArray(inner) ? toPositions(inner) : []));

function toPiece(shape: Shape): Piece {
  const centre = geoCentroid(shape);
  const reach = (position: Position): number => geoDistance(centre, [...position]);
  return { shape, centre, radius: Math.max(...toPositions(shape.geometry.coordinates).map(reach)) };
}

function toPieces(topology: Topology, geometry: GeometryObject): readonly Piece[] {
  switch (geometry.type) {
    case 'Polygon':
      return [toPiece(feature(topology, geometry))];
    case 'MultiPolygon':
      return geometry.arcs.map((arcs) => toPiece(feature(topology, { type: 'Polygon', arcs })));
    case 'MultiLineString':
      return geometry.arcs.map((arcs) => toPiece(feature(topology, { type: 'LineString', arcs })));
    case 'GeometryCollection':
      return geometry.geometries.flatMap((one) => toPieces(topology, one));
    default:
      return [];
  }
}

/** Takes a topology apart, once for all maps. */
export function openGround(topology: WorldAtlas): Ground {
  const { countries, crimea, isBorder } = setCrimeaApart(topology);
  return {
    land: toPieces(topology, topology.objects.land),
    borders: toPieces(topology, meshArcs(topology, countries, isBorder)),
    countries: countries.geometries
      .filter((country) => country !== crimea)
      .map((country) => ({
        id: typeof country.id === 'string' ? country.id : undefined,
        name: country.properties && 'name' in country.properties ? country.properties.name : '',
        pieces: toPieces(topology, country),
      })),
  };
}

/** The pieces of which something may be seen within `radius` radians of a position. */
export const findNear = (pieces: readonly Piece[], centre: Position, radius: number): readonly Piece[] =>
  pieces.filter((piece) => geoDistance([...piece.centre], [...centre]) < piece.radius + radius);
