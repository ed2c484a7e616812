import { fillIn, openDesk } from './new/desk.ts';
import { askForStory, openQuestions } from './new/questions.ts';
import { createStory } from './new/create.ts';
import { exit, readArguments, runCommand, UsageError } from './command.ts';

const usage = `Usage: npm run new -- "Headline" [--section id] [--contributor id ...] [--place id] [--topic id ...]
                  [--kind kind] [--published time] [--slug name] [--folder]
       npm run new

Makes the file of a new story, a draft, with TK where you have to write. Nothing is ever overwritten. Without a headline
it asks, on a terminal.
  --section      its section; unless said, the first of the navigation
  --contributor  who writes it; may be given several times
  --place, --topic, --kind
  --published    2021-12-02T17:10 counts in the time zone of the paper; now, unless said
  --slug         the last part of the address; made from the headline, unless said
  --folder       a folder of its own, for a story with pictures
Exit code: 0 made, 1 refused, 2 usage.`;

const several = { type: 'string', multiple: true, default: [] as string[] } as const;

await runCommand(usage, async (settings) => {
  const { values, positionals } = readArguments({
    options: {
      section: { type: 'string' },
      contributor: several,
      place: { type: 'string' },
      topic: several,
      kind: { type: 'string' },
      published: { type: 'string' },
      slug: { type: 'string' },
      folder: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new UsageError(`Put the headline into quotation marks: "${positionals.join(' ')}"`);
  const { contributor: contributors, topic: topics, folder, ...rest } = values;
  const desk = await openDesk(settings);
  const [headline] = positionals;
  const typed = { headline: headline ?? '', contributors, topics, folder, ...rest };
  if (headline === undefined && !process.stdin.isTTY) throw new UsageError('Write a headline in quotation marks');
  const wishes = headline === undefined ? await askForStory(typed, desk, openQuestions()) : typed;
  process.stdout.write(await createStory(fillIn(wishes, desk), desk, settings));
  return exit.clean;
});
