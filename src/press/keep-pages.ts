import { hash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { OutputLedger } from './output-ledger.ts';
import { isOurFile, type Share } from './share.ts';

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;
type Path = Paths[number];

/** The file that Astro writes for a path, with the settings in astro.config.ts. */
const toFile = ({ pathname, route }: Path): string =>
  path.join(...pathname.split('/').filter(Boolean), ...(route.type === 'page' ? ['index.html'] : []));

/** Styles and scripts that the bundler has put into the proof: pages name them. */
const listAssets = (proof: string): Promise<string[]> =>
  readdir(path.join(proof, '_astro'))
    .then((names) => names.toSorted())
    .catch(() => []);

/** Leaves out the paths whose files are in the output already, made from the same, or in another part; those without a key stay. */
function dropKept(paths: Paths, { ledger, share }: KeepPagesInput, version: string): Paths {
  const files = paths.map(toFile);
  const times = new Map<string, number>();
  for (const file of files) times.set(file, (times.get(file) ?? 0) + 1);
  const routes = new Map<string, string>();
  const toRouteKey = (component: string): string => {
    const key = routes.get(component) ?? hash('sha256', `${version} ${component}`, 'base64url').slice(0, 22);
    routes.set(component, key);
    return key;
  };
  return paths.filter((one, at) => {
    const file = files[at] ?? '';
    // Astro has to see both of two paths that meet, for it to refuse them.
    if (one.cacheKey === undefined || times.get(file) !== 1) return true;
    if (!isOurFile(share, file)) return false;
    return !ledger.keep(file, toRouteKey(one.route.component) + one.cacheKey);
  });
}

/** What `keepPages` needs to know, and whom it tells how far it is. */
export interface KeepPagesInput {
  readonly ledger: OutputLedger;
  /** Of the press, from `readTemplateVersion`. */
  readonly version: string;
  readonly proof: string;
  /** Whether a route is printed, by the path of its file; all of them unless said. */
  readonly isPrinted?: (component: string) => boolean;
  /** The part of the paper that is printed, where it is not the whole. Pages without a key are in every part. */
  readonly share?: Share | undefined;
  /** Called at the end of each step. */
  readonly lap: (step: string) => void;
}

/**
 * Has Astro render only the pages, feeds and sitemaps that would come out differently from what lies in the output.
 *
 * Astro's `experimental.incrementalBuild` looks at the same keys, but keeps a second copy of every page, puts all of
 * them back at every build, and trusts copies that a build which was killed has left half-made (decision 012).
 */
export function keepPages(input: KeepPagesInput): AstroIntegration {
  const { version, proof, lap, isPrinted = () => true } = input;
  let pages = 0;
  const toOwn = (standard: AstroPrerenderer): AstroPrerenderer => ({
    ...standard,
    setup: async () => {
      lap('bundling');
      await standard.setup?.();
    },
    getStaticPaths: async () => {
      const all = (await standard.getStaticPaths()).filter(({ route }) => isPrinted(route.component));
      const assets = await listAssets(proof);
      const changed = dropKept(all, input, hash('sha256', [version, ...assets].join('\n'), 'base64url'));
      const isPage = ({ route }: Path): boolean => route.type === 'page';
      pages = changed.filter(isPage).length;
      lap('keys');
      return [...changed.filter(isPage), ...changed.filter((one) => !isPage(one))];
    },
    render: async (request, options) => {
      const rendered = await standard.render(request, options);
      if (options.routeData.type === 'page' && (pages -= 1) === 0) lap('pages');
      return rendered;
    },
  });
  return {
    name: 'broadsheet-kept-pages',
    hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer(toOwn) },
  };
}
