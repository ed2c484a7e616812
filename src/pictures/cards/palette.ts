import type { Accent } from '../../newsroom/article.ts';

/** The light colours of styles/tokens.css, which a test holds them to. */
export const paper = '#fcfaf4';
export const inks = { ink: '#16130e', soft: '#4e473c' } as const;
export const accents: Readonly<Record<Accent, string>> = {
  red: '#8c1c13',
  blue: '#1f4e79',
  ochre: '#6f5408',
  green: '#2b5a42',
  violet: '#5b3a6f',
  teal: '#12575c',
};

/** What something on a card is drawn in. */
export type Tone = 'ink' | 'soft' | 'accent';

/** The steps from paper to each tone, the last one full: together with the paper sixteen colours. */
const steps: Readonly<Record<Tone, number>> = { ink: 6, soft: 4, accent: 5 };

export interface Ramp {
  /** The number of its first colour. */
  readonly first: number;
  readonly steps: number;
}

export const ramps: Readonly<Record<Tone, Ramp>> = {
  ink: { first: 1, steps: steps.ink },
  soft: { first: 1 + steps.ink, steps: steps.soft },
  accent: { first: 1 + steps.ink + steps.soft, steps: steps.accent },
};

const toParts = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function mix(colour: string, share: number): string {
  const [over, under] = [toParts(colour), toParts(paper)];
  const parts = over.map((part, at) => Math.round(part * share + (under[at] ?? 0) * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const toRamp = (colour: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, step) => mix(colour, (step + 1) / count));

/** The sixteen colours of a card. */
export const toColours = (accent: Accent): readonly string[] => [
  paper,
  ...toRamp(inks.ink, steps.ink),
  ...toRamp(inks.soft, steps.soft),
  ...toRamp(accents[accent], steps.accent),
];
