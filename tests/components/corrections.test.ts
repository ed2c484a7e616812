import { describe, expect, test } from 'vitest';
import CorrectionList from '../../src/components/archive/CorrectionList.astro';
import ArticleDetails from '../../src/components/article/ArticleDetails.astro';
import Corrections from '../../src/components/article/Corrections.astro';
import CorrectionsBand from '../../src/components/front/CorrectionsBand.astro';
import type { Correction } from '../../src/newsroom/article.ts';
import { toCorrections } from '../../src/newsroom/correction.ts';
import { openWords } from '../../src/words/words.ts';
import { makeArticle, makePublication } from '../support/articles.ts';
import { render, type Rendered } from './render.ts';

const words = openWords('en');
// Noon in UTC is the day after in the one and the morning of the same day in the other.
const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'] as const;
const onADay: Correction = {
  date: Date.UTC(2021, 11, 2, 12),
  hasTime: false,
  kind: 'correction',
  text: 'It was seven.',
};
const atATime: Correction = {
  date: Date.UTC(2021, 11, 5, 23, 30),
  hasTime: true,
  kind: 'clarification',
  text: 'Tons.',
};
const stamps = ({ document }: Rendered): readonly (string | null)[] =>
  [...document.querySelectorAll('time')].map((time) => time.getAttribute('datetime'));

describe.each(zones)('a correction of a day alone, in the zone %s', (timeZone) => {
  const publication = makePublication({ timeZone });
  const article = makeArticle({ corrections: [onADay] });
  const corrections = toCorrections([article]);

  test.each([
    [
      'under its story',
      () =>
        render(Corrections, { corrections: article.corrections, words, timeZone, textLanguage: 'en', language: 'en' }),
    ],
    ['in the list', () => render(CorrectionList, { corrections, words, timeZone, language: 'en' })],
    ['on the front', () => render(CorrectionsBand, { corrections, publication, words })],
  ])('is of that day %s', async (_, open) => {
    const rendered = await open();
    expect(rendered.text).toContain('2 December 2021');
    expect(stamps(rendered)).toEqual(['2021-12-02']);
  });

  test('is of that day over its story', async () => {
    const { text } = await render(ArticleDetails, { article, words, timeZone, now: article.published });
    expect(text).toContain('Corrected 2 December 2021');
  });
});

test('a correction at a time is of the day that it was in the zone of the paper', async () => {
  const article = makeArticle({ corrections: [atATime] });
  const timeZone = 'Europe/Berlin';
  const list = await render(CorrectionList, { corrections: toCorrections([article]), words, timeZone, language: 'en' });
  expect(list.text).toContain('6 December 2021 Clarification Tons.');
  expect(stamps(list)).toEqual(['2021-12-05T23:30:00Z']);
});

describe('the line over a story that was corrected', () => {
  const note: Correction = { ...onADay, kind: 'note' };
  test.each([
    { corrections: [onADay], line: 'Corrected 2 December 2021' },
    { corrections: [onADay, atATime], line: 'Clarified 6 December 2021' },
    { corrections: [atATime, onADay], line: 'Clarified 6 December 2021' },
    { corrections: [note], line: 'Editor’s note, 2 December 2021' },
    { corrections: [note, onADay], line: 'Corrected 2 December 2021' },
  ])('names the kind and the day of the newest entry: $line', async ({ corrections, line }) => {
    const article = makeArticle({ corrections });
    const rendered = await render(ArticleDetails, {
      article,
      words,
      timeZone: 'Europe/Berlin',
      now: article.published,
    });
    expect(rendered.text).toContain(line);
    expect(rendered.text.match(/Corrected|Clarified|Editor’s note/g)).toHaveLength(1);
  });
});

test('a link to a correction leads to that one, whatever the order in which they were written', async () => {
  const article = makeArticle({ corrections: [atATime, onADay] });
  const { document } = await render(Corrections, {
    corrections: article.corrections,
    words,
    timeZone: 'Europe/Berlin',
    textLanguage: 'en',
    language: 'en',
  });
  for (const { number, correction } of toCorrections([article])) {
    expect(document.getElementById(`correction-${number}`)?.textContent).toContain(correction.text);
  }
});
