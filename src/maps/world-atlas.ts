import { geoArea, geoContains, type ExtendedFeature } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon, Topology } from 'topojson-specification';

interface Named {
  readonly name: string;
}

type Countries = GeometryCollection<Named>;

/** `countries-10m.json` or `countries-50m.json` of the package world-atlas: Natural Earth, public domain. */
export type WorldAtlas = Topology<{ countries: Countries; land: GeometryCollection }>;

const simferopol: [number, number] = [34.1024, 44.9521];

const toShape = (topology: WorldAtlas, arcs: number[][]): ExtendedFeature =>
  feature(topology, { type: 'Polygon', arcs });

/** Rounding has turned a few islets of the fine atlas inside out, so that they stand for the whole globe. */
const isInsideOut = (shape: ExtendedFeature): boolean => geoArea(shape) > 2 * Math.PI;

function dropInsideOut(topology: WorldAtlas): Countries['geometries'] {
  return topology.objects.countries.geometries.map((geometry) =>
    geometry.type === 'MultiPolygon'
      ? { ...geometry, arcs: geometry.arcs.filter((arcs) => !isInsideOut(toShape(topology, arcs))) }
      : geometry,
  );
}

/**
 * Natural Earth draws borders as they are administered and so has Crimea inside Russia. The paper shows it as neither:
 * the polygon is taken out of the country that holds it, so that it is never shaded and no border is drawn round it.
 */
export function setCrimeaApart(topology: WorldAtlas): {
  readonly countries: Countries;
  readonly crimea: MultiPolygon<Named>;
  /** Whether a line between two of them is drawn as a border. */
  readonly isBorder: (a: GeometryObject, b: GeometryObject) => boolean;
} {
  const taken: number[][][] = [];
  const geometries = dropInsideOut(topology).map((geometry) => {
    if (geometry.type !== 'MultiPolygon') return geometry;
    const crimean = geometry.arcs.filter((arcs) => geoContains(toShape(topology, arcs), simferopol));
    taken.push(...crimean);
    return { ...geometry, arcs: geometry.arcs.filter((arcs) => !crimean.includes(arcs)) };
  });
  const crimea: MultiPolygon<Named> = { type: 'MultiPolygon', arcs: taken, properties: { name: 'Crimea' } };
  return {
    countries: { type: 'GeometryCollection', geometries: [...geometries, crimea] },
    crimea,
    isBorder: (a, b) => a !== b && a !== crimea && b !== crimea,
  };
}
