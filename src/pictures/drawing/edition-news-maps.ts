import type { Position } from '../../maps/position.ts';
import type { AreaName, Commission } from './picture.ts';

const country = (text: string, ...at: Position): AreaName => ({ text, at, kind: 'country' });
const sea = (text: string, ...at: Position): AreaName => ({ text, at, kind: 'sea' });

/** The maps of the news. Names of places are ids of the paper's own places, and their coordinates come from there. */
export const newsMaps: readonly Commission[] = [
  {
    file: '2021/12/blinken-lavrov-stockholm/stockholm.png',
    picture: {
      kind: 'map',
      centre: [24.2, 56.7],
      span: 2250,
      scale: 300,
      accent: 'red',
      cities: [
        { place: 'stockholm', side: 'nw', focus: true },
        { place: 'helsinki', side: 'ne' },
        { place: 'tallinn', side: 'se' },
        { place: 'riga', side: 'se' },
        { place: 'minsk', side: 'e' },
        { place: 'moscow', side: 'n' },
        { place: 'kyiv', side: 'e' },
        { place: 'berlin', side: 'e' },
      ],
      names: [
        country('Sweden', 15.25, 62.4),
        country('Finland', 26.6, 62.6),
        country('Russia', 37.2, 59.3),
        country('Poland', 19.2, 52.3),
        country('Belarus', 28.4, 52.9),
        sea('Baltic Sea', 18.9, 55.9),
      ],
    },
  },
  {
    file: '2021/11/stoltenberg-new-aggression-costly/riga.png',
    picture: {
      kind: 'map',
      centre: [23.6, 57],
      span: 1180,
      scale: 150,
      accent: 'red',
      shaded: ['Latvia'],
      cities: [
        { place: 'riga', side: 'se', focus: true, tinted: true },
        { place: 'tallinn', side: 'se' },
        { place: 'helsinki', side: 'e' },
        { place: 'stockholm', side: 'w' },
        { place: 'minsk', side: 'e' },
      ],
      names: [
        country('Estonia', 25.8, 58.6),
        country('Latvia', 26.3, 57.25),
        country('Lithuania', 23.9, 55.3),
        country('Russia', 30.6, 57.3),
        country('Belarus', 28.6, 54.6),
        country('Sweden', 15.2, 58.15),
        sea('Baltic Sea', 19.4, 56.6),
      ],
    },
  },
  {
    file: '2021/11/the-weeks-places-on-one-map/the-week.png',
    picture: {
      kind: 'map',
      centre: [19.2, 55.5],
      span: 2640,
      scale: 400,
      accent: 'violet',
      cities: [
        { place: 'stockholm', side: 'nw', focus: true },
        { place: 'riga', side: 'se', focus: true },
        { place: 'helsinki', side: 'ne' },
        { place: 'tallinn', side: 'se' },
        { place: 'moscow', side: 'n' },
        { place: 'minsk', side: 'e' },
        { place: 'kyiv', side: 'e' },
        { place: 'berlin', side: 'e' },
        { place: 'brussels', side: 'e' },
        { place: 'vienna', side: 'e' },
      ],
      names: [
        sea('North Sea', 3.4, 56.4),
        sea('Baltic Sea', 18.5, 55.75),
        country('Finland', 26.4, 62.3),
        country('Russia', 34, 58.6),
        country('Germany', 9.5, 49.9),
        country('Poland', 19.4, 51.9),
        country('Ukraine', 27.4, 49.4),
      ],
    },
  },
  {
    file: '2021/12/kremlin-risk-eastern-ukraine/moscow-kyiv.png',
    picture: {
      kind: 'map',
      centre: [34.4, 51.75],
      span: 1620,
      scale: 200,
      accent: 'red',
      cities: [
        { place: 'moscow', side: 'e', focus: true },
        { place: 'kyiv', side: 'sw', focus: true },
        { place: 'minsk', side: 'n' },
      ],
      names: [
        country('Belarus', 28, 52.8),
        country('Russia', 41.2, 52.8),
        country('Ukraine', 32.4, 48.8),
        { text: 'Separatist-held\nsince 2014', at: [42.6, 49.9], kind: 'zone', pointsTo: [39.1, 48.35] },
      ],
      links: [{ from: 'kyiv', to: 'moscow', text: '760 km', shift: [104, 44] }],
    },
  },
  {
    file: '2021/12/moscow-says-125000-soldiers-in-donbas-zone/donbas.png',
    picture: {
      kind: 'map',
      centre: [37.8, 48.35],
      span: 600,
      scale: 100,
      accent: 'blue',
      cities: [
        { place: 'donetsk', side: 'se' },
        { place: 'luhansk', side: 'se' },
      ],
      names: [
        country('Ukraine', 35.3, 49.3),
        country('Russia', 41, 49.7),
        { text: 'Donetsk\nregion', at: [37, 48.25], kind: 'region' },
        { text: 'Luhansk\nregion', at: [38.75, 49.35], kind: 'region' },
        { text: 'Separatist-held\nsince 2014', at: [40.8, 47.75], kind: 'zone', pointsTo: [38.9, 48] },
        sea('Sea of Azov', 37.85, 46.87),
      ],
    },
  },
];
