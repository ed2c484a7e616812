declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'woff2';
    /** By axis: the part of its range that is kept, or the one value that it is fixed at. */
    readonly variationAxes: Readonly<Record<string, { readonly min: number; readonly max: number } | number>>;
    readonly noHinting?: boolean;
  }

  /** A font with only the glyphs that `text` needs, from TrueType, WOFF or WOFF2. */
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}
