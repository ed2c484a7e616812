import type { PaperResult } from './read-paper.ts';

const name = Symbol.for('broadsheet.reading');
const shared = globalThis as { [name]?: PaperResult | undefined };

/**
 * Node and Astro's bundler each load a copy of every module, and would each read the newspaper at a moment of its own.
 * What a build has read once is therefore kept by name in the process, so that pages, search and pictures agree.
 */
export function shareReading(result: PaperResult | undefined): void {
  shared[name] = result;
}

/** The reading of the build that is under way; undefined in the development server and for other tools. */
export const findSharedReading = (): PaperResult | undefined => shared[name];
