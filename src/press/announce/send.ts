import { fixedPaths, keyPath, toUrl } from '../../newsroom/permalink.ts';
import type { IndexNow, Publication } from '../../newsroom/publication.ts';
import type { Changes } from './changes.ts';

/** One request, and what it tells of. */
export interface Message {
  /** Whom it goes to. */
  readonly to: string;
  readonly type: 'application/json; charset=utf-8' | 'application/x-www-form-urlencoded';
  readonly body: string;
  readonly pages: readonly string[];
  readonly feeds: readonly string[];
}

/** IndexNow takes at most 10,000 addresses in one request (indexnow.org/documentation). */
const mostPages = 10_000;
/** Milliseconds for one answer, and for all: a hub that hangs must not hold up a deploy, however many feeds there are. */
const patience = { each: 10_000, all: 60_000 };
const together = 4;

/** A hub is told of each feed by itself, as WebSub's predecessor has it: the standard leaves this to hubs. */
const toHubMessage = (hub: string, feed: string): Message => ({
  to: hub,
  type: 'application/x-www-form-urlencoded',
  body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed, 'hub.topic': feed }).toString(),
  pages: [],
  feeds: [feed],
});

function toIndexNowMessages(
  { key, endpoint }: IndexNow,
  pages: readonly string[],
  publication: Publication,
): readonly Message[] {
  const { host } = new URL(publication.origin);
  const keyLocation = toUrl(publication, keyPath(key));
  return Array.from({ length: Math.ceil(pages.length / mostPages) }, (_, index) => {
    const part = pages.slice(index * mostPages, (index + 1) * mostPages);
    return {
      to: endpoint,
      type: 'application/json; charset=utf-8',
      body: JSON.stringify({ host, key, keyLocation, urlList: part }),
      pages: part,
      feeds: [],
    };
  });
}

/** What is to be said to whom; nothing where the paper names neither hub nor key. The paper's own feed comes first. */
export function toMessages({ pages, feeds }: Changes, publication: Publication): readonly Message[] {
  const { hub, indexNow, robots } = publication;
  const front = toUrl(publication, fixedPaths.front);
  const isOwn = (feed: string): boolean => feed.startsWith(`${front}feed.`);
  const sorted = feeds.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  return [
    ...(indexNow && robots.search ? toIndexNowMessages(indexNow, pages, publication) : []),
    ...(hub === undefined ? [] : sorted.map((feed) => toHubMessage(hub, feed))),
  ];
}

/** Why a message was not taken; undefined where it was. */
async function send({ to, type, body }: Message, until: AbortSignal, each: number): Promise<string | undefined> {
  try {
    const signal = AbortSignal.any([until, AbortSignal.timeout(each)]);
    const response = await fetch(to, { method: 'POST', headers: { 'Content-Type': type }, body, signal });
    await response.body?.cancel();
    return response.ok ? undefined : `it answered ${response.status} ${response.statusText}`.trim();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return 'it did not answer in time';
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error ? cause.message || cause.name : String(cause);
  }
}

/** A message that was not taken, and why. */
export interface Failure {
  readonly message: Message;
  readonly reason: string;
}

/** Sends messages, a few at a time. Never throws; what was not taken is given back. */
export async function sendAll(messages: readonly Message[], { each, all } = patience): Promise<readonly Failure[]> {
  const until = AbortSignal.timeout(all);
  const waiting = [...messages];
  const failures: Failure[] = [];
  const work = async (): Promise<void> => {
    for (let message = waiting.shift(); message; message = waiting.shift()) {
      const reason = await send(message, until, each);
      if (reason !== undefined) failures.push({ message, reason });
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  return failures;
}
