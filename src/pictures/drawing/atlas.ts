import type { GeoPermissibleObjects } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { setCrimeaApart, type WorldAtlas } from '../../maps/world-atlas.ts';

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

/** Reads the shapes out of a topology, once for all maps. */
export function openAtlas(topology: WorldAtlas): Atlas {
  const { countries, crimea, isBorder } = setCrimeaApart(topology);
  const changed: Topology = { ...topology, objects: { countries } };
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
