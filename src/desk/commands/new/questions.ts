import { createInterface } from 'node:readline/promises';
import { toChoice } from '../../nearest.ts';
import { Refusal } from '../command.ts';
import { findIdFault, type Desk, type Folder, type Wishes } from './desk.ts';

/** Someone who answers, line by line. */
export interface Questions {
  readonly ask: (question: string) => Promise<string>;
  readonly tell: (line: string) => void;
  readonly end: () => void;
}

/** Asks on the terminal. @throws Refusal where the one who is asked leaves */
export function openQuestions(): Questions {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const left = new Promise<never>((_, reject) => {
    lines.on('close', () => {
      reject(new Refusal('\nNothing was written.'));
    });
  });
  // Nobody waits for an answer once all have been given.
  left.catch(() => undefined);
  return {
    ask: async (question) => (await Promise.race([lines.question(question), left])).trim(),
    tell: (line) => process.stdout.write(`${line}\n`),
    end: () => lines.close(),
  };
}

/** Asks until every id of the answer is one; an empty answer is none. */
async function askForIds(
  question: string,
  folder: Folder,
  desk: Desk,
  { ask, tell }: Questions,
): Promise<readonly string[]> {
  const known = desk.ids[folder];
  for (;;) {
    const answer = await ask(`${question}${known.length > 0 ? ` (${toChoice(known)})` : ''}: `);
    const ids = answer.split(/[\s,]+/).filter(Boolean);
    const faults = ids.flatMap((id) => findIdFault(id, folder, desk) ?? []);
    if (faults.length === 0) return ids;
    for (const fault of faults) tell(`  ${fault}`);
  }
}

/** Asks for what the command line did not say. */
export async function askForStory(typed: Wishes, desk: Desk, questions: Questions): Promise<Wishes> {
  let headline = '';
  while (headline === '') headline = await questions.ask('Headline: ');
  const [section] = typed.section === undefined ? await askForIds('Section', 'sections', desk, questions) : [];
  const contributors =
    typed.contributors.length > 0
      ? typed.contributors
      : await askForIds('Contributors, with commas between them', 'contributors', desk, questions);
  const [place] = typed.place === undefined ? await askForIds('Place, if it has one', 'places', desk, questions) : [];
  const folder = typed.folder || /^y(?:es)?$/i.test(await questions.ask('Will it have pictures (y/n)? '));
  questions.end();
  return {
    ...typed,
    headline,
    section: typed.section ?? section,
    contributors,
    place: typed.place ?? place,
    folder,
  };
}
