/**
 * These are put into the code by the integration of press/page-scripts.ts, so that what is printed does not hang on the
 * environment that a build is started in.
 */
declare const IS_DEVELOPMENT: boolean;
declare const PAGE_SCRIPTS: import('./press/page-scripts.ts').PageScripts;
declare const READER_WORDS: import('./press/page-scripts.ts').ReaderWords;

declare module 'faces/*' {
  const url: string;
  export default url;
}
