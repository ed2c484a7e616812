import { Buffer as Run, shape } from 'harfbuzzjs';
import { openFaceFile, openGlyph, type Axes, type FaceFile, type Glyph } from './face-file.ts';

/** A face of the paper at a weight, as the cards use it. */
export type FaceName = 'headline' | 'tagline' | 'strong' | 'plain';

interface FaceSource {
  /** Two files: Western European letters, then the other Latin ones. */
  readonly files: readonly string[];
  readonly axes: Axes;
  /** What is added to every letter, in ems, as the styles of the pages do for large type. */
  readonly tracking: number;
}

const toFiles = (face: string, cut: string): readonly string[] =>
  ['latin', 'latin-ext'].map((letters) => `@fontsource-variable/${face}/files/${face}-${letters}-${cut}.woff2`);

const sources: Readonly<Record<FaceName, FaceSource>> = {
  headline: { files: toFiles('newsreader', 'opsz-normal'), axes: { wght: 530, opsz: 72 }, tracking: -0.018 },
  tagline: { files: toFiles('newsreader', 'wght-italic'), axes: { wght: 400 }, tracking: 0 },
  strong: { files: toFiles('libre-franklin', 'wght-normal'), axes: { wght: 700 }, tracking: 0 },
  plain: { files: toFiles('libre-franklin', 'wght-normal'), axes: { wght: 450 }, tracking: 0 },
};

/** A word, set. */
export interface Word {
  readonly glyphs: readonly { readonly glyph: Glyph; readonly x: number; readonly y: number }[];
  /** Ems. */
  readonly width: number;
}

/** The faces, opened. */
export interface Faces {
  /**
   * Sets one word: kerning, ligatures and all.
   *
   * @throws where a letter is in none of the files of the face: those of `letters.ts` are.
   */
  readonly set: (word: string, face: FaceName) => Word;
  /** How wide a space is, in ems. */
  readonly findSpace: (face: FaceName) => number;
}

/** The stretches of a word that one file has the letters of. */
function toRuns(
  word: string,
  files: readonly FaceFile[],
): readonly { readonly file: FaceFile; readonly text: string }[] {
  const runs: { file: FaceFile; text: string }[] = [];
  for (const letter of word) {
    const file = files.find(({ letters }) => letters.has(letter.codePointAt(0) ?? 0));
    if (!file) throw new Error(`no face of the cards has the letter ${letter}`);
    const last = runs.at(-1);
    if (last?.file === file) last.text += letter;
    else runs.push({ file, text: letter });
  }
  return runs;
}

function setWord(word: string, files: readonly FaceFile[], tracking: number): Word {
  const glyphs: { glyph: Glyph; x: number; y: number }[] = [];
  let width = 0;
  for (const { file, text } of toRuns(word, files)) {
    const run = new Run();
    run.addText(text);
    run.guessSegmentProperties();
    shape(file.font, run);
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of run.getGlyphInfosAndPositions()) {
      const glyph = openGlyph(file, codepoint);
      glyphs.push({ glyph, x: width + xOffset * file.unit, y: -yOffset * file.unit });
      width += xAdvance * file.unit + tracking;
    }
  }
  return { glyphs, width: width - tracking };
}

/** So many words are remembered: those of some thousand headlines repeat themselves. */
const mostWords = 20_000;

async function openFace(name: FaceName) {
  const { files: paths, axes, tracking } = sources[name];
  const files = await Promise.all(paths.map((file, index) => openFaceFile(file, axes, `${name} ${index}`)));
  const words = new Map<string, Word>();
  const set = (word: string): Word => {
    const known = words.get(word);
    if (known) return known;
    if (words.size >= mostWords) words.clear();
    const made = setWord(word, files, tracking);
    words.set(word, made);
    return made;
  };
  return { set, space: set(' ').width + tracking };
}

let opened: Promise<Faces> | undefined;

async function open(): Promise<Faces> {
  const names = Object.keys(sources) as FaceName[];
  const entries = await Promise.all(names.map(async (name) => [name, await openFace(name)] as const));
  const faces = Object.fromEntries(entries) as Record<FaceName, Awaited<ReturnType<typeof openFace>>>;
  return {
    set: (word, face) => faces[face].set(word),
    findSpace: (face) => faces[face].space,
  };
}

/** Opens the faces from their packages, once: some 50 ms. */
export const openFaces = (): Promise<Faces> => (opened ??= open());
