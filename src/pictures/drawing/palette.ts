/** Every drawing is 3:2, large enough for the widest column of the paper on a dense screen. */
export const width = 1600;
export const height = 1067;

/** The paper's own ink and papers, warm throughout so that a picture sits on the page and does not glare. */
export const ink = {
  strong: '#16130e',
  text: '#3b342a',
  soft: '#6b5f4d',
  line: '#b3a78f',
  rule: '#d3c8b3',
  sheet: '#f6f0e4',
  land: '#f3ecdd',
  member: '#e6d6b5',
  sea: '#dbe3e3',
  seaText: '#587177',
  coast: '#9db0b1',
  pale: '#e4dac6',
} as const;

/** One accent for each section, as on the pages. */
export const accents = {
  red: '#8c1c13',
  blue: '#1f4e79',
  ochre: '#75590a',
  green: '#2f5d46',
  violet: '#5b3a6f',
} as const;

export type Accent = keyof typeof accents;

/** The styles that every drawing shares. Nothing is set smaller than 34 px: pictures are shown at a fifth of their width too. */
export const styles = `
text { fill: ${ink.strong}; font-family: "Libre Franklin", sans-serif; font-size: 38px; font-weight: 500; font-variant-numeric: tabular-nums; }
.title { font-family: Newsreader, serif; font-size: 66px; font-weight: 520; letter-spacing: -0.012em; }
.numeral { font-family: Newsreader, serif; font-weight: 440; letter-spacing: -0.03em; font-variant-numeric: lining-nums; }
.label { font-size: 38px; }
.value { font-size: 42px; font-weight: 700; }
.note { fill: ${ink.soft}; font-size: 35px; font-weight: 500; }
.stamp { font-size: 34px; font-weight: 700; letter-spacing: 0.1em; }
.city { font-size: 40px; font-weight: 600; }
.focus { font-size: 60px; font-weight: 700; letter-spacing: -0.01em; }
.country { fill: ${ink.soft}; font-size: 34px; font-weight: 600; letter-spacing: 0.2em; }
.sea { fill: ${ink.seaText}; font-family: Newsreader, serif; font-size: 40px; font-style: italic; font-weight: 420; letter-spacing: 0.04em; }
.zone { fill: ${ink.text}; font-size: 35px; font-weight: 600; }
.scale { fill: ${ink.text}; font-size: 34px; font-weight: 600; }
.on-tint { paint-order: stroke; stroke: ${ink.member}; stroke-width: 9px; stroke-linejoin: round; stroke-opacity: 0.88; }
.on-sea { paint-order: stroke; stroke: ${ink.sea}; stroke-width: 9px; stroke-linejoin: round; stroke-opacity: 0.88; }
.on-land { paint-order: stroke; stroke: ${ink.land}; stroke-width: 9px; stroke-linejoin: round; stroke-opacity: 0.88; }
`;
