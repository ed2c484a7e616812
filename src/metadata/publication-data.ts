import type { NewsMediaOrganization, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import { fixedPaths, pagePath, toUrl } from '../newsroom/permalink.ts';
import type { Publication } from '../newsroom/publication.ts';

/** Names of nodes that other documents of the site refer to (JSON-LD 1.1, section 3.3). */
export const toPublisherId = (publication: Publication): string => `${toUrl(publication, fixedPaths.front)}#publisher`;
export const toWebsiteId = (publication: Publication): string => `${toUrl(publication, fixedPaths.front)}#website`;

/** The part that a page plays in `publication.policies`, and the property of schema.org that says so. */
const policyProperties = {
  principles: 'publishingPrinciples',
  corrections: 'correctionsPolicy',
  ethics: 'ethicsPolicy',
  verification: 'verificationFactCheckingPolicy',
  sources: 'unnamedSourcesPolicy',
  ownership: 'ownershipFundingInfo',
  masthead: 'masthead',
  feedback: 'actionableFeedbackPolicy',
  diversity: 'diversityPolicy',
  coverage: 'missionCoveragePrioritiesPolicy',
  bylines: 'noBylinesPolicy',
} as const;

/** The paper as a publisher, in short: within the data of a story. The front tells the rest under the same `@id`. */
export const toPublisherReference = (publication: Publication) =>
  ({
    '@type': 'NewsMediaOrganization',
    '@id': toPublisherId(publication),
    name: publication.name,
  }) as const satisfies NewsMediaOrganization;

/** The paper as a publisher, with its policies (schema.org/NewsMediaOrganization; The Trust Project's indicators). */
export function toPublisherData(publication: Publication): NewsMediaOrganization {
  const policies = Object.entries(policyProperties).flatMap(([part, property]) => {
    const id = publication.policies[part];
    return id === undefined ? [] : [[property, toUrl(publication, pagePath(id))] as const];
  });
  return {
    ...toPublisherReference(publication),
    url: toUrl(publication, fixedPaths.front),
    logo: toUrl(publication, '/apple-touch-icon.png'),
    ...(publication.description === undefined ? {} : { description: publication.description }),
    ...(publication.tagline === undefined ? {} : { slogan: publication.tagline }),
    ...(publication.social.length > 0 ? { sameAs: publication.social.map(({ url }) => url) } : {}),
    ...Object.fromEntries(policies),
  };
}

/** The site, with the address of its search. */
export function toWebsiteData(publication: Publication): WebSite {
  const potentialAction: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${toUrl(publication, fixedPaths.search)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': toWebsiteId(publication),
    name: publication.name,
    ...(publication.description === undefined ? {} : { description: publication.description }),
    url: toUrl(publication, fixedPaths.front),
    inLanguage: publication.language,
    publisher: { '@id': toPublisherId(publication) },
    potentialAction,
  };
}
