interface ImportMetaEnv {
  /** The script of press/page-scripts.ts. */
  readonly FIRST_PAINT: string;
}

declare module 'faces/*' {
  const url: string;
  export default url;
}
