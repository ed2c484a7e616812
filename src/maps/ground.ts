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
  /** The centre as a unit vector. */
  readonly towards: Vector;
}

type Vector = readonly [x: number, y: number, z: number];

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

function toVector([longitude, latitude]: Position): Vector {
  const [east, north] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}

function toPiece(shape: Shape): Piece {
  const centre = geoCentroid(shape);
  const reach = (position: Position): number => geoDistance(centre, [...position]);
  const radius = Math.max(...toPositions(shape.geometry.coordinates).map(reach));
  return { shape, centre, radius, towards: toVector(centre) };
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
export function findNear(pieces: readonly Piece[], centre: Position, radius: number): readonly Piece[] {
  const [x, y, z] = toVector(centre);
  return pieces.filter((piece) => {
    const [pieceX, pieceY, pieceZ] = piece.towards;
    const reach = Math.min(Math.PI, piece.radius + radius);
    return x * pieceX + y * pieceY + z * pieceZ >= Math.cos(reach) - 1e-9;
  });
}
