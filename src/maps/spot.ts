import type { Position } from './position.ts';

/** What a map needs to know of a place; degrees, north and east positive. */
export interface Spot {
  readonly name: string;
  readonly country?: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** False for what is no position on the globe. */
export const isUsable = ({ latitude, longitude }: Spot): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

export const toPosition = ({ longitude, latitude }: Spot): Position => [longitude, latitude];
