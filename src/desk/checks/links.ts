import { addressFiles } from '../../newsroom/address-book.ts';
import { toAddressKey } from '../../newsroom/address-key.ts';
import { findHold } from '../../newsroom/gate.ts';
import { toOpening } from '../../newsroom/holdings.ts';
import { findNearest } from '../nearest.ts';
import type { ArticleRecord } from '../paper.ts';
import type { Finding, Inquiry } from './finding.ts';
import { findLinks, type PaperLink } from './link-sources.ts';
import { holdReasons } from './picks.ts';
import { openDeadLinks } from './dead-links.ts';
import { findDestinations } from './site-map.ts';

type Fault = Pick<Finding, 'code' | 'message' | 'advice' | 'severity'>;

/** Spellings under which a host finds the same file. */
const toSpellings = (path: string): readonly string[] => {
  const plain = path.replace(/\/index\.html$/, '/');
  return plain.endsWith('/') ? [plain] : [plain, `${plain}/`];
};

/** A story that readers cannot see while they see the link to it. */
function findHoldFault(link: PaperLink, path: string, article: ArticleRecord, now: number): Fault | undefined {
  const hold = findHold(article, now);
  if (!hold || link.opens === undefined) return undefined;
  const isAhead = hold !== 'expired' && !link.isPrinted;
  // Both are still held back: it is enough that what is linked comes out no later.
  if (isAhead && !article.draft && toOpening(article) <= link.opens) return undefined;
  const advice =
    hold === 'expired' ? 'take the link out' : 'take the link out until then; it would also tell that there is a story';
  const severity = hold === 'expired' || !link.isPrinted ? 'warning' : 'error';
  return { code: 'held-back-link', message: `the story at ${path} ${holdReasons[hold]}`, advice, severity };
}

/** Ids that the press puts on the page of every story. */
const ofThePress = /^(?:top|main|story-corrections|correction-\d+)?$|^:~:/;

function findAnchorFault({ path, fragment }: PaperLink, body: string, { anchorsOf }: Inquiry): Fault | undefined {
  if (ofThePress.test(fragment)) return undefined;
  const anchors = anchorsOf(body);
  if (!anchors || anchors.has(fragment)) return undefined;
  const nearest = findNearest(fragment, anchors);
  const advice = nearest === undefined ? 'take away what begins with #' : `write #${nearest}`;
  return { code: 'dead-anchor', message: `the page ${path} has no #${fragment}`, advice };
}

const toLater = (path: string): Fault => ({
  code: 'held-back-link',
  message: `nothing is printed at ${path} yet`,
  advice: 'take the link out until a story is',
  severity: 'warning',
});

const toWithdrawnFault = (path: string): Fault => ({
  code: 'dead-link',
  message: `what was at ${path} has been withdrawn`,
  advice: 'take the link out',
});

/** In `redirects.yaml` there are no links to be taken out. */
const toAdvice = ({ advice }: Fault, { file }: PaperLink): string =>
  file === addressFiles.redirects ? advice.replace('take the link out', 'take the redirect out') : advice;

/** Links into the paper that lead to nothing, to a place that a page does not have, or to what is held back. */
export function findLinkFaults(inquiry: Inquiry): readonly Finding[] {
  const links = [...findLinks(inquiry)];
  const destinations = findDestinations(new Set(links.flatMap(({ path }) => toSpellings(path))), inquiry);
  const { isExcused, suggest } = openDeadLinks(inquiry);
  const withdrawn = new Set(inquiry.paper.addresses.withdrawn.map(({ address }) => toAddressKey(address)));
  const judge = (link: PaperLink): Fault | undefined => {
    const { path, isPrinted } = link;
    const found = toSpellings(path).flatMap((spelling) => destinations.get(spelling) ?? []);
    const [destination] = found;
    if (!destination) {
      if (withdrawn.has(toAddressKey(path))) return toWithdrawnFault(path);
      if (isExcused(path)) return undefined;
      return { code: 'dead-link', message: `nothing is printed at ${path}`, advice: suggest(path) };
    }
    if (destination.kind === 'later') return isPrinted ? toLater(path) : undefined;
    if (destination.kind === 'page') return undefined;
    if (destination.kind === 'text') return findAnchorFault(link, destination.body, inquiry);
    const { article } = destination;
    return findHoldFault(link, path, article, inquiry.now) ?? findAnchorFault(link, article.body, inquiry);
  };
  return links.flatMap((link): Finding[] => {
    const fault = judge(link);
    return fault ? [{ file: link.file, ...link.place, ...fault, advice: toAdvice(fault, link) }] : [];
  });
}
