import { geoPath, type GeoPath, type GeoProjection } from 'd3-geo';
import type { Position } from '../../maps/position.ts';
import { openProjection } from '../../maps/projection.ts';
import { element } from '../../maps/svg.ts';
import type { Atlas } from './atlas.ts';
import { accents, height, ink, width } from './palette.ts';
import type { AreaName, CityMark, MapPicture, MapPlace, Side } from './picture.ts';
import { drawing, label, line } from './svg.ts';
import { separatistHeld } from './zones.ts';

interface Sheet {
  readonly picture: MapPicture;
  readonly places: ReadonlyMap<string, MapPlace>;
  readonly project: (position: Position) => Position;
}

/** Kept beyond the edge, so that no coast is drawn along it. */
const margin = 40;

function openSheet(picture: MapPicture, places: ReadonlyMap<string, MapPlace>, projection: GeoProjection): Sheet {
  const project = (position: Position): Position => {
    const point = projection([...position]);
    if (point === null) throw new Error(`${position.join(', ')} cannot be shown on this map.`);
    return point;
  };
  return { picture, places, project };
}

function findPosition({ places }: Sheet, id: string): MapPlace {
  const place = places.get(id);
  if (place === undefined) throw new Error(`A map names the place ${id}, which the paper does not have.`);
  return place;
}

