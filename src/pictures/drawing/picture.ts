import type { Position } from '../../maps/position.ts';
import type { Accent } from './palette.ts';

/** On which side of its dot a label stands. */
export type Side = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

export interface CityMark {
  /** The id of a place of the paper. */
  readonly place: string;
  readonly side: Side;
  /** A place that the picture is about: a ring, and larger letters. */
  readonly focus?: boolean;
  /** A second line under the name. */
  readonly note?: string;
  /** The label stands on the tint of a shaded country. */
  readonly tinted?: boolean;
}

export interface AreaName {
  readonly text: string;
  readonly at: Position;
  readonly kind: 'country' | 'region' | 'sea' | 'zone' | 'zone-at-sea';
  /** A second line, in smaller letters. */
  readonly note?: string;
  /** Where a leader line from the name ends. */
  readonly pointsTo?: Position;
}

export interface MapPicture {
  readonly kind: 'map';
  readonly centre: Position;
  /** How many kilometres the picture is wide at its centre. */
  readonly span: number;
  readonly accent: Accent;
  /** The length of the scale, in kilometres. */
  readonly scale: number;
  readonly shaded?: readonly string[];
  readonly cities: readonly CityMark[];
  readonly names: readonly AreaName[];
  readonly links?: readonly {
    readonly from: string;
    readonly to: string;
    readonly text: string;
    readonly shift: Position;
  }[];
}

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly strong?: boolean;
}

export interface BarPicture {
  readonly kind: 'bars';
  readonly title: string;
  readonly note?: string;
  readonly accent: Accent;
  readonly bars: readonly Bar[];
  /** The width of the column of names, in pixels. */
  readonly column: number;
}

export interface SquaresPicture {
  readonly kind: 'squares';
  readonly numeral: string;
  readonly title: string;
  readonly stamp: string;
  readonly note: string;
  readonly accent: Accent;
  /** How many of one hundred squares are filled. */
  readonly filled: number;
}

export interface ClocksPicture {
  readonly kind: 'clocks';
  readonly title: string;
  readonly accent: Accent;
  readonly clocks: readonly { readonly place: string; readonly time: string; readonly offset: string }[];
}

export interface MarketsPicture {
  readonly kind: 'markets';
  readonly accent: Accent;
  readonly markets: readonly {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly verb: string;
    readonly open: boolean;
    readonly state: string;
    readonly since: string;
  }[];
}

export type Picture = MapPicture | BarPicture | SquaresPicture | ClocksPicture | MarketsPicture;

/** A picture and the file that it becomes, below `articles/`. */
export interface Commission {
  readonly file: string;
  readonly picture: Picture;
}

/** A place of the paper, as maps need it. */
export interface MapPlace {
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}
