import type { z } from 'astro/zod';
import { toProblem, type Problem } from '../desk/problem.ts';
import { addressFiles, type AddressBook, type LedAddress, type WithdrawnAddress } from '../newsroom/address-book.ts';
import type { Publication } from '../newsroom/publication.ts';
import { parseLock, type LockedAddress, type LockFault } from '../newsroom/urls-lock.ts';
import { gone, redirects } from '../schemas/address-book.ts';
import { sitePath } from '../schemas/text.ts';
import { parseYamlFile, type FrontMatter } from './front-matter.ts';
import { readSource, readTextFile } from './read-source.ts';
import { findUnfinishedKeys } from './text-faults.ts';
import { validate } from './validate.ts';

interface Entry<Value> {
  readonly typed: string;
  readonly address: string;
  readonly value: Value;
}

interface Entries<Value> {
  readonly entries: readonly Entry<Value>[];
  readonly problems: readonly Problem[];
}

function findKeyProblems({ file, data, locate }: FrontMatter): readonly Problem[] {
  return Object.keys(data).flatMap((typed) => {
    const fault = sitePath.safeParse(typed).error?.issues[0]?.message;
    const place = { file, ...locate([typed], true) };
    return fault === undefined ? [] : [toProblem('bad-value', place, `the address is ${JSON.stringify(typed)}`, fault)];
  });
}

/** Reads a file whose keys are addresses. Where it has an error, the other entries are still there. */
async function readEntries<Value extends z.ZodType>(
  contentDir: string,
  file: string,
  schema: z.ZodRecord<z.ZodString, Value>,
): Promise<Entries<z.output<Value>>> {
  if ((await readTextFile(contentDir, file)) === undefined) return { entries: [], problems: [] };
  const { source, problems } = await readSource(contentDir, file);
  if (!source) return { entries: [], problems };
  const { frontMatter, problems: yamlProblems } = parseYamlFile(source);
  const found = [...problems, ...yamlProblems];
  if (!frontMatter) return { entries: [], problems: found };
  found.push(
    ...findKeyProblems(frontMatter),
    ...validate(schema, frontMatter).problems,
    ...findUnfinishedKeys(frontMatter),
  );
  const entries = Object.entries(frontMatter.data).flatMap(([typed, raw]): Entry<z.output<Value>>[] => {
    const { data: address } = sitePath.safeParse(typed);
    const { success, data: value } = schema.valueType.safeParse(raw);
    return success && address !== undefined ? [{ typed, address, value }] : [];
  });
  return { entries, problems: found };
}

/** An address that is typed whole and lies here is one of ours. */
function toOwn(to: string, { origin, base }: Pick<Publication, 'origin' | 'base'>): string {
  const url = to.startsWith('/') ? undefined : URL.parse(to);
  const isHere = url?.host === new URL(origin).host && url.pathname.startsWith(encodeURI(base));
  return (isHere ? sitePath.safeParse(`/${url.pathname.slice(encodeURI(base).length)}`).data : undefined) ?? to;
}

/** In bytes: millions of addresses. */
const largestLock = 200_000_000;
const mostFaults = 20;

function toFaultProblem({ line, isMergeMark, text }: LockFault): Problem {
  const place = { file: addressFiles.lock, line };
  if (isMergeMark)
    return toProblem(
      'bad-lock',
      place,
      'a merge was left unfinished here',
      'keep the addresses of both sides and delete the lines that begin with <<<<<<<, |||||||, ======= or >>>>>>>',
    );
  const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
  return toProblem(
    'bad-lock',
    place,
    `the line ${shown} is not an address with what it is`,
    'write /2021/12/02/some-story/ story or /old/ -> /new/, or take the file as it was from your version control',
  );
}

/** Of a merge and of a file that is no lock at all the first lines are enough. */
function toFaultProblems(faults: readonly LockFault[]): readonly Problem[] {
  const marks = faults.filter(({ isMergeMark }) => isMergeMark).slice(0, 1);
  const others = faults.filter(({ isMergeMark }) => !isMergeMark).slice(0, mostFaults);
  return [...marks, ...others].map(toFaultProblem);
}

async function readLock(
  contentDir: string,
): Promise<{ readonly published: readonly LockedAddress[]; readonly problems: readonly Problem[] }> {
  const found = await readTextFile(contentDir, addressFiles.lock, largestLock);
  if (found === undefined) return { published: [], problems: [] };
  if ('problem' in found) return { published: [], problems: [found.problem] };
  const { addresses, faults } = parseLock(found.text);
  return { published: addresses, problems: toFaultProblems(faults) };
}

/** Reads `redirects.yaml`, `gone.yaml` and `urls.lock`; none of them has to be there. */
export async function readAddresses(
  contentDir: string,
  publication: Publication,
): Promise<{ readonly addresses: AddressBook; readonly problems: readonly Problem[] }> {
  const led = await readEntries(contentDir, addressFiles.redirects, redirects);
  const out = await readEntries(contentDir, addressFiles.withdrawn, gone);
  const lock = await readLock(contentDir);
  const addresses: AddressBook = {
    redirects: led.entries.map(({ typed, address, value }): LedAddress => ({
      from: address,
      to: toOwn(value, publication),
      typed,
    })),
    withdrawn: out.entries.map(({ typed, address, value: { date, reason } }): WithdrawnAddress => ({
      address,
      ...date,
      reason,
      typed,
    })),
    published: lock.published,
  };
  return { addresses, problems: [...led.problems, ...out.problems, ...lock.problems] };
}
