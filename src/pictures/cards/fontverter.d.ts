declare module 'fontverter' {
  /** A font in another format, from TrueType, OpenType, WOFF or WOFF2. */
  export function convert(font: Buffer, format: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
}
