import type { Guide } from './entry.ts';

/** Problems between the files of a paper, and with the paper as a whole. */
export const guideBetweenFiles = {
  'unknown-section': {
    means: 'A story or the navigation names a section of which there is no file.',
    mend: 'Write the id that the message names, or add the file.',
  },
  'unknown-contributor': {
    means: 'A story names a contributor of whom there is no file.',
    mend: 'Write the id that the message names, or add the file.',
  },
  'unknown-place': {
    means: 'A story names a place of which there is no file.',
    mend: 'Write the id that the message names, or add the file.',
  },
  'unknown-series': {
    means: 'A story names a series of which there is no file.',
    mend: 'Write the id that the message names, or add the file.',
  },
  'similar-topic': {
    means: 'A topic has no file, and its name is nearly that of another topic: readers would find half of the stories.',
    mend: 'Write the topic that the message names. If it is another one, add a file for it in `topics/`.',
  },
  'unknown-related': {
    means: 'A story names another one that does not exist.',
    mend: 'Write year, month and name of a story that does, or take the line out.',
  },
  'unknown-scope': {
    means: 'A notice is to be shown in a part of the paper that does not exist.',
    mend: 'Write `all`, `home`, `fronts`, `articles` or the id of a section.',
  },
  'unknown-policy': {
    means: '`publication.yaml` names a page that does not exist.',
    mend: 'Write the id of a page, or add the page.',
  },
  'dead-link': {
    means: 'A link leads to an address of this paper at which nothing is printed.',
    mend: 'Write the address that the message names, or take the link out. Capital letters count.',
  },
  'dead-anchor': {
    means: 'The page is there, and what stands behind `#` in the link is not on it.',
    mend: 'Write the name that the message gives. A heading is called as it reads: `## Who pays` is `#who-pays`.',
  },
  'held-back-link': {
    means:
      'A link leads to a draft, or to a story that has yet to appear or has expired. Readers would find nothing, and the address would tell them of it. Where the link itself is not printed yet, or the story was, it is a warning.',
    mend: 'Take the link out, or let the story that has it wait for the other one.',
  },
  'same-headline': {
    means:
      'Two stories have the same headline, and readers cannot tell one from the other in a list. One that comes back again and again, as that of a column does, is told only where two are of one day.',
    mend: 'Write another headline for one of the two.',
  },
  'same-text': {
    means: 'Two stories have the same words, as when a file was copied to begin a new one.',
    mend: 'Write the text of the second, or delete it and give its address to the first as an alias.',
  },
  'far-future': {
    means: 'A story is to appear more than a year from now. Most often the year has a slip.',
    mend: 'Write the year that is meant. While you do not know it, `draft: true` is clearer.',
  },
  'future-date': {
    means: 'A story that readers can see says that it was changed or corrected at a moment that has yet to come.',
    mend: 'Write the moment at which it was changed.',
  },
  'other-month': {
    means:
      'The folder of a story names one month, and `published` another. Most often the date has a slip, and the story is printed on a day that nobody meant, or not yet.',
    mend: 'Correct the date. If it is right, move the story with `npm run move`, which mends what leads to it.',
  },
  'series-gap': {
    means: 'A series has a part 1 and a part 3, and no part 2.',
    mend: 'Add the part, or count anew.',
  },
  'series-double': {
    means: 'Two stories are the same part of a series.',
    mend: 'Give one of them another number.',
  },
  'correction-date': {
    means: 'A story cannot be corrected before it was published.',
    mend: 'Write the day on which it was corrected.',
  },
  'same-address': {
    means: 'Two things would be printed at one address, and one of them would be lost.',
    mend: 'Give one of the two another name, or take the alias out.',
  },
  'lost-address': {
    means:
      'Something was published at an address, which stands in `urls.lock`, and nothing is there any more: a file was renamed, given another day, deleted or made a draft. Whoever has kept the address would find nothing. One that is only held back until later is a warning.',
    mend: 'Write the line that the message gives. Old addresses of the same story need none of their own. Next time, [`npm run move`](writing.md#moving-a-story) does it for you.',
  },
  'empty-topic': {
    means:
      'No story has a topic any more that was published, and it has no file in `topics/`. Its page stays, without stories.',
    mend: 'If you have given the topic another name, lead the old one on in `redirects.yaml`. If it was a slip, withdraw it in `gone.yaml`.',
  },
  'redirect-loop': {
    means: 'Whoever follows the redirect comes back to where it began, and browsers give up.',
    mend: 'Let one of them lead to an address at which something is printed.',
  },
  'redirect-chain': {
    means: 'The redirect leads to an old address. Readers would be sent on twice, and some programs follow only once.',
    mend: 'Write where the second one leads.',
  },
  'bad-lock': {
    means:
      '`urls.lock` lists every address that was ever published. A line of it says nothing, or a merge was left unfinished in it.',
    mend: 'Keep the lines of both sides of a merge. Otherwise take the file as it was from your version control; never write it anew.',
  },
  'same-id': {
    means: 'Feed readers would take two stories for one, and show only one of them.',
    mend: 'Give one of the two another `id`, or take the key out.',
  },
  'reserved-name': {
    means: 'The press prints something of its own at the address that this name would have.',
    mend: 'Rename the file.',
  },
  'missing-pick': {
    means: 'A story that was picked for a front, or named as related, is not printed. Another one takes its place.',
    mend: 'Pick another story, or wait.',
  },
  'unknown-front': {
    means: 'A front belongs to the whole paper or to a section, and there is no section of this name.',
    mend: 'Rename the file to `home.yaml`, or to the id of a section.',
  },
  leak: {
    means:
      'After everything is made, and before any of it is put in place, the press searches every byte of it for headlines, standfirsts, sentences, names, addresses, ids and pictures of drafts, of stories that have yet to appear or have expired, and of notices that are not up. It has found some. What a story in print says, too, does not count.',
    mend: 'The press leaves out what is held back, so something beside it prints it: a changed template, a plugin, a file that somebody put into `public/`. Take it away there. The last output is as it was.',
    example:
      'articles/2024/02/quay.md:1:1 leak its headline and name stand in extra/list.json - find what prints extra/list.json: a template, a plugin or a file in public/',
  },
  'no-publication': {
    means: 'The folder is no newspaper.',
    mend: 'Write a `publication.yaml`, or set `CONTENT_DIR` to the folder that has one.',
  },
} satisfies Guide;
