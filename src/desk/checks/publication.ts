import { findNearest, toChoice } from '../nearest.ts';
import { toReferenceAdvice } from './references.ts';
import type { Finding, Inquiry } from './finding.ts';

const scopes: readonly string[] = ['all', 'home', 'fronts', 'articles'];

/** References that start outside the articles: the navigation, the policies, notices and fronts. */
export function findPublicationFaults({ paper, idsIn }: Inquiry): readonly Finding[] {
  const file = 'publication.yaml';
  const sections = idsIn('sections');
  const pages = idsIn('pages');
  const nav = paper.publication.nav.flatMap((id, index): Finding[] =>
    sections.includes(id)
      ? []
      : [
          {
            code: 'unknown-section',
            file,
            at: ['nav', index],
            message: `there is no section ${id}`,
            advice: toReferenceAdvice(id, sections, 'sections'),
          },
        ],
  );
  const policies = Object.entries(paper.publication.policies).flatMap(([part, id]): Finding[] =>
    pages.includes(id)
      ? []
      : [
          {
            code: 'unknown-policy',
            file,
            at: ['policies', part],
            message: `there is no page ${id}`,
            advice: toReferenceAdvice(id, pages, 'pages'),
          },
        ],
  );
  const notices = paper.notices.flatMap((notice) =>
    notice.scope.flatMap((scope, index): Finding[] => {
      if (scopes.includes(scope) || sections.includes(scope)) return [];
      const advice = `write ${findNearest(scope, [...scopes, ...sections]) ?? toChoice([...scopes, ...sections])}`;
      return [
        {
          code: 'unknown-scope',
          file: notice.file,
          at: ['scope', index],
          message: `there is no scope ${scope}`,
          advice,
        },
      ];
    }),
  );
  const fronts = paper.fronts.flatMap((front): Finding[] =>
    front.id === 'home' || sections.includes(front.id)
      ? []
      : [
          {
            code: 'unknown-front',
            file: front.file,
            at: [],
            message: `there is no section ${front.id}`,
            advice: `rename the file to home.yaml or to one of the sections: ${toChoice(sections)}`,
          },
        ],
  );
  return [...nav, ...policies, ...notices, ...fronts];
}
