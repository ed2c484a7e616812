import type { Guide } from './entry.ts';

/** Problems that a file has by itself. */
export const guideToOneFile = {
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
} satisfies Guide;
