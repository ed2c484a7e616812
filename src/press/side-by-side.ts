import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { lockFolders } from './lock.ts';

type UpdateConfig = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;
type VitePlugin = Extract<
  NonNullable<NonNullable<Parameters<Parameters<UpdateConfig>[0]['updateConfig']>[0]['vite']>['plugins']>[number],
  { readonly name: string }
>;

/** Vite bundles packages in advance for a browser that looks at a page while somebody works on it. */
const withoutDevDeps: VitePlugin = {
  name: 'broadsheet-no-dev-deps',
  enforce: 'post',
  configResolved: ({ environments }) => {
    for (const { optimizeDeps } of Object.values(environments)) {
      optimizeDeps.noDiscovery = true;
      optimizeDeps.include = [];
    }
  },
};

/** What lets builds with one press run at once. */
export interface SideBySide {
  readonly integration: AstroIntegration;
  /** Lets others begin, where the build has failed before it did. */
  readonly release: () => Promise<void>;
}

/**
 * Keeps builds that run at once out of the folders that Astro and Vite have for all builds with one press.
 *
 * Before it bundles, Astro (7.3) writes modules and types into `.astro`, each through a file of one name, which two builds
 * would take from each other: they do that one after the other. For a server that it starts meanwhile, Astro has Vite
 * bundle packages into `node_modules/.vite`, which a build has no use for: that is left out.
 */
export async function openSideBySide(root: string): Promise<SideBySide> {
  const release = await lockFolders([path.join(root, '.astro')], () => undefined);
  return {
    integration: {
      name: 'broadsheet-side-by-side',
      hooks: {
        'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [withoutDevDeps] } }),
        'astro:build:start': release,
      },
    },
    release,
  };
}
