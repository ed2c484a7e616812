import type { ProblemCode } from './problem.ts';

/** What a problem means for a paper, and how it is mended; for docs/errors.md. Markdown. */
export interface GuideEntry {
  readonly means: string;
  readonly mend: string;
  /** A line as it is printed, where no paper can show it. */
  readonly example?: string;
}

export const problemGuide: Readonly<Record<ProblemCode, GuideEntry>> = {
  'not-utf-8': {
    means: 'A file holds bytes that are no text in UTF-8. Letters such as ä or й would be printed wrong.',
    mend: 'Open the file in your editor and save it with the encoding UTF-8.',
  },
  'byte-order-mark': {
    means: 'The first bytes of the file are an invisible mark that some editors for Windows write.',
    mend: 'Save the file as "UTF-8", not as "UTF-8 with BOM".',
  },
  'carriage-return': {
    means: 'The lines of the file end as they do on Windows.',
    mend: 'Save the file with Unix line ends (LF). Most editors show the setting at the foot of the window.',
  },
  'empty-file': { means: 'There is nothing in the file.', mend: 'Write the story, or delete the file.' },
  'file-name': {
    means: 'The name of the file becomes part of an address, and this one cannot.',
    mend: 'Rename the file: letters and digits joined by hyphens, without spaces.',
  },
  'file-place': {
    means: 'The press does not look where the file lies, so it would never be printed.',
    mend: 'Move the file into the folder that the message names, or put `_` before its name if it is a note of yours.',
  },
  'too-large': {
    means: 'The file has more than 2 MB. That is a thick novel, and no story.',
    mend: 'Take out what was pasted by accident. A picture belongs into a file of its own.',
  },
  'unreadable-file': {
    means: 'The computer does not let the press read the file, or it is no file.',
    mend: 'Look whether it is an ordinary file, whether a link leads nowhere, and who may read it.',
  },
  'no-front-matter': {
    means: 'A file begins with a line of `---`; this one does not.',
    mend: 'Put the keys between two lines of `---` at the very top.',
  },
  'unclosed-front-matter': {
    means: 'The second line of `---` is missing, so nobody can tell where the text begins.',
    mend: 'Write a line of `---` after the last key.',
  },
  'tab-in-front-matter': {
    means: 'A line of the front matter is indented with a tab, which YAML does not allow.',
    mend: 'Write two spaces in its place.',
  },
  'bad-yaml': {
    means: 'The front matter cannot be read; most often a text holds a colon, or begins with a sign that YAML keeps.',
    mend: 'Put the text into quotation marks: `headline: "The ferry: what we know"`.',
  },
  'front-matter-comment': {
    means: 'In YAML everything after a space and a hash is a remark, so the end of a text is not printed.',
    mend: 'Put the whole text into quotation marks. If it is a remark, give it a line of its own.',
  },
  'unknown-key': {
    means: 'The press knows no such key. Most often it is a slip.',
    mend: 'Write the key that the message names, or take the line out.',
  },
  'missing-key': { means: 'A key that every such file needs is not there.', mend: 'Add the key.' },
  'bad-value': {
    means: 'What stands behind a key is not what the key takes.',
    mend: 'Write what the message says; [the guide for writers](writing.md#the-front-matter) has an example of each.',
  },
  'empty-body': {
    means: 'There is a headline and no story.',
    mend: 'Write the text below the second `---`, or add `draft: true` until there is one.',
  },
  'unknown-directive': {
    means: 'Three colons begin a block, and there is no block of this name.',
    mend: 'Write the name that the message gives. To print colons, put a backslash before them.',
  },
  'unclosed-directive': {
    means: 'A block has a beginning and no end.',
    mend: 'Write a line of `:::` after its last line.',
  },
  'bad-directive': {
    means: 'A block is not filled in as it has to be.',
    mend: 'Compare it with [its example](writing.md#set-pieces).',
  },
  'raw-html': {
    means: 'The text holds HTML that could break the page, or a reader.',
    mend: 'Use Markdown. Of HTML, `sub sup abbr cite kbd mark small time br` are allowed.',
  },
  'unsafe-link': {
    means: 'A link begins with something that is no address of a page, a letter box or a telephone.',
    mend: 'Begin it with `https://`, `mailto:`, `tel:` or `/`.',
  },
  'remote-picture': {
    means: 'A picture lies on another computer, which may take it away, change it or watch your readers.',
    mend: 'Save the picture beside the story and write the name of the file.',
  },
  'missing-picture': {
    means: 'The story names a picture that does not lie beside it. Capital letters count.',
    mend: 'Put the file into the folder of the story, or write its name as it is.',
  },
  'bad-picture': {
    means: 'The file is no picture that the press can read, or a part of it is missing.',
    mend: 'Save it again as JPEG, PNG, WebP or AVIF.',
  },
  'missing-data': {
    means: 'A chart names a file of figures that does not lie beside its story. Capital letters count.',
    mend: 'Put the file into the folder of the story, or write its name as it is.',
  },
  'bad-data': {
    means: 'A file of figures has a cell, a row or a column from which no chart can be drawn.',
    mend: 'Mend the named cell: the first line has the names of the columns, each further one a label and its numbers.',
  },
  'missing-alt': {
    means: 'Nobody who cannot see the picture is told what it shows.',
    mend: 'Write in `alt` what is to be seen. A picture that says nothing is marked as `decorative`.',
  },
  'missing-caption': {
    means: 'A picture says something, and no words below it say what. `alt` is for those who do not see it.',
    mend: 'Add `caption`: who, where, when. A picture that says nothing is marked as `decorative`.',
  },
  'missing-credit': {
    means: 'It is not said who made the picture.',
    mend: 'Add `credit`. A picture in plain Markdown cannot have one: make it a `::figure`.',
  },
  'first-level-heading': {
    means: 'One `#` makes a heading of the first level, and that is the headline.',
    mend: 'Write `##`.',
  },
  'heading-jump': {
    means: 'Readers who walk from heading to heading miss a level.',
    mend: 'Write as many `#` as the message says.',
  },
  'missing-footnote': {
    means: 'A mark such as `[^1]` has no note.',
    mend: 'Write the note, `[^1]: ...`, on a line of its own.',
  },
  'unused-footnote': {
    means: 'A note is not printed, since no mark leads to it.',
    mend: 'Put its mark into the text, or take the note out.',
  },
  'heavy-picture': {
    means:
      'The file has more than 10 MB. It makes the paper slow to build and heavy to keep; no printed size needs it.',
    mend: 'Save the picture at most 4000 pixels wide, as JPEG.',
  },
  'unfinished-text': {
    means:
      '`TK`, `TODO`, `XX` or "lorem ipsum" stands where something is still to be written. Code and drafts are not looked at. `XX`, and a mark before a word with a capital letter, may be meant: those are warnings.',
    mend: 'Write what belongs there. Until you can, add `draft: true`.',
  },
  'headline-twice': {
    means: 'The headline holds itself twice, or the standfirst or the first line of the text only says it again.',
    mend: 'Take one of the two out.',
  },
  'too-slow': {
    means: 'The text is written in a way that takes the press for ever, such as with thousands of open brackets.',
    mend: 'Look for what was pasted by accident.',
  },
  'too-deep': {
    means: 'Lists in lists or quotes in quotes go too deep to be read.',
    mend: 'Take levels out, or make it two lists.',
  },
  'conversion-failed': {
    means: 'The press itself has a fault, and no paper should be able to show it.',
    mend: 'Report it, with the file.',
  },
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
};
