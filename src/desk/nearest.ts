import { distance } from 'fastest-levenshtein';

/** The known name nearest to what was typed, if it is near enough to be meant. */
export function findNearest(typed: string, known: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase();
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const away = distance(wanted, name.toLowerCase());
    if (!best || away < best.distance) best = { name, distance: away };
  }
  return best && best.distance <= Math.max(2, Math.floor(wanted.length / 3)) ? best.name : undefined;
}

/** `one, two or three` for advice; at most nine names. */
export function toChoice(names: readonly string[]): string {
  const shown = names.slice(0, 9);
  const rest = names.length > shown.length ? ', ...' : '';
  return shown.length < 2 || rest !== ''
    ? shown.join(', ') + rest
    : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}
