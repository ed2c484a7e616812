import type { Organization, Person } from 'schema-dts';
import type { Contributor } from '../newsroom/article.ts';
import type { Publication } from '../newsroom/publication.ts';
import { toPublisherId } from './publication-data.ts';

type Someone = Exclude<Person | Organization, string>;

/** A contributor, as the author of a story: desks and agencies are organizations, and a desk is part of the paper. */
export function toContributorData({ kind, name, url, role, links }: Contributor, publication: Publication): Someone {
  const elsewhere = links.length > 0 ? { sameAs: links } : {};
  if (kind === 'agency') return { '@type': 'Organization', name, url, ...elsewhere };
  const publisher = { '@id': toPublisherId(publication) };
  if (kind === 'desk') return { '@type': 'Organization', name, url, parentOrganization: publisher, ...elsewhere };
  return { '@type': 'Person', name, url, ...(role === undefined ? {} : { jobTitle: role }), ...elsewhere };
}

/** The same on the contributor's own page, which prints more. */
export function toProfileData(contributor: Contributor, publication: Publication): Someone {
  const { kind, role, aliases } = contributor;
  return {
    ...toContributorData(contributor, publication),
    ...(aliases.length > 0 ? { alternateName: aliases } : {}),
    ...(kind === 'person' || role === undefined ? {} : { description: role }),
  };
}
