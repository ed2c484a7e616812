import { width } from './palette.ts';

export interface Face {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** The WOFF2 file in base64. */
  readonly data: string;
}

const toRule = ({ family, style, data }: Face): string =>
  `@font-face{font-family:"${family}";font-style:${style};font-weight:200 900;src:url(data:font/woff2;base64,${data}) format("woff2")}`;

/** A page that shows one drawing, edge to edge, in the paper's own faces. It loads nothing. */
export const toSheet = (svg: string, faces: readonly Face[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Drawing</title><style>${faces.map(toRule).join('')}` +
  `html,body{margin:0;width:${width}px}svg{display:block}</style><body>${svg}</body></html>`;

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the labels and the dots of a drawing are, measured in the page. */
export interface Measured {
  readonly labels: readonly Box[];
  readonly dots: readonly Box[];
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What a reader would trip over: labels that collide with each other or with a dot, or that leave the picture. */
export function findCollisions({ labels, dots }: Measured, tall: number): readonly string[] {
  const pairs = labels.flatMap((label, index) =>
    [...labels.slice(index + 1), ...dots]
      .filter((other) => overlap(label, other))
      .map((other) => `"${label.text}" collides with "${other.text}"`),
  );
  const outside = labels
    .filter(({ left, right, top, bottom }) => left < 24 || top < 12 || right > width - 24 || bottom > tall - 12)
    .map(({ text }) => `"${text}" stands too near the edge`);
  return [...pairs, ...outside];
}
