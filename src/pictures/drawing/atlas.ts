import { geoArea, geoContains, type ExtendedFeature, type GeoPermissibleObjects } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon, Topology } from 'topojson-specification';

interface Named {
  readonly name: string;
}

type Countries = GeometryCollection<Named>;

/** `countries-10m.json` of world-atlas: Natural Earth, public domain. */
export type WorldAtlas = Topology<{ countries: Countries }>;

/** What a map is drawn from: shapes in degrees. */
export interface Atlas {
  readonly land: GeoPermissibleObjects;
  readonly borders: GeoPermissibleObjects;
  readonly crimea: GeoPermissibleObjects;
  /** The neck between Crimea and the mainland, which is drawn as no country's border. */
  readonly crimeaLine: GeoPermissibleObjects;
  /** Throws where the atlas has no such country. */
  readonly country: (name: string) => GeoPermissibleObjects;
}

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
function takeCrimeaOut(topology: WorldAtlas): { countries: Countries; crimea: MultiPolygon<Named> } {
  const taken: number[][][] = [];
  const geometries = dropInsideOut(topology).map((geometry) => {
    if (geometry.type !== 'MultiPolygon') return geometry;
    const crimean = geometry.arcs.filter((arcs) => geoContains(toShape(topology, arcs), simferopol));
    taken.push(...crimean);
    return { ...geometry, arcs: geometry.arcs.filter((arcs) => !crimean.includes(arcs)) };
  });
  const crimea: MultiPolygon<Named> = { type: 'MultiPolygon', arcs: taken, properties: { name: 'Crimea' } };
  return { countries: { type: 'GeometryCollection', geometries: [...geometries, crimea] }, crimea };
}

/** Reads the shapes out of a topology, once for all maps. */
export function openAtlas(topology: WorldAtlas): Atlas {
  const { countries, crimea } = takeCrimeaOut(topology);
  const changed: Topology = { ...topology, objects: { countries } };
  const isBorder = (a: GeometryObject, b: GeometryObject): boolean => a !== b && a !== crimea && b !== crimea;
  const isNeck = (a: GeometryObject, b: GeometryObject): boolean => a !== b && (a === crimea || b === crimea);
  return {
    land: feature(changed, countries),
    borders: mesh(changed, countries, isBorder),
    crimea: feature(changed, crimea),
    crimeaLine: mesh(changed, countries, isNeck),
    country: (name) => {
      const found = countries.geometries.find(
        (geometry) =>
          geometry.properties !== undefined && 'name' in geometry.properties && geometry.properties.name === name,
      );
      if (found === undefined)
        throw new Error(`The atlas has no country named ${name}; write the name as in world-atlas.`);
      return feature(changed, found);
    },
  };
}
