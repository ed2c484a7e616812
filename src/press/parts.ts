import type { PartLabel, Printing } from './part-label.ts';

/** Parts that do not make one paper; the message has a line for each thing that is wrong. */
export class PartsError extends Error {
  override readonly name = 'PartsError';
}

/** A part with the folder that it lies in, as it was typed. */
export interface Part {
  readonly folder: string;
  readonly label: PartLabel;
}

const toName = ({ folder, label }: Part): string => `part ${label.part} of ${label.of} (${folder})`;

const again = 'print all parts again from one commit';

/** What parts may differ in, and how to say so. What decides which stories are printed comes before those. */
const agreements: readonly (readonly [keyof Printing, (one: Printing, other: Printing) => string, advice: string])[] = [
  ['of', () => 'belong to different divisions', 'give every part the same number after the slash'],
  ['node', (one, other) => `were printed with Node ${one.node} and ${other.node}`, 'use one version on all machines'],
  ['press', () => 'were printed by presses whose code, settings or packages differ', again],
  [
    'address',
    (one, other) => `were printed for ${one.address} and ${other.address}`,
    'set the same SITE_URL and BASE_PATH',
  ],
  [
    'clock',
    (one, other) => `were printed at ${new Date(one.clock).toISOString()} and ${new Date(other.clock).toISOString()}`,
    'give all machines the same SOURCE_DATE_EPOCH',
  ],
  ['paper', () => 'were printed from different states of the newspaper', again],
];

function findDisagreement(one: Part, other: Part): string | undefined {
  const found = agreements.find(([key]) => one.label[key] !== other.label[key]);
  if (!found) return undefined;
  const [, say, advice] = found;
  return `${toName(one)} and ${toName(other)} ${say(one.label, other.label)} - ${advice}`;
}

/** Parts that are there twice, and those that are not there. */
function findGaps(parts: readonly Part[], of: number): readonly string[] {
  const numbers = Array.from({ length: of }, (_, at) => at + 1);
  return numbers.flatMap((number) => {
    const found = parts.filter(({ label }) => label.part === number).map(({ folder }) => folder);
    if (found.length === 0) return [`part ${number} of ${of} is missing - print it with --shard ${number}/${of}`];
    return found.length === 1
      ? []
      : [`part ${number} of ${of} is there twice: ${found.join(', ')} - leave one of them out`];
  });
}

/** A file that two parts have, and that is not the same in both. */
function findContradiction(parts: readonly Part[]): string | undefined {
  const first = new Map<string, Part>();
  for (const part of parts) {
    for (const [file, [digest]] of Object.entries(part.label.files)) {
      const other = first.get(file);
      if (!other) first.set(file, part);
      else if (other.label.files[file]?.[0] !== digest && !isJoined(file))
        return `${toName(other)} and ${toName(part)} have different files named ${file} - ${again}`;
    }
  }
  return undefined;
}

/** The list of the shards of the search: each part knows only its own. */
export const isJoined = (file: string): boolean => file === 'search/manifest.json';

/**
 * Makes sure that parts are all those of one printing, whatever their order.
 *
 * @throws PartsError that names every part which is missing, doubled or of another press, paper, clock or address.
 */
export function requireOnePrinting(parts: readonly Part[]): void {
  const [first, ...others] = parts;
  if (!first) throw new PartsError('No part was named - write the folders of all parts after --merge');
  const different = others.flatMap((other) => findDisagreement(first, other) ?? []);
  // Parts of different divisions have no numbers in common.
  const gaps = parts.every(({ label }) => label.of === first.label.of) ? findGaps(parts, first.label.of) : [];
  const contradiction = different.length + gaps.length === 0 ? findContradiction(parts) : undefined;
  const faults = [...different, ...gaps, ...(contradiction === undefined ? [] : [contradiction])];
  if (faults.length > 0) throw new PartsError(faults.join('\n'));
}
