import { addressFiles } from '../../newsroom/address-book.ts';
import { toAddressKey } from '../../newsroom/address-key.ts';
import { findHold } from '../../newsroom/gate.ts';
import { toIsoDay } from '../../newsroom/iso-time.ts';
import { articleShape, toDay } from '../../newsroom/permalink.ts';
import { spellAddress, spellTarget, type LockedAddress } from '../../newsroom/urls-lock.ts';
import type { ArticleRecord } from '../paper.ts';
import type { Finding, Inquiry } from './finding.ts';
import { once } from './once.ts';
import { openSuccessors } from './successors.ts';

const listingFolders = [
  ['by', 'contributors'],
  ['places', 'places'],
  ['series', 'series'],
] as const;

/** The addresses of what has a file, printed now or not: while the file is there, so is its page, with stories or without. */
function toFiled({ idsIn }: Inquiry): ReadonlySet<string> {
  const listings = listingFolders.flatMap(([room, folder]) => idsIn(folder).map((id) => `/${room}/${id}`));
  const own = ['sections', 'pages'].flatMap((folder) => idsIn(folder).map((id) => `/${id}`));
  return new Set([...listings, ...own].map(toAddressKey));
}

/** Every article by each of the addresses that lead to it. */
function toArticles({ paper, pathOf }: Inquiry): ReadonlyMap<string, ArticleRecord> {
  const found = new Map<string, ArticleRecord>();
  for (const article of paper.articles) {
    for (const alias of article.aliases) found.set(toAddressKey(alias), article);
  }
  for (const article of paper.articles) found.set(toAddressKey(pathOf(article)), article);
  return found;
}

/** Addresses about which there is nothing to ask, as they are spelled: those of stories that are printed or were to go. */
function toSound({ paper, pathOf, now }: Inquiry): ReadonlySet<string> {
  const sound = new Set<string>();
  for (const article of paper.articles) {
    const hold = findHold(article, now);
    if (hold !== undefined && hold !== 'expired') continue;
    sound.add(pathOf(article));
    for (const alias of article.aliases) sound.add(alias);
  }
  return sound;
}

function toTopics({ paper, idsIn }: Inquiry): ReadonlySet<string> {
  const ids = new Set(idsIn('topics'));
  for (const { topics } of paper.articles) for (const id of topics) ids.add(id);
  return new Set([...ids].map((id) => toAddressKey(`/topics/${id}/`)));
}

/** Names of articles whose files have faults: where they would be printed is not known. */
function toFaultySlugs({ paper, idsIn }: Inquiry): ReadonlySet<string> {
  const known = new Set(paper.articles.map(({ id }) => id));
  return new Set(
    idsIn('articles')
      .filter((id) => !known.has(id))
      .map((id) => id.slice(8).toLowerCase()),
  );
}

const names = { story: 'the story', page: 'the page', section: 'the section' } as const;
const nameOf = (kind: LockedAddress['kind']): string =>
  kind === 'story' || kind === 'page' || kind === 'section' ? names[kind] : `the page of the ${kind}`;

/** How an address is given up on purpose. */
const toWithdrawal = (address: string, { paper, now }: Inquiry): string =>
  `withdraw it in ${addressFiles.withdrawn} by a line ${spellAddress(address)}: { date: ${toIsoDay(
    toDay(now, paper.publication.timeZone),
  )}, reason: "TK" }`;

/** What an address of the lock that nobody claims any more once was, and how it is kept. */
function describeLoss(locked: LockedAddress, inquiry: Inquiry, successors: ReturnType<typeof openSuccessors>) {
  const { address } = locked;
  const spelled = spellAddress(address);
  const orWithdraw = `or ${toWithdrawal(address, inquiry)}`;
  if (locked.kind === 'redirect') {
    const article = successors.at(locked.target);
    const mend = article
      ? `add ${spelled} to the aliases of ${article.file} again`
      : `add the line ${spelled}: ${spellTarget(locked.target)} to ${addressFiles.redirects}`;
    const message = `the old address ${address} led to ${locked.target} and would lead nowhere`;
    return { message, advice: `${mend}, ${orWithdraw}` };
  }
  const message = `${nameOf(locked.kind)} at ${address} was published and would be lost`;
  if (locked.kind === 'story') {
    const article = successors.findStory(address);
    const mend = article
      ? `add ${spelled} to the aliases of ${article.file}`
      : `add ${spelled} to the aliases of the story that is to be found there`;
    return { message, advice: `${mend}, ${orWithdraw}` };
  }
  const target = successors.findListing(locked.kind, address) ?? '/where/it/is/now/';
  return { message, advice: `add the line ${spelled}: ${target} to ${addressFiles.redirects}, ${orWithdraw}` };
}

