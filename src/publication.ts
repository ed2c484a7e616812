import { toProblem, type Problem } from './desk/problem.ts';
import { parseYamlFile, type FrontMatter } from './archive/front-matter.ts';
import { readSource } from './archive/read-source.ts';
import { toBasePath, type Settings } from './archive/settings.ts';
import { validate } from './archive/validate.ts';
import type { Publication } from './newsroom/publication.ts';
import { toCard, toPaperCard } from './pictures/cards/card.ts';
import { publication as schema } from './schemas/publication.ts';

export interface PublicationResult {
  /** Where the file is wrong, something to go on with, so that the rest of the paper is checked in the same run. */
  readonly publication: Publication;
  readonly problems: readonly Problem[];
  /** Absent where the file could not be read at all. */
  readonly frontMatter?: FrontMatter;
}

const file = 'publication.yaml';

/** Without percent-encoding, where it decodes. */
function toReadable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

const stopgap: Publication = Object.freeze({
  name: 'Untitled',
  id: 'untitled',
  origin: 'http://localhost',
  base: '/',
  language: 'en',
  timeZone: 'UTC',
  nav: [],
  feedLength: 50,
  robots: { search: true },
  social: [],
  policies: {},
});

/** Reads `publication.yaml` once; `SITE_URL` and `BASE_PATH` override the address in it. */
export async function openPublication(settings: Settings): Promise<PublicationResult> {
  const { source, problems } = await readSource(settings.contentDir, file);
  if (!source) {
    const missing = problems.every(({ code }) => code === 'unreadable-file');
    const advice = 'write one with name, url, language and timeZone, or set CONTENT_DIR to the folder that holds it';
    return {
      publication: stopgap,
      problems: missing
        ? [toProblem('no-publication', { file }, 'the newspaper folder has no publication.yaml', advice)]
        : problems,
    };
  }
  const { frontMatter, problems: yamlProblems } = parseYamlFile(source);
  if (!frontMatter) return { publication: stopgap, problems: [...problems, ...yamlProblems] };
  const { value, problems: keyProblems } = validate(schema, frontMatter);
  const found = [...problems, ...yamlProblems, ...keyProblems];
  if (!value) return { publication: stopgap, problems: found, frontMatter };
  const address = new URL(settings.siteUrl ?? value.url);
  const { url: _url, nav = [], id = '', ...rest } = value;
  const site = {
    origin: address.origin,
    base: settings.basePath ?? toBasePath(toReadable(address.pathname)),
  };
  const card = toPaperCard(value);
  const publication: Publication = Object.freeze({
    ...rest,
    id,
    nav,
    ...site,
    ...(card ? { card: toCard(card, site) } : {}),
  });
  return { publication, problems: found, frontMatter };
}
