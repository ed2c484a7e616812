import type { Day, Instant } from './article.ts';

/** For machines, as in `<time datetime>`: `2021-12-02T16:10:00Z`. */
export const toIsoTime = (instant: Instant): string => new Date(instant).toISOString().replace('.000Z', 'Z');

/** A calendar day for machines: `2021-12-02`. */
export const toIsoDay = ({ year, month, day }: Day): string => [year, month, day].join('-');
