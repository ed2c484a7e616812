import type { BreadcrumbList, CollectionPage, ProfilePage, Thing, WebPage, WithContext } from 'schema-dts';
import { fixedPaths, pagePath, toUrl } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';
import { toArticleData, toContributorData } from './article-data.ts';
import type { ListingPage, OtherPage, PageMetadata, TrailStep } from './page-metadata.ts';
import { toPublisherData, toWebsiteData, toWebsiteId } from './publication-data.ts';

/** The structured data of a page (schema.org, JSON-LD 1.1), each document as a string without `<`. */
export function toJsonLd(page: PageMetadata): readonly string[] {
  return toDocuments(page).map(toSafeJson);
}

/** JSON in which no `</script>` and no `<!--` can end the script that it stands in. */
const toSafeJson = (document: WithContext<Thing>): string =>
  JSON.stringify(document).replaceAll('<', String.raw`\u003c`);

function toDocuments(page: PageMetadata): readonly WithContext<Thing>[] {
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
function toTrail(steps: readonly TrailStep[], publication: Publication): WithContext<BreadcrumbList> {
  const trail = [{ name: publication.name, path: fixedPaths.front }, ...steps];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: toUrl(publication, path),
    })),
  } satisfies WithContext<BreadcrumbList>;
}

const toCommonData = ({ publication, title, path, description }: ListingPage | OtherPage) => ({
  '@id': toUrl(publication, path),
  url: toUrl(publication, path),
  name: title,
  ...(description === undefined ? {} : { description }),
  inLanguage: publication.language,
  isPartOf: { '@id': toWebsiteId(publication) },
});

function toListingData(page: ListingPage): WithContext<CollectionPage | ProfilePage> {
  const context = { '@context': 'https://schema.org' } as const;
  if (page.contributor === undefined) return { ...context, '@type': 'CollectionPage', ...toCommonData(page) };
  const mainEntity = toContributorData(page.contributor, page.publication);
  return { ...context, '@type': 'ProfilePage', ...toCommonData(page), mainEntity };
}

function toPageData(page: OtherPage): WithContext<WebPage> {
  const { about } = page.publication.policies;
  const isAbout = about !== undefined && page.path === pagePath(about);
  return { '@context': 'https://schema.org', '@type': isAbout ? 'AboutPage' : 'WebPage', ...toCommonData(page) };
}