/** A published story that is held back again. What has expired was to be gone, and its front matter says so. */
function findHeldBack(locked: LockedAddress, article: ArticleRecord, inquiry: Inquiry): Finding | undefined {
  const hold = findHold(article, inquiry.now);
  if (!hold || hold === 'expired' || locked.kind === 'redirect') return undefined;
  const { line, address } = locked;
  const place = { code: 'lost-address', file: addressFiles.lock, at: [], line } as const;
  if (hold === 'draft') {
    const message = `the story at ${address} was published and is a draft now`;
    const advice = `take draft: true out of ${article.file}, or ${toWithdrawal(address, inquiry)}`;
    return { ...place, message, advice };
  }
  const message = `the story at ${address} was published and is held back again`;
  const advice = `look at published and embargo in ${article.file}; readers find nothing there until then`;
  return { ...place, severity: 'warning', message, advice };
}

/** A topic without a file is there by being named. When no story names it, nothing says whether it has another name now. */
function toEmptyTopic({ address, line }: LockedAddress, inquiry: Inquiry, target: string | undefined): Finding {
  const move = `add the line ${spellAddress(address)}: ${target ?? '/topics/its-new-name/'} to ${addressFiles.redirects}`;
  const message = `no story has the topic of ${address} any more, and its page stands empty`;
  const advice = `if it has another name now, ${move}; else ${toWithdrawal(address, inquiry)}`;
  return { code: 'empty-topic', file: addressFiles.lock, at: [], line, message, advice };
}

/**
 * Addresses of the lock that would vanish: nothing is printed there, nothing leads on from there, and nobody has withdrawn
 * them. Old addresses share the fate of the address that they led to, so that one entry mends all.
 */
export function findLostAddresses(inquiry: Inquiry): readonly Finding[] {
  const { published, redirects, withdrawn } = inquiry.paper.addresses;
  // Without a time zone that holds, every address would be another one.
  if (published.length === 0 || inquiry.isFaulty('publication.yaml')) return [];
  const sound = toSound(inquiry);
  const articles = once(() => toArticles(inquiry));
  const filed = once(() => new Set([...toFiled(inquiry), ...toTopics(inquiry)]));
  const settled = new Set(
    [...redirects.map(({ from }) => from), ...withdrawn.map(({ address }) => address)].map(toAddressKey),
  );
  const faulty = once(() => toFaultySlugs(inquiry));
  const isExcused = (address: string): boolean => {
    const [, , slug] = articleShape.exec(address) ?? [];
    return slug !== undefined && faulty().has(slug.toLowerCase());
  };
  const isStanding = (address: string): boolean => {
    const key = toAddressKey(address);
    const article = articles().get(key);
    return filed().has(key) || (article !== undefined && toAddressKey(inquiry.pathOf(article)) === key);
  };
  const successors = openSuccessors(inquiry, published);
  return published.flatMap((locked): Finding[] => {
    if (sound.has(locked.address)) return [];
    const key = toAddressKey(locked.address);
    if (settled.has(key) || filed().has(key)) return [];
    const article = articles().get(key);
    if (article) return [findHeldBack(locked, article, inquiry)].filter((found) => found !== undefined);
    if (isExcused(locked.kind === 'redirect' ? locked.target : locked.address)) return [];
    if (locked.kind === 'redirect' && locked.target.startsWith('/') && !isStanding(locked.target)) return [];
    if (locked.kind === 'topic')
      return faulty().size > 0 ? [] : [toEmptyTopic(locked, inquiry, successors.findListing('topic', locked.address))];
    const loss = describeLoss(locked, inquiry, successors);
    return [{ code: 'lost-address', file: addressFiles.lock, at: [], line: locked.line, ...loss }];
  });
}