/** From the dot to the label: how far, in which direction, and how the text is anchored. */
const sides: Readonly<
  Record<Side, { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' }>
> = {
  n: { x: 0, y: -1, anchor: 'middle' },
  ne: { x: 0.7, y: -0.7, anchor: 'start' },
  e: { x: 1, y: 0, anchor: 'start' },
  se: { x: 0.7, y: 0.7, anchor: 'start' },
  s: { x: 0, y: 1, anchor: 'middle' },
  sw: { x: -0.7, y: 0.7, anchor: 'end' },
  w: { x: -1, y: 0, anchor: 'end' },
  nw: { x: -0.7, y: -0.7, anchor: 'end' },
};

function drawCity(sheet: Sheet, { place, side, focus = false, note, tinted = false }: CityMark): string {
  const { name, longitude, latitude } = findPosition(sheet, place);
  const [x, y] = sheet.project([longitude, latitude]);
  const way = sides[side];
  const size = focus ? 60 : 40;
  const distance = focus ? 42 : 22;
  const colour = focus ? accents[sheet.picture.accent] : ink.strong;
  const textX = x + way.x * distance;
  const textY = y + way.y * distance + size * (0.36 + way.y * (way.x === 0 ? 0.36 : 0.2));
  const noteY = textY + (focus ? 50 : 44);
  return element(
    'g',
    {},
    focus
      ? element('circle', {
          cx: x,
          cy: y,
          r: 25,
          fill: ink.land,
          'fill-opacity': 0.85,
          stroke: colour,
          'stroke-width': 5,
        })
      : '',
    element('circle', { cx: x, cy: y, r: focus ? 12 : 9, fill: colour, 'data-dot': name }),
    label(name, textX, textY, `${focus ? 'focus' : 'city'} ${tinted ? 'on-tint' : 'on-land'}`, {
      'text-anchor': way.anchor,
    }),
    note === undefined ? '' : label(note, textX, noteY, 'note on-land', { 'text-anchor': way.anchor }),
  );
}

function drawName(sheet: Sheet, { text, at, kind, note, pointsTo }: AreaName): string {
  const [x, y] = sheet.project(at);
  const classes = {
    country: 'country',
    region: 'note',
    sea: 'sea',
    zone: 'zone on-land',
    'zone-at-sea': 'zone on-sea',
  }[kind];
  const written = kind === 'country' ? text.toUpperCase() : text;
  const middled = { 'text-anchor': 'middle' };
  const name =
    label(written, x, y, classes, middled) + (note === undefined ? '' : label(note, x, y + 46, 'note', middled));
  if (pointsTo === undefined) return name;
  const [endX, endY] = sheet.project(pointsTo);
  const lines = written.split('\n');
  const half = Math.max(...lines.map(({ length }) => length)) * 9.6 + 14;
  const middle = y + (lines.length - 1) * 20 - 12;
  const isBeside = Math.abs(endX - x) > Math.max(half * 1.25, Math.abs(endY - middle) * 2);
  const [startX, startY] = isBeside
    ? [x + Math.sign(endX - x) * half, middle]
    : [x, middle + Math.sign(endY - middle) * (lines.length * 20 + 14)];
  return line(startX, startY, endX, endY, ink.text, { 'stroke-width': 3 }) + name;
}

function drawLinks(sheet: Sheet): string {
  const { links = [], accent } = sheet.picture;
  return links
    .map(({ from, to, text, shift }) => {
      const [start, end] = [findPosition(sheet, from), findPosition(sheet, to)];
      const [x1, y1] = sheet.project([start.longitude, start.latitude]);
      const [x2, y2] = sheet.project([end.longitude, end.latitude]);
      const stroke = { 'stroke-width': 4, 'stroke-dasharray': '2 13', 'stroke-linecap': 'round' };
      return (
        line(x1, y1, x2, y2, accents[accent], stroke) +
        label(text, (x1 + x2) / 2 + shift[0], (y1 + y2) / 2 + shift[1], 'city on-land', { 'text-anchor': 'middle' })
      );
    })
    .join('');
}

/** Both hatched zones wherever they are in view: no reader of any map shall take them for simply one country's. */
function drawZones(path: GeoPath, atlas: Atlas): string {
  const hatched = { fill: 'url(#hatch)', stroke: ink.soft, 'stroke-width': 2.5, 'stroke-dasharray': '9 7' };
  const ukraine = path(atlas.country('Ukraine'));
  const crimea = path(atlas.crimea);
  const held = path(separatistHeld);
  if (ukraine === null) return '';
  return (
    element('clipPath', { id: 'ukraine' }, element('path', { d: ukraine })) +
    (held === null ? '' : element('path', { d: held, 'clip-path': 'url(#ukraine)', ...hatched })) +
    (crimea === null ? '' : element('path', { d: crimea, ...hatched, stroke: 'none' })) +
    element('path', { d: path(atlas.crimeaLine) ?? '', ...hatched, fill: 'none' })
  );
}

function drawGround(path: GeoPath, atlas: Atlas, shaded: readonly string[]): string {
  return (
    element('path', { d: path(atlas.land) ?? '', fill: ink.land, stroke: ink.coast, 'stroke-width': 2.5 }) +
    shaded.map((name) => element('path', { d: path(atlas.country(name)) ?? '', fill: ink.member })).join('') +
    element('path', {
      d: path(atlas.borders) ?? '',
      fill: 'none',
      stroke: ink.line,
      'stroke-width': 2.5,
      'stroke-linejoin': 'round',
    }) +
    drawZones(path, atlas)
  );
}

function drawScale({ span, scale }: MapPicture): string {
  const length = (scale / span) * width;
  const y = height - 56;
  const ticks = `M 60 ${y - 16} V ${y} H ${60 + length} V ${y - 16}`;
  return (
    element('path', { d: ticks, fill: 'none', stroke: ink.text, 'stroke-width': 4 }) +
    label(`${scale} km`, 60 + length + 20, y + 4, 'scale on-land')
  );
}

/** A locator map. Throws where the picture names a place or a country that does not exist. */
export function drawMap(picture: MapPicture, atlas: Atlas, places: ReadonlyMap<string, MapPlace>): string {
  const projection = openProjection({ ...picture, width, height }, margin);
  const sheet = openSheet(picture, places, projection);
  return drawing(
    ink.sea,
    height,
    drawGround(geoPath(projection), atlas, picture.shaded ?? []),
    ...picture.names.map((name) => drawName(sheet, name)),
    drawLinks(sheet),
    ...picture.cities.map((city) => drawCity(sheet, city)),
    drawScale(picture),
  );
}
