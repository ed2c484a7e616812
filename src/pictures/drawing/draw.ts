import type { Atlas } from './atlas.ts';
import { drawBars, drawSquares } from './charts.ts';
import { drawClocks } from './clocks.ts';
import { drawMap } from './map.ts';
import { drawMarkets } from './markets.ts';
import type { MapPlace, Picture } from './picture.ts';

/** What a drawing may need besides its own description. */
export interface Stock {
  readonly atlas: Atlas;
  readonly places: ReadonlyMap<string, MapPlace>;
}

/** One picture as a whole SVG document. */
export function draw(picture: Picture, { atlas, places }: Stock): string {
  switch (picture.kind) {
    case 'map':
      return drawMap(picture, atlas, places);
    case 'bars':
      return drawBars(picture);
    case 'squares':
      return drawSquares(picture);
    case 'clocks':
      return drawClocks(picture);
    case 'markets':
      return drawMarkets(picture);
  }
}
