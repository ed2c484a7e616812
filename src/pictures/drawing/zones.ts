import type { GeoPermissibleObjects } from 'd3-geo';

/**
 * The part of the Donetsk and Luhansk regions that separatists held in 2021: a coarse outline drawn by hand, good enough for a
 * hatched zone and for nothing else. It reaches beyond the border in the east and is cut there by the shape of Ukraine.
 * Clockwise, as d3-geo wants the outside of a polygon.
 */
export const separatistHeld: GeoPermissibleObjects = {
  type: 'Polygon',
  coordinates: [
    [
      [37.9, 47.08],
      [37.84, 47.24],
      [37.95, 47.38],
      [37.78, 47.47],
      [37.6, 47.62],
      [37.6, 47.82],
      [37.55, 47.95],
      [37.72, 48.05],
      [37.72, 48.14],
      [37.92, 48.24],
      [37.9, 48.35],
      [38.08, 48.42],
      [38.3, 48.39],
      [38.46, 48.53],
      [38.5, 48.64],
      [38.85, 48.71],
      [39.15, 48.73],
      [39.4, 48.66],
      [39.7, 48.62],
      [40.6, 48.62],
      [40.6, 46.9],
      [38.2, 46.8],
      [37.9, 47.08],
    ],
  ],
};
