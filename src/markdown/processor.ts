import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Conversion } from './conversion.ts';
import { plainColon } from './micromark-plain-colon.ts';
import { parsePlainParagraphs } from './plain-paragraphs.ts';
import { rehypeCode } from './rehype-code.ts';
import { rehypeFootnotes } from './rehype-footnotes.ts';
import { rehypeRawHtml } from './rehype-raw-html.ts';
import { rehypeTables } from './rehype-tables.ts';
import { remarkDirectives, textDirectives } from './remark-directives.ts';
import { remarkEmpty } from './remark-empty.ts';
import { remarkFootnotes } from './remark-footnotes.ts';
import { remarkHeadings } from './remark-headings.ts';
import { remarkLinks } from './remark-links.ts';
import { remarkLiteralColons } from './remark-literal-colons.ts';
import { remarkPictures } from './remark-pictures.ts';
import { remarkRawHtml } from './remark-raw-html.ts';
import { remarkReferences } from './remark-references.ts';
import { remarkStrayFences } from './remark-stray-fences.ts';
import { remarkTaskLists } from './remark-task-lists.ts';

// A single tilde is "about" in prose ("~5 to ~10"), not a line through it.
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  // After remark-directive: of two extensions the later one is asked first.
  .use(plainColon, textDirectives)
  .freeze();

const bridge = unified()
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteBackContent: (_reference, again) => (again > 1 ? `↩\uFE0E${again}` : '↩\uFE0E'),
    footnoteBackLabel: (reference, again) => (again > 1 ? `${reference + 1}-${again}` : `${reference + 1}`),
  })
  .freeze();

/** Reads a text into a tree, without judging it. */
export function parse(text: string): Root {
  return parsePlainParagraphs(text, parseWhole);
}

/** The same, with every letter shown to the parser. */
export function parseWhole(text: string): Root {
  return parser.parse(text);
}

/** The rules over the Markdown tree. Each notes its problems and goes on, so that one run shows all of them. */
export function applyTextRules(tree: Root, conversion: Conversion): void {
  // First what is no content, so that a text of comments counts as empty and no later rule meets a comment.
  remarkRawHtml(tree, conversion);
  remarkEmpty(tree, conversion);
  // Then what the parser misread, before anything reads words.
  remarkLiteralColons(tree, conversion);
  remarkStrayFences(tree, conversion);
  // Footnotes before references, which take the definitions away.
  remarkFootnotes(tree, conversion);
  remarkReferences(tree, conversion);
  remarkTaskLists(tree, conversion);
  remarkPictures(tree, conversion);
  remarkLinks(tree, conversion);
  // Headings before directives, for they keep the plain id where the title of a fact box says the same.
  remarkHeadings(tree, conversion);
  remarkDirectives(tree, conversion);
}

/** Turns a tree without problems into HTML's tree and dresses it. */
export function toElements(tree: Root, conversion: Conversion): HastRoot {
  const elements = bridge.runSync(tree);
  // First, for what comes out of it has to obey the other rules.
  rehypeRawHtml(elements);
  rehypeFootnotes(elements, conversion);
  rehypeTables(elements, conversion);
  rehypeCode(elements);
  return elements;
}
