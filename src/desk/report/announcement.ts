/** What was said to whom, and what was not taken. */
interface Told {
  readonly silence?: string;
  readonly messages: readonly Letter[];
  readonly failures: readonly { readonly message: Letter; readonly reason: string }[];
}

interface Letter {
  readonly to: string;
  readonly pages: readonly string[];
  readonly feeds: readonly string[];
}

const toCount = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function toSubject(letters: readonly Letter[]): string {
  const pages = letters.flatMap((letter) => letter.pages).length;
  const feeds = letters.flatMap((letter) => letter.feeds).length;
  return [
    ...(pages > 0 ? [toCount(pages, 'page', 'pages')] : []),
    ...(feeds > 0 ? [toCount(feeds, 'feed', 'feeds')] : []),
  ].join(' and ');
}

const groupByHost = (letters: readonly Letter[]): readonly (readonly [string, readonly Letter[]])[] =>
  [...new Set(letters.map(({ to }) => to))].map((to) => [to, letters.filter((letter) => letter.to === to)]);

/** An announcement as a person reads it: a line for each that was told, and warnings of those who did not hear. */
export function formatAnnouncement(
  { silence, messages, failures }: Told,
  isRehearsal: boolean,
): { readonly told: string; readonly warnings: string } {
  if (silence !== undefined) return { told: `Nothing was announced: ${silence}.`, warnings: '' };
  if (messages.length === 0) return { told: 'Nothing has changed since the last time.', warnings: '' };
  const failed = new Set(failures.map(({ message }) => message));
  const taken = messages.filter((message) => !failed.has(message));
  const told = groupByHost(taken).flatMap(([to, letters]) => [
    `${isRehearsal ? 'Would tell' : 'Told'} ${to} of ${toSubject(letters)}.`,
    ...(isRehearsal ? letters.flatMap((one) => [...one.pages, ...one.feeds]).map((address) => `  ${address}`) : []),
  ]);
  const warnings = groupByHost(failures.map(({ message }) => message)).map(([to, letters]) => {
    const reason = failures.find(({ message }) => message.to === to)?.reason ?? '';
    return `warning: ${to} was not told of ${toSubject(letters)}: ${reason}. They are told the next time.`;
  });
  return { told: told.length > 0 ? told.join('\n') : 'Nobody was told anything.', warnings: warnings.join('\n') };
}
