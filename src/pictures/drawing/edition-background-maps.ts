import type { Position } from '../../maps/position.ts';
import type { AreaName, Commission } from './picture.ts';

const country = (text: string, ...at: Position): AreaName => ({ text, at, kind: 'country' });
const sea = (text: string, ...at: Position): AreaName => ({ text, at, kind: 'sea' });

/** The maps of the background pieces, one country or one sea to each. */
export const backgroundMaps: readonly Commission[] = [
  {
    file: '2021/12/the-minsk-agreements/minsk.png',
    picture: {
      kind: 'map',
      centre: [33, 51.9],
      span: 1640,
      scale: 200,
      accent: 'green',
      shaded: ['Belarus'],
      cities: [
        { place: 'minsk', side: 'e', focus: true, tinted: true },
        { place: 'kyiv', side: 'e' },
        { place: 'moscow', side: 'e' },
      ],
      names: [
        country('Belarus', 28.6, 53),
        country('Russia', 40, 52.9),
        country('Ukraine', 31.4, 48.8),
        { text: 'Separatist-held\nsince 2014', at: [41.4, 49.9], kind: 'zone', pointsTo: [39.1, 48.4] },
      ],
    },
  },
  {
    file: '2021/12/what-nato-can-do-for-a-non-member/black-sea.png',
    picture: {
      kind: 'map',
      centre: [34.4, 43.3],
      span: 1880,
      scale: 200,
      accent: 'green',
      shaded: ['Bulgaria', 'Romania', 'Turkey'],
      cities: [],
      names: [
        { ...country('Bulgaria', 25.3, 42.75), note: 'NATO' },
        { ...country('Romania', 25.2, 46), note: 'NATO' },
        { ...country('Turkey', 34, 39.6), note: 'NATO' },
        { ...country('Ukraine', 32, 48.1), note: 'partner' },
        { ...country('Georgia', 43.3, 42.35), note: 'partner' },
        country('Russia', 41.4, 45.6),
        sea('Black Sea', 38.4, 43),
        {
          text: 'Crimea: annexed by Russia\nin 2014; not recognised by\nthe UN General Assembly',
          at: [33, 43.6],
          kind: 'zone-at-sea',
          pointsTo: [33.8, 44.9],
        },
        { text: 'Separatist-held\nsince 2014', at: [43.2, 47.85], kind: 'zone', pointsTo: [39, 48.1] },
      ],
    },
  },
  {
    file: '2021/12/the-osce-57-states-one-rule/helsinki-stockholm-vienna.png',
    picture: {
      kind: 'map',
      centre: [17.4, 53.95],
      span: 2440,
      scale: 300,
      accent: 'green',
      cities: [
        { place: 'helsinki', side: 'e', focus: true, note: 'Final Act, 1975' },
        { place: 'stockholm', side: 'w', focus: true, note: 'ministers, 2021' },
        { place: 'vienna', side: 'e', focus: true, note: 'secretariat' },
      ],
      names: [
        sea('North Sea', 3.6, 56.4),
        sea('Baltic Sea', 18.6, 55.9),
        country('Germany', 9.6, 51.2),
        country('Poland', 19.4, 52.2),
        country('Belarus', 28, 53),
      ],
    },
  },
  {
    file: '2021/12/budapest-1994/budapest.png',
    picture: {
      kind: 'map',
      centre: [20.8, 49.3],
      span: 1820,
      scale: 200,
      accent: 'green',
      shaded: ['Hungary'],
      cities: [
        { place: 'budapest', side: 'ne', focus: true },
        { place: 'vienna', side: 'nw' },
        { place: 'berlin', side: 'e' },
        { place: 'minsk', side: 'w' },
        { place: 'kyiv', side: 'w' },
        { place: 'bucharest', side: 'ne' },
      ],
      names: [
        country('Hungary', 19.5, 46.55),
        country('Ukraine', 28, 49),
        country('Romania', 24.6, 46),
        country('Poland', 19.2, 52.3),
        country('Germany', 11.6, 50.6),
      ],
    },
  },
  {
    file: '2021/12/swift-la-hulpe/la-hulpe.png',
    picture: {
      kind: 'map',
      centre: [4.75, 50.72],
      span: 400,
      scale: 50,
      accent: 'ochre',
      shaded: ['Belgium'],
      cities: [
        { place: 'la-hulpe', side: 'se', focus: true, tinted: true },
        { place: 'brussels', side: 'nw', tinted: true },
      ],
      names: [
        country('Belgium', 4.1, 50.45),
        country('France', 3.6, 49.85),
        country('Netherlands', 5.15, 51.72),
        country('Germany', 6.8, 50.6),
        sea('North Sea', 2.75, 51.65),
      ],
    },
  },
];
