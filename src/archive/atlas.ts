import { createRequire } from 'node:module';
import type { WorldAtlas } from '../maps/world-atlas.ts';

const require = createRequire(import.meta.url);

/**
 * The world that maps are drawn from. Not imported: the bundler would read and print a megabyte of figures at every
 * build, and most builds draw no map.
 */
export const readAtlas = (): WorldAtlas => require('world-atlas/countries-50m.json') as WorldAtlas;
