import { describe, expect, test } from 'vitest';
import CorrectionList from '../../src/components/archive/CorrectionList.astro';
import StoryRow from '../../src/components/archive/StoryRow.astro';
import ArticleHeader from '../../src/components/article/ArticleHeader.astro';
import Contents from '../../src/components/article/Contents.astro';
import Corrections from '../../src/components/article/Corrections.astro';
import LeadPicture from '../../src/components/article/LeadPicture.astro';
import RelatedStories from '../../src/components/article/RelatedStories.astro';
import SeriesNavigation from '../../src/components/article/SeriesNavigation.astro';
import CorrectionsBand from '../../src/components/front/CorrectionsBand.astro';
import Story from '../../src/components/front/Story.astro';
import { openWords } from '../../src/words/words.ts';
import { makeArticle, makePicture, makePublication, makeSeries } from '../support/articles.ts';
import { toText } from '../support/printed-paper.ts';
import { render, type Rendered } from './render.ts';

const words = openWords('en');
const publication = makePublication();
const { language, timeZone } = publication;
const series = makeSeries('background');
const arabic = makeArticle({
  id: '2024/05/arabic',
  language: 'ar',
  headline: 'العبّارة تصل',
  standfirst: 'وصلت',
  standfirstHtml: '<em>وصلت</em>',
  kicker: 'الميناء',
  kind: 'analysis',
  series: { series, part: 1 },
  picture: makePicture({ alt: 'خريطة', caption: 'البحر', credit: 'رسم' }),
  corrections: [{ date: Date.UTC(2024, 4, 16, 12), hasTime: false, kind: 'correction', text: 'سبعة' }],
});
const english = makeArticle({ id: '2024/05/english', headline: 'The ferry arrives', series: { series, part: 2 } });
const corrections = [{ article: arabic, correction: arabic.corrections[0], number: 1 }];
const texts = { textLanguage: 'ar', language };

const isArabic = /\p{Script=Arabic}/u;
const isLatin = /\p{Script=Latin}/u;

/** Every stretch of text with the language that its elements give it, and every `alt`. */
function findTexts({ document }: Rendered): readonly (readonly [text: string, language: string, direction: string])[] {
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const lang = element.closest('[lang]')?.getAttribute('lang') ?? language;
    const dir = element.closest('[dir]')?.getAttribute('dir') ?? 'ltr';
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent);
    return [...own, element.getAttribute('alt'), element.getAttribute('aria-label')].flatMap((text) =>
      text === null || text.trim() === '' ? [] : [[text.trim(), lang, dir] as const],
    );
  });
}

const components: Readonly<Record<string, () => Promise<Rendered>>> = {
  'the head of an article': () => render(ArticleHeader, { article: arabic, words, language, seriesLength: 2 }),
  'its contents': () => render(Contents, { words, ...texts, headings: [{ id: 'a', depth: 2, text: 'ماذا بعد؟' }] }),
  'its picture': () => render(LeadPicture, { picture: arabic.picture, ...texts }),
  'its corrections': () => render(Corrections, { corrections: arabic.corrections, words, timeZone, ...texts }),
  'the other parts of its series': () =>
    render(SeriesNavigation, { series, stories: [arabic, english], current: english, words, language }),
  'itself among the parts': () =>
    render(SeriesNavigation, { series, stories: [arabic, english], current: arabic, words, language }),
  'related stories': () => render(RelatedStories, { stories: [arabic, english], words, timeZone, language }),
  'a story on a front': () =>
    render(Story, {
      story: arabic,
      words,
      language,
      level: 2,
      size: 'lead',
      pictureSizes: '9rem',
      showsStandfirst: true,
    }),
  'a story in a list': () => render(StoryRow, { story: arabic, by: 'day', publication, words, showsSection: true }),
  'the list of corrections': () => render(CorrectionList, { corrections, words, timeZone, language }),
  'the corrections on the front': () => render(CorrectionsBand, { corrections, publication, words }),
};

describe('texts in another language say so, and the words of the press do not', () => {
  test.each(Object.keys(components))('%s', async (name) => {
    const rendered = await components[name]?.();
    const found = rendered ? findTexts(rendered) : [];
    expect(found.filter(([text]) => isArabic.test(text))).not.toEqual([]);
    const wrong = found.filter(([text, lang, dir]) =>
      isArabic.test(text) ? lang !== 'ar' || (dir !== 'rtl' && text !== 'خريطة') : isLatin.test(text) && lang !== 'en',
    );
    expect(wrong).toEqual([]);
  });
});

test('a text in the language of its page says nothing of it', async () => {
  const { document } = await render(Story, { story: english, words, language, level: 2, size: 'small' });
  expect(document.querySelector('[lang], [dir]')).toBeNull();
});

test('the step to another part reads as one sentence', async () => {
  const { document } = await render(SeriesNavigation, {
    series,
    stories: [arabic, english],
    current: arabic,
    words,
    language,
  });
  expect(toText(document.querySelector('[rel="next"]'))).toMatch(/^Next part: The ferry arrives$/);
});
