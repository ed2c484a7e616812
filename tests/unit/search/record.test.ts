import { describe, expect, it } from 'vitest';
import { toSearchRecord } from '../../../src/search/record.ts';
import { openWords } from '../../../src/words/words.ts';
import { makePicture } from '../../support/articles.ts';
import { makeArticle, makeContributor, makePlace, makeTopic } from './make-article.ts';

const words = openWords('en');
const body = { text: 'The first paragraph.\nThe second.', captions: ['A bridge over the river'] };

describe('the search record of a story', () => {
  it('holds standfirst, text, captions and corrections, and the headline only as its title', () => {
    const article = makeArticle('2021-12-02', 'bridge', {
      headline: 'Bridge opens',
      standfirst: 'After ten years.',
      corrections: [{ date: 0, hasTime: true, kind: 'correction', text: 'It was nine years.' }],
    });
    const record = toSearchRecord(article, body, 'en', words);
    expect(record.content).toBe(
      'After ten years. ␞ The first paragraph. The second. ␞ A bridge over the river ␞ It was nine years.',
    );
    expect(record.meta.title).toBe('Bridge opens');
  });

  it('is addressed without the base path and percent-encoded', () => {
    const article = makeArticle('2021-12-02', 'žurnāls', { href: '/news/2021/12/02/žurnāls/' });
    expect(toSearchRecord(article, body, 'en', words).url).toBe('/2021/12/02/%C5%BEurn%C4%81ls/');
  });

  it('says where its smallest picture is, without the base path', () => {
    const article = makeArticle('2021-12-02', 'a', {
      href: '/news/2021/12/02/a/',
      picture: makePicture({
        width: 1600,
        height: 900,
        webp: [{ width: 400, href: '/news/_pictures/x-400.webp' }],
      }),
    });
    expect(toSearchRecord(article, body, 'en', words).filters).toEqual({
      picture: ['/_pictures/x-400.webp 400 225'],
    });
  });

  it('names its language only where it is not the paper’s, and where no word finds it', () => {
    const record = toSearchRecord(makeArticle('2021-12-02', 'a', { language: 'uk' }), body, 'en', words);
    expect(record.filters['language']).toEqual(['uk']);
    expect(Object.values(record.meta)).not.toContain('uk');
    expect(record.language).toBe('en');
    expect(toSearchRecord(makeArticle('2021-12-02', 'a'), body, 'en', words).filters).not.toHaveProperty('language');
  });

  it('is found by the names of its place, topics and series', () => {
    const article = makeArticle('2021-12-02', 'a', {
      place: makePlace('kyiv', 'Kyiv', ['Kiev']),
      topics: [makeTopic('zelenskyy', 'Volodymyr Zelenskyy', ['Zelensky'])],
    });
    expect(toSearchRecord(article, body, 'en', words).meta.subjects).toBe('Kyiv, Volodymyr Zelenskyy');
  });

  it('names its writers, or prints the byline that the editor wrote', () => {
    const contributors = [makeContributor('a', 'Jane Doe'), makeContributor('b', 'Ion Pop')];
    const byline = (changes: object): string =>
      toSearchRecord(makeArticle('2021-12-02', 'a', changes), body, 'en', words).meta.byline;
    expect(byline({ contributors })).toBe('Jane Doe and Ion Pop');
    expect(byline({ contributors, byline: 'Jane Doe in Riga' })).toBe('Jane Doe in Riga');
  });

  it('takes broken and invisible characters out of the text, and keeps everything else', () => {
    const record = toSearchRecord(
      makeArticle('2021-12-02', 'a', { headline: 'co\u00adoperation \ud800 <b>x</b> 🙂' }),
      { text: 'zero\u200bwidth\u0000\tשלום', captions: [] },
      'en-GB',
      words,
    );
    expect(record.meta.title).toBe('cooperation \ufffd <b>x</b> 🙂');
    expect(record.content).toBe('What it says below the headline. ␞ zerowidth שלום');
    expect(record.language).toBe('en');
  });
});
