import { hash } from 'node:crypto';
import type { Accent, Card } from '../../newsroom/article.ts';
import { picturesFolder } from '../plan.ts';
import { toDrawable } from './letters.ts';

/** What stands on the card of a story. Everything can be drawn. */
export interface StoryCard {
  readonly paper: string;
  readonly headline: string;
  readonly section?: string | undefined;
  /** `Analysis` */
  readonly kind?: string | undefined;
  readonly date?: string | undefined;
  readonly accent: Accent;
}

/** What stands on the card of the paper. */
export interface PaperCard {
  readonly paper: string;
  readonly tagline?: string | undefined;
}

export type CardWords = StoryCard | PaperCard;

/** Pixels: what Open Graph asks for, and everybody shows whole. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Change it when the same words are drawn differently: who has fetched a card keeps it by its address. */
const design = 1;

/** The card of the paper, for whatever has no picture. Undefined where the faces do not have the letters of its name. */
export function toPaperCard({ name, tagline }: { name: string; tagline?: string | undefined }): PaperCard | undefined {
  const paper = toDrawable(name);
  return paper === undefined ? undefined : { paper, tagline: tagline === undefined ? undefined : toDrawable(tagline) };
}

/** Words of a story as an editor wrote them. */
export interface StoryWords {
  readonly headline: string;
  readonly section: string;
  readonly kind?: string | undefined;
  readonly date: string;
  readonly accent: Accent;
}

/** The card of a story. Undefined where its headline or the paper's name cannot be drawn; other words are left out. */
export function toStoryCard(
  name: string,
  { headline, section, kind, date, accent }: StoryWords,
): StoryCard | undefined {
  const [paper, drawn] = [toDrawable(name), toDrawable(headline)];
  if (paper === undefined || drawn === undefined) return undefined;
  return {
    paper,
    headline: drawn,
    section: toDrawable(section),
    // A section may be called like a kind of piece: the same word twice says no more.
    kind: kind === undefined || kind === section ? undefined : toDrawable(kind),
    date: toDrawable(date),
    accent,
  };
}

const names = new WeakMap<CardWords, string>();

/** The name of the file of a card, below the pictures folder: the same for the same words. */
export function toCardName(words: CardWords): string {
  const name = names.get(words) ?? `card-${hash('sha256', JSON.stringify([design, words]), 'hex').slice(0, 20)}.png`;
  names.set(words, name);
  return name;
}

/** What the head of a page says of a card. */
export function toCard(words: CardWords, { origin, base }: { readonly origin: string; readonly base: string }): Card {
  return Object.freeze({
    file: Object.freeze({ url: encodeURI(`${origin}${base}${picturesFolder}/${toCardName(words)}`), ...cardSize }),
    mediaType: 'image/png',
    alt: 'headline' in words ? words.headline : [words.paper, words.tagline].filter(Boolean).join('. '),
  });
}
