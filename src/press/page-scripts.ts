import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { minifySync, transformWithOxc } from 'vite';
import { prefetchRules } from '../components/publication/prefetch-rules.ts';
import type { Publication } from '../newsroom/publication.ts';
import { openWords, type Words } from '../words/words.ts';

/** As a content security policy names a script that stands in the page. */
type Digest = `sha256-${string}`;

const toDigest = (script: string): Digest => `sha256-${createHash('sha256').update(script).digest('base64')}`;

export interface PageScripts {
  /** The one that runs before a page is first painted, the only one that stands in the pages themselves. */
  readonly firstPaint: string;
  /** Of that one, and of the rules for prefetching that reader.ts adds. */
  readonly digests: readonly Digest[];
}

/** The words that scripts use and the clock of the paper: in the script itself, not in each page. */
export interface ReaderWords {
  readonly language: string;
  readonly timeZone: string;
  readonly notices: Words['notices'];
  readonly age: Words['article']['age'];
  readonly addressCopied: string;
}

function toReaderWords({ language: paperLanguage, timeZone }: Publication): ReaderWords {
  const { language, notices, article } = openWords(paperLanguage);
  return { language, timeZone, notices, age: article.age, addressCopied: article.addressCopied };
}

async function readPageScripts(): Promise<PageScripts> {
  const file = 'first-paint.ts';
  const source = await readFile(new URL(`../components/publication/${file}`, import.meta.url), 'utf8');
  const { code } = await transformWithOxc(source, file);
  const firstPaint = minifySync(file.replace('.ts', '.js'), code).code.trim();
  return { firstPaint, digests: [firstPaint, prefetchRules].map(toDigest) };
}

/** Puts into the code what src/env.d.ts names. */
export function pageScripts(publication: Publication): AstroIntegration {
  return {
    name: 'broadsheet-page-scripts',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        const define = {
          IS_DEVELOPMENT: JSON.stringify(command === 'dev'),
          PAGE_SCRIPTS: JSON.stringify(await readPageScripts()),
          READER_WORDS: JSON.stringify(toReaderWords(publication)),
        };
        updateConfig({ vite: { define } });
      },
    },
  };
}
