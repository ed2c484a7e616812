/** Both are what press/page-scripts.ts makes, put into the code by astro.config.ts. */
declare const PAGE_SCRIPTS: import('./press/page-scripts.ts').PageScripts;
declare const READER_WORDS: import('./press/page-scripts.ts').ReaderWords;

declare module 'faces/*' {
  const url: string;
  export default url;
}
