import type { BreadcrumbList, CollectionPage, Graph, ProfilePage, Thing, WebPage } from 'schema-dts';
import { fixedPaths, pagePath, toUrl } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';
import { toArticleData } from './article-data.ts';
import { toProfileData } from './contributor-data.ts';
import type { ListingPage, OtherPage, PageMetadata, TrailStep } from './page-metadata.ts';
import { toPublisherData, toWebsiteData, toWebsiteId } from './publication-data.ts';

/** The structured data of a page (schema.org, JSON-LD 1.1): one document, as a string that is safe in a script. */
export function toJsonLd(page: PageMetadata): string {
  return toSafeJson({ '@context': 'https://schema.org', '@graph': toNodes(page) });
}

/**
 * JSON in which no `</script>` and no `<!--` can end the script that it stands in, and no character ends a line for
 * those who read it as JavaScript (ECMA-262 before 2019).
 */
const toSafeJson = (document: Graph): string =>
  JSON.stringify(document).replaceAll(
    /[<\u2028\u2029]/g,
    (found) => String.raw`\u` + found.charCodeAt(0).toString(16).padStart(4, '0'),
  );

function toNodes(page: PageMetadata): readonly Thing[] {
  const { publication } = page;
  switch (page.kind) {
    case 'article': {
      const { section, headline, path } = page.article;
      return [toArticleData(page.article, publication), toTrail([section, { name: headline, path }], publication)];
    }
    case 'listing':
      return [toListingData(page), ...(page.trail.length > 0 ? [toTrail(page.trail, publication)] : [])];
    case 'page':
      return [toPageData(page), toTrail([{ name: page.title, path: page.path }], publication)];
    case 'front':
      return [toWebsiteData(publication), toPublisherData(publication)];
  }
}

/** From the front to the page; the front goes by the paper's name. */
function toTrail(steps: readonly TrailStep[], publication: Publication): BreadcrumbList {
  const trail = [{ name: publication.name, path: fixedPaths.front }, ...steps];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: toUrl(publication, path),
    })),
  };
}

const toCommonData = ({ publication, title, path, description }: ListingPage | OtherPage) => ({
  '@id': toUrl(publication, path),
  url: toUrl(publication, path),
  name: title,
  ...(description === undefined ? {} : { description }),
  inLanguage: publication.language,
  isPartOf: { '@id': toWebsiteId(publication) },
});

function toListingData(page: ListingPage): CollectionPage | ProfilePage {
  if (page.contributor === undefined) return { '@type': 'CollectionPage', ...toCommonData(page) };
  return {
    '@type': 'ProfilePage',
    ...toCommonData(page),
    mainEntity: toProfileData(page.contributor, page.publication),
  };
}

function toPageData(page: OtherPage): WebPage {
  const { about } = page.publication.policies;
  const isAbout = about !== undefined && page.path === pagePath(about);
  return { '@type': isAbout ? 'AboutPage' : 'WebPage', ...toCommonData(page) };
}
