import { toJsonLd } from './json-ld.ts';
import { toOpenGraph, type MetaTag } from './open-graph.ts';
import type { PageMetadata } from './page-metadata.ts';

export interface HeadMetadata {
  /** In the order in which they are to be printed. */
  readonly tags: readonly MetaTag[];
  /** For `<script type="application/ld+json">`; safe to print as it is. */
  readonly jsonLd: string;
}

/**
 * What machines read in the head of a page: Open Graph (ogp.me), the card of X (developer.x.com, "Cards markup"), the
 * authors on the Fediverse and JSON-LD (schema.org). The title, the description, the canonical address, robots and feed links are the layout's.
 */
export function toHeadMetadata(page: PageMetadata): HeadMetadata {
  return { tags: toOpenGraph(page), jsonLd: toJsonLd(page) };
}
