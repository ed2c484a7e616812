import { fixedPaths, toUrl } from '../newsroom/permalink.ts';
import type { Publication, RobotsPolicy } from '../newsroom/publication.ts';

/**
 * Crawlers by what they fetch pages for, under the names that their operators publish. What fetches for more than one
 * purpose cannot be told apart by robots.txt.
 */
const crawlers = {
  training: ['Applebot-Extended', 'Bytespider', 'CCBot', 'ClaudeBot', 'GPTBot'],
  input: [
    'ChatGPT-User',
    'Claude-SearchBot',
    'Claude-User',
    'DuckAssistBot',
    'MistralAI-User',
    'OAI-SearchBot',
    'Perplexity-User',
    'PerplexityBot',
  ],
  both: ['Amazonbot', 'Google-Extended', 'Meta-ExternalAgent'],
} as const;

/** Those that may not come in. One that serves a granted purpose too may: a refusal must not take back what is granted. */
function findRefused({ aiInput, aiTraining }: RobotsPolicy): readonly string[] {
  const isGranted = aiInput === true || aiTraining === true;
  const isRefused = aiInput === false || aiTraining === false;
  return [
    ...(aiTraining === false ? crawlers.training : []),
    ...(aiInput === false ? crawlers.input : []),
    ...(isRefused && !isGranted ? crawlers.both : []),
  ];
}

const toAnswer = (isGranted: boolean): string => (isGranted ? 'yes' : 'no');

/** What is said of each purpose, and of no other (contentsignals.org). */
function toContentSignal({ search, aiInput, aiTraining }: RobotsPolicy): string {
  const signals = { search, 'ai-input': aiInput, 'ai-train': aiTraining };
  return Object.entries(signals)
    .flatMap(([purpose, isGranted]) => (isGranted === undefined ? [] : [`${purpose}=${toAnswer(isGranted)}`]))
    .join(', ');
}

/** Whether the paper says more than that search engines may list it: then `/license.xml` says it too. */
export const hasTerms = ({ search, aiInput, aiTraining, licence }: RobotsPolicy): boolean =>
  !search || aiInput !== undefined || aiTraining !== undefined || licence !== undefined;

/**
 * `/robots.txt`, from the one policy of the paper (RFC 9309; contentsignals.org; rslstandard.org for `License`). A paper
 * that is not to be listed lets crawlers in all the same, for they must read the `noindex` of its pages; it names no
 * sitemaps. A preview lets nobody in. Crawlers read this file at the root of a host only: a paper below a path has to
 * submit its sitemaps to the search engines, or name them in the host's own file.
 */
export function toRobots(publication: Publication): string {
  if (publication.isPreview) return 'User-agent: *\nDisallow: /\n';
  const { robots } = publication;
  const everybody = ['User-agent: *', `Content-Signal: ${toContentSignal(robots)}`, 'Allow: /'];
  const refused = findRefused(robots);
  const groups = [
    everybody,
    ...(refused.length > 0 ? [[...refused.map((name) => `User-agent: ${name}`), 'Disallow: /']] : []),
    ...(hasTerms(robots) ? [[`License: ${toUrl(publication, fixedPaths.licence)}`]] : []),
    ...(robots.search
      ? [[fixedPaths.sitemap, fixedPaths.newsSitemap].map((path) => `Sitemap: ${toUrl(publication, path)}`)]
      : []),
  ];
  return groups.map((lines) => `${lines.join('\n')}\n`).join('\n');
}
