import type { Accent } from '../../newsroom/article.ts';
import { cardSize, type CardWords, type PaperCard, type StoryCard } from './card.ts';
import type { Glyph } from './face-file.ts';
import type { Faces } from './faces.ts';
import { fit, measure, type Block, type Room } from './lines.ts';
import type { Tone } from './palette.ts';

/** A card as it is to be drawn: pixels, from the left and the top. */
export interface Layout {
  readonly glyphs: readonly PlacedGlyph[];
  readonly bars: readonly Bar[];
  readonly accent: Accent;
}

export interface PlacedGlyph {
  readonly glyph: Glyph;
  /** Pixels to the em. */
  readonly size: number;
  /** Where the pen is, on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
}

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
}

const margin = 72;
const measureOfCard = cardSize.width - 2 * margin;

interface Place {
  readonly x: number;
  /** Of the first baseline. */
  readonly y: number;
  readonly leading: number;
  readonly tone: Tone;
  readonly align?: 'start' | 'middle';
}

function place(
  { lines, face, size }: Block,
  faces: Faces,
  { x, y, leading, tone, align }: Place,
): readonly PlacedGlyph[] {
  const space = faces.findSpace(face);
  return lines.flatMap((words, index) => {
    let pen = x - (align === 'middle' ? (measure(words, space) * size) / 2 : 0);
    const baseline = y + index * leading * size;
    return words.flatMap((word) => {
      const start = pen;
      pen += (word.width + space) * size;
      return word.glyphs.map((one) => ({
        glyph: one.glyph,
        size,
        x: Math.round(start + one.x * size),
        y: Math.round(baseline + one.y * size),
        tone,
      }));
    });
  });
}

const oneLine = (sizes: readonly number[], width: number = measureOfCard): Room => ({
  width,
  height: (sizes[0] ?? 0) * 1.2,
  sizes,
  leading: 1.2,
});

const widthOf = ({ lines, face, size }: Block, faces: Faces): number =>
  Math.max(...lines.map((line) => measure(line, faces.findSpace(face)) * size));

/** What stands over a headline: the section in its colour, then the kind of piece, apart by a thin line. */
function layOutLabel({ section, kind }: StoryCard, faces: Faces, y: number): Pick<Layout, 'glyphs' | 'bars'> {
  const words = [
    { text: section, face: 'strong', tone: 'accent' },
    { text: kind, face: 'plain', tone: 'soft' },
  ] as const;
  const glyphs: PlacedGlyph[] = [];
  const bars: Bar[] = [];
  let x = margin;
  for (const { text, face, tone } of words) {
    if (text === undefined) continue;
    if (x > margin) {
      bars.push({ x: 2 * Math.round(x / 2) + 18, y: y - 22, width: 2, height: 26, tone: 'soft' });
      x += 38;
    }
    const block = fit(text, faces, face, oneLine([30, 24, 18], measureOfCard / 2));
    glyphs.push(...place(block, faces, { x, y, leading: 1.2, tone }));
    x += Math.round(widthOf(block, faces));
  }
  return { glyphs, bars };
}

/** The name of the paper over a rule, as on its front; the label; the headline, as large as it comes; the day. */
function layOutStory(story: StoryCard, faces: Faces): Layout {
  const { paper, headline, date, accent } = story;
  const name = fit(paper, faces, 'headline', oneLine([48, 38, 30, 24]));
  const label = layOutLabel(story, faces, 190);
  const block = fit(headline, faces, 'headline', {
    width: measureOfCard,
    height: 310,
    sizes: [140, 124, 110, 96, 86, 76, 68, 60, 54, 48],
    leading: 1.08,
  });
  const day = date === undefined ? undefined : fit(date, faces, 'plain', oneLine([28, 22]));
  return {
    accent,
    glyphs: [
      ...place(name, faces, { x: margin, y: 98, leading: 1.2, tone: 'ink' }),
      ...label.glyphs,
      ...place(block, faces, { x: margin, y: 222 + 0.8 * block.size, leading: 1.08, tone: 'ink' }),
      ...(day ? place(day, faces, { x: margin, y: 578, leading: 1.2, tone: 'soft' }) : []),
    ],
    bars: [
      { x: margin, y: 126, width: measureOfCard, height: 2, tone: 'ink' },
      { x: margin, y: 126, width: 108, height: 9, tone: 'accent' },
      ...label.bars,
    ],
  };
}

/** The name of a paper as on its masthead: in one line where that is large enough, else in as few as it takes. */
function fitName(paper: string, faces: Faces): Block {
  const inOne = fit(paper, faces, 'headline', oneLine([176, 152, 132, 114, 98, 84]));
  if (inOne.lines.length === 1) return inOne;
  return fit(paper, faces, 'headline', { ...oneLine([132, 114, 98, 84, 70, 58]), height: 290, leading: 1.02 });
}

/** The masthead: the name in the middle, between rules, with the line under it. */
function layOutPaper({ paper, tagline }: PaperCard, faces: Faces): Layout {
  const middle = cardSize.width / 2;
  const name = fitName(paper, faces);
  const line =
    tagline === undefined ? undefined : fit(tagline, faces, 'tagline', { ...oneLine([42, 36, 30]), height: 90 });
  const height = (name.lines.length - 1) * 1.02 * name.size + (line ? 24 + line.lines.length * 1.2 * line.size : 0);
  const first = Math.round(cardSize.height / 2 - height / 2 + 0.32 * name.size);
  const below = first + (name.lines.length - 1) * 1.02 * name.size + 0.28 * name.size + 24;
  return {
    accent: 'red',
    glyphs: [
      ...place(name, faces, { x: middle, y: first, leading: 1.02, tone: 'ink', align: 'middle' }),
      ...(line
        ? place(line, faces, { x: middle, y: below + 0.8 * line.size, leading: 1.2, tone: 'soft', align: 'middle' })
        : []),
    ],
    bars: [
      { x: margin, y: margin, width: measureOfCard, height: 2, tone: 'ink' },
      { x: margin, y: margin + 8, width: measureOfCard, height: 6, tone: 'ink' },
      { x: margin, y: cardSize.height - margin - 2, width: measureOfCard, height: 2, tone: 'ink' },
    ],
  };
}

/** Where everything stands on a card. */
export const layOut = (words: CardWords, faces: Faces): Layout =>
  'headline' in words ? layOutStory(words, faces) : layOutPaper(words, faces);
