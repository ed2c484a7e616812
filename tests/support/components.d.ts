/** What the linter and the compiler know of a component when they look at a test; `astro check` reads the file itself. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
