/** Degrees: longitude (east is positive), latitude (north is positive). */
export type Position = readonly [longitude: number, latitude: number];
