import type { AstroIntegration } from 'astro';

type VitePlugin = Extract<
  NonNullable<NonNullable<Parameters<Parameters<UpdateConfig>[0]['updateConfig']>[0]['vite']>['plugins']>[number],
  { readonly name: string }
>;
type UpdateConfig = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;

/** Vite bundles packages in advance for a browser that looks at a page while somebody works on it. */
const plugin: VitePlugin = {
  name: 'broadsheet-no-dev-deps',
  enforce: 'post',
  configResolved: ({ environments }) => {
    for (const { optimizeDeps } of Object.values(environments)) {
      optimizeDeps.noDiscovery = true;
      optimizeDeps.include = [];
    }
  },
};

/**
 * A build needs no packages for a browser in development, yet Astro has Vite bundle some, for a server that it starts
 * while it reads its settings. They would lie in a folder that all builds share: two builds at once would take it from
 * each other, and one of them would fail.
 */
export function withoutDevDeps(): AstroIntegration {
  return {
    name: 'broadsheet-no-dev-deps',
    hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }) },
  };
}
