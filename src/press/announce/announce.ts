import type { Settings } from '../../archive/settings.ts';
import { isLocalHost } from '../../newsroom/local-host.ts';
import type { Publication } from '../../newsroom/publication.ts';
import { findChanges, toRemembered } from './changes.ts';
import { readAnnounced, writeAnnounced } from './memory.ts';
import { readPrinted } from './printed.ts';
import { sendAll, toMessages, type Failure, type Message } from './send.ts';

export interface Announcement {
  /** Why nobody was told anything, where that is so. */
  readonly silence?: string;
  readonly messages: readonly Message[];
  readonly failures: readonly Failure[];
}

function findSilence({ origin, hub, indexNow }: Publication): string | undefined {
  if (hub === undefined && indexNow === undefined)
    return 'publication.yaml names neither a hub nor a key for indexNow, so there is nobody to tell';
  const { hostname } = new URL(origin);
  return isLocalHost(hostname) ? `${hostname} cannot be reached from elsewhere, so nobody is told of it` : undefined;
}

/**
 * Tells the hub and search engines what has changed in the output since the last time, and remembers it. What could not
 * be told is told the next time.
 *
 * @param isRehearsal finds out what there is to tell; nothing is sent and nothing remembered.
 * @throws OutputError where the output is not that of this paper.
 */
export async function announce(
  settings: Settings,
  publication: Publication,
  { isRehearsal = false } = {},
): Promise<Announcement> {
  const silence = findSilence(publication);
  if (silence !== undefined) return { silence, messages: [], failures: [] };
  const printed = await readPrinted(settings.outDir, publication);
  const announced = await readAnnounced(settings);
  const messages = toMessages(findChanges(printed, announced, publication, settings.now), publication);
  if (isRehearsal) return { messages, failures: [] };
  const failures = await sendAll(messages);
  const failed = {
    pages: failures.flatMap(({ message }) => message.pages),
    feeds: failures.flatMap(({ message }) => message.feeds),
  };
  await writeAnnounced(settings, toRemembered(printed, announced, failed));
  return { messages, failures };
}
