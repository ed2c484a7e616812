import { toAddressKey } from './address-key.ts';

/** What a permanent address can be; the words of `urls.lock`. */
export const addressKinds = ['story', 'page', 'section', 'topic', 'contributor', 'place', 'series'] as const;
export type AddressKind = (typeof addressKinds)[number];

/** An address that has been published: what stood there, or where it led. */
export type PublishedAddress = {
  /** Site path without the base path, decoded. */
  readonly address: string;
} & (
  | { readonly kind: AddressKind }
  /** `target` is a site path, decoded, or a whole address of another site. */
  | { readonly kind: 'redirect'; readonly target: string }
);

/** A published address with its line in the lock, from 1. */
export type LockedAddress = PublishedAddress & { readonly line: number };

/** A line of the lock that says nothing. */
export interface LockFault {
  readonly line: number;
  /** Whether it is one of the marks that a merge leaves which somebody has to finish. */
  readonly isMergeMark: boolean;
  readonly text: string;
}

export interface ParsedLock {
  readonly addresses: readonly LockedAddress[];
  readonly faults: readonly LockFault[];
}

/** An address as it stands in the lock, and as an editor may type it: in one word, letters as they are. */
export const spellAddress = (address: string): string =>
  address
    .toWellFormed()
    .replaceAll(/[%?#\s\p{Cc}\p{Cf}]/gu, (sign) =>
      [...new TextEncoder().encode(sign)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join(''),
    );

/** Where an address leads, spelled in one word; a whole address is one already. */
export const spellTarget = (target: string): string => (target.startsWith('/') ? spellAddress(target) : target);

const longest = 2000;
const kindsByName: ReadonlyMap<string, AddressKind> = new Map(addressKinds.map((kind) => [kind, kind]));
const mergeMark = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;

/** Decoded; undefined for what is no address. */
function readAddress(spelled: string): string | undefined {
  if (spelled.length > longest * 3) return undefined;
  if (/^[\w\-./]*$/.test(spelled)) return spelled;
  try {
    const address = decodeURIComponent(spelled).normalize('NFC');
    return /\p{Cc}/u.test(address) ? undefined : address;
  } catch {
    return undefined;
  }
}

/** `/old/ -> /new/`: what stands behind the first word. A whole address keeps its own percent signs. */
function readTarget(rest: string): string | undefined {
  const [arrow, target = '', ...more] = rest.split(' ');
  if (arrow !== '->' || more.length > 0) return undefined;
  if (target.startsWith('/')) return readAddress(target);
  return /^https?:\/\/\S+$/.test(target) ? target : undefined;
}

function readLine(text: string, line: number): LockedAddress | undefined {
  const end = text.indexOf(' ');
  const address = text.startsWith('/') && end > 0 ? readAddress(text.slice(0, end)) : undefined;
  if (address === undefined) return undefined;
  const rest = text.slice(end + 1);
  const kind = kindsByName.get(rest);
  if (kind !== undefined) return { address, kind, line };
  const target = readTarget(rest);
  return target === undefined ? undefined : { address, kind: 'redirect', target, line };
}

/**
 * Reads `urls.lock`. Line ends of Windows, a byte-order mark, empty lines, remarks, lines that are there twice and lines
 * in another order are no faults: merging leaves such things.
 */
export function parseLock(text: string): ParsedLock {
  const addresses = new Map<string, LockedAddress>();
  const faults: LockFault[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const found = readLine(line, index + 1);
    if (!found) {
      faults.push({ line: index + 1, isMergeMark: mergeMark.test(line), text: line });
      continue;
    }
    // Where both sides of a merge have a line for it, the one that says more about today: it leads on.
    if (!addresses.has(found.address) || found.kind === 'redirect') addresses.set(found.address, found);
  }
  return { addresses: [...addresses.values()], faults };
}

const head = `# Every address at which this paper has printed something. Each build adds those that are new; none is taken out.
# To give one up, withdraw it in gone.yaml or lead it on in redirects.yaml. Save this file together with the paper.
`;

const toLine = (one: PublishedAddress): string =>
  one.kind === 'redirect'
    ? `${spellAddress(one.address)} -> ${spellTarget(one.target)}`
    : `${spellAddress(one.address)} ${one.kind}`;

/** The text of `urls.lock`: a line for each address, in the order of their characters. */
export const formatLock = (addresses: readonly PublishedAddress[]): string =>
  `${head}${addresses
    .map((one) => `${toLine(one)}\n`)
    .toSorted()
    .join('')}`;

const isSame = (known: PublishedAddress, now: PublishedAddress): boolean =>
  known.kind === 'redirect' || now.kind === 'redirect'
    ? toLine(known) === toLine({ ...now, address: known.address })
    : true;

/**
 * The addresses of the lock with those that are published now. Nothing leaves it; of an address that leads elsewhere
 * by now, or leads no further, it says so.
 *
 * @returns what is to be written and how many addresses are new; undefined where nothing has to be.
 */
export function addPublished(
  known: readonly PublishedAddress[],
  now: readonly PublishedAddress[],
): { readonly addresses: readonly PublishedAddress[]; readonly added: number } | undefined {
  const all = new Map(known.map((one) => [toAddressKey(one.address), one]));
  const before = all.size;
  let changed = 0;
  for (const one of now) {
    const key = toAddressKey(one.address);
    const there = all.get(key);
    if (there && isSame(there, one)) continue;
    all.set(key, one);
    changed += 1;
  }
  return changed === 0 ? undefined : { addresses: [...all.values()], added: all.size - before };
}
