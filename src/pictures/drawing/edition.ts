import { backgroundMaps } from './edition-background-maps.ts';
import { charts } from './edition-charts.ts';
import { newsMaps } from './edition-news-maps.ts';
import type { Commission } from './picture.ts';

/** Every picture of the demonstration edition, in the order in which they are drawn. */
export const commissions: readonly Commission[] = [...newsMaps, ...backgroundMaps, ...charts];
