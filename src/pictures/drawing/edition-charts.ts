import type { Commission } from './picture.ts';

/** The charts of the edition. Each figure stands in the article's own text or table as well. */
export const charts: readonly Commission[] = [
  {
    file: '2021/12/half-of-world-output/half.png',
    picture: {
      kind: 'squares',
      accent: 'ochre',
      numeral: '50%',
      filled: 50,
      stamp: 'A CLAIM, NOT CHECKED',
      title: 'of the world’s output is\nfrom NATO’s members,\nits secretary general says',
      note: 'Jens Stoltenberg in Riga. He did not\nsay by which method. One square is\none per cent of world GDP.',
    },
  },
  {
    file: '2021/12/ofz-rouble-bonds/two-markets.png',
    picture: {
      kind: 'markets',
      accent: 'ochre',
      markets: [
        {
          title: 'Primary market',
          from: 'Russian\nfinance ministry',
          to: 'First buyer',
          verb: 'new bond',
          open: false,
          state: 'Closed',
          since: 'to US institutions since 14 June 2021',
        },
        {
          title: 'Secondary market',
          from: 'One holder',
          to: 'Another holder',
          verb: 'same bond',
          open: true,
          state: 'Open',
          since: 'also to US institutions',
        },
      ],
    },
  },
  {
    file: '2021/12/one-moment-eight-clocks/clocks.png',
    picture: {
      kind: 'clocks',
      accent: 'violet',
      title: '12:00 UTC, 2 December 2021',
      clocks: [
        { place: 'Washington DC', time: '07:00', offset: 'UTC−5' },
        { place: 'Reykjavik', time: '12:00', offset: 'UTC' },
        { place: 'Stockholm, Berlin', time: '13:00', offset: 'UTC+1' },
        { place: 'Riga', time: '14:00', offset: 'UTC+2' },
        { place: 'Kyiv', time: '14:00', offset: 'UTC+2' },
        { place: 'Minsk', time: '15:00', offset: 'UTC+3' },
        { place: 'Moscow', time: '15:00', offset: 'UTC+3' },
        { place: 'Kabul', time: '16:30', offset: 'UTC+4:30' },
      ],
    },
  },
  {
    file: '2021/12/thirty-minutes-or-forty/days.png',
    picture: {
      kind: 'bars',
      accent: 'violet',
      title: 'Days before the meeting of 2 December',
      column: 560,
      bars: [
        { name: 'Putin’s speech to diplomats', value: 14 },
        { name: 'Nord Stream 2 certification', value: 16 },
        { name: 'Washington Post report', value: 33 },
        { name: 'Russia’s NATO mission', value: 45 },
        { name: 'EU prolongs sanctions', value: 143 },
        { name: 'Biden and Putin, Geneva', value: 169, strong: true },
        { name: 'Ministers in Reykjavik', value: 197, strong: true },
        { name: 'US Order 14024', value: 231 },
      ],
    },
  },
  {
    file: '2021/12/un-vote-on-crimea/vote.png',
    picture: {
      kind: 'bars',
      accent: 'violet',
      title: 'General Assembly resolution 68/262,\n27 March 2014',
      column: 290,
      note: 'Number of UN member states, 193 in all',
      bars: [
        { name: 'For', value: 100, strong: true },
        { name: 'Against', value: 11, strong: true },
        { name: 'Abstained', value: 58, strong: true },
        { name: 'Did not vote', value: 24 },
      ],
    },
  },
];
