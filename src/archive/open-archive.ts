import { getCollection } from 'astro:content';
import type { Paper } from '../desk/paper.ts';
import { emptyAddressBook } from '../newsroom/address-book.ts';
import { openPublication } from '../publication.ts';
import type { Archive } from './archive.ts';
import { readBody } from './body-cache.ts';
import { buildArchive } from './build-archive.ts';
import { findArticles } from './find-files.ts';
import { readSettings } from './settings.ts';
import { findSharedArchive } from './shared-archive.ts';

let opened: Promise<Archive> | undefined;

/** The paper as it may be seen now. Built once; every page of a build asks the same archive. */
export function openArchive(): Promise<Archive> {
  const shared = findSharedArchive();
  if (shared) return Promise.resolve(shared);
  // The development server takes up changes of the content between two requests.
  if (IS_DEVELOPMENT) return open();
  return (opened ??= open());
}

async function open(): Promise<Archive> {
  const settings = readSettings();
  const { publication } = await openPublication(settings);
  const paper: Paper = {
    publication,
    // Old addresses are printed by builds.
    addresses: emptyAddressBook,
    articles: (await getCollection('articles')).map(({ data }) => data),
    contributors: (await getCollection('contributors')).map(({ data }) => data),
    sections: (await getCollection('sections')).map(({ data }) => data),
    topics: (await getCollection('topics')).map(({ data }) => data),
    places: (await getCollection('places')).map(({ data }) => data),
    series: (await getCollection('series')).map(({ data }) => data),
    notices: (await getCollection('notices')).map(({ data }) => data),
    pages: (await getCollection('pages')).map(({ data }) => data),
    fronts: (await getCollection('fronts')).map(({ data }) => data),
  };
  await assertComplete(settings.contentDir, paper.articles.length);
  return buildArchive(paper, settings.now, {
    find: async (key) => (await readBody(settings.cacheDir, key)) ?? { html: '', text: '' },
  });
}

/**
 * Astro takes a data store that it cannot load for an empty one and goes on (`ImmutableDataStore.fromModule`), which
 * would print an empty paper.
 */
async function assertComplete(contentDir: string, loaded: number): Promise<void> {
  const { files } = await findArticles(contentDir);
  if (files.length !== loaded) {
    throw new Error(
      `The archive holds ${loaded} articles, but the folder articles has ${files.length}. Run the build again; if that does not help, remove the folder named by CACHE_DIR first.`,
    );
  }
}
