import type { Archive } from './archive.ts';

const name = Symbol.for('broadsheet.archive');
const shared = globalThis as { [name]?: Archive | undefined };

/**
 * Node and Astro's bundler each load a copy of every module, and would each read the newspaper at a moment of its own
 * and hold it twice. The archive of a build is therefore kept by name in the process: pages, search and pictures agree,
 * and the data store of Astro, which would be written, read and parsed whole, stays empty.
 */
export function shareArchive(archive: Archive | undefined): void {
  shared[name] = archive;
}

/** The archive of the build that is under way; undefined in the development server and for other tools. */
export const findSharedArchive = (): Archive | undefined => shared[name];
