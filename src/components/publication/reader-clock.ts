import type { Instant } from '../../newsroom/article.ts';

/** The time on the reader's device. What is printed is decided by the build's clock, not by this one. */
// eslint-disable-next-line no-restricted-syntax -- This runs in the reader's browser, where there is no other clock.
export const readClock = (): Instant => Date.now();
