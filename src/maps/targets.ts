import type { Point } from './simplify.ts';

/** Diameter of what can be pressed, in pixels of the screen: WCAG 2.2, success criterion 2.5.8. */
export const targetSize = 24;

/** How far a target may move from its dot, which stays inside. */
const farthest = 11.5;

/** More dots than this leave no room to move. */
const most = 300;

const apart = targetSize + 0.5;

const add = ([ax, ay]: Point, [bx, by]: Point): Point => [ax + bx, ay + by];

function shorten([x, y]: Point): Point {
  const length = Math.hypot(x, y);
  return length <= farthest ? [x, y] : [(x / length) * farthest, (y / length) * farthest];
}

/** Pairs of dots whose targets could meet. */
const findPairs = (dots: readonly Point[]): readonly (readonly [number, number])[] =>
  dots.flatMap(([ax, ay], a) =>
    dots
      .slice(a + 1)
      .flatMap(([bx, by], index): (readonly [number, number])[] =>
        Math.hypot(bx - ax, by - ay) < apart + 2 * farthest ? [[a, a + 1 + index]] : [],
      ),
  );

/**
 * Moves the targets of neighbouring dots apart until none overlap, or as far as they may go: what each is moved by, to a
 * tenth of a pixel.
 */
export function spread(dots: readonly Point[]): readonly Point[] {
  const pairs = dots.length > most ? [] : findPairs(dots);
  const offsets = dots.map((): Point => [0, 0]);
  const offsetOf = (index: number): Point => offsets[index] ?? [0, 0];
  const targetOf = (index: number): Point => add(dots[index] ?? [0, 0], offsetOf(index));
  for (let round = 0; round < 40; round += 1) {
    for (const [a, b] of pairs) {
      const [[ax, ay], [bx, by]] = [targetOf(a), targetOf(b)];
      const distance = Math.hypot(bx - ax, by - ay);
      if (distance >= apart) continue;
      // Two places on one spot part sideways.
      const [x, y] = distance === 0 ? [1, 0] : [(bx - ax) / distance, (by - ay) / distance];
      const push = (apart - distance) / 2;
      offsets[a] = shorten(add(offsetOf(a), [-x * push, -y * push]));
      offsets[b] = shorten(add(offsetOf(b), [x * push, y * push]));
    }
  }
  return offsets.map(([x, y]): Point => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
}
