/**
 * Gives what was made from the same before, or else makes it and keeps it. `from` is plain data: all that decides what is
 * made, besides the code of this room and its atlas.
 */
export type Remember = <Made>(from: readonly unknown[], make: () => Made) => Made;

/** Keeps nothing. */
export const forget: Remember = (_from, make) => make();
