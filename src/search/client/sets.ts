export type Numbers = ReadonlySet<number>;

export const union = (sets: readonly Numbers[]): Set<number> => new Set(sets.flatMap((set) => [...set]));

/** What is in every one of them; nothing of no sets. */
export const intersect = ([first = new Set(), ...others]: readonly Numbers[]): Numbers =>
  others.reduce((left, set) => new Set([...left].filter((number) => set.has(number))), first);
