import { describe, expect, it } from 'vitest';
import { toDirection } from '../../../src/newsroom/direction.ts';
import { openWords, toTextLanguage } from '../../../src/words/words.ts';

const en = openWords('en');
const at = (moment: string): number => Date.parse(moment);
const moment = at('2021-12-02T16:10:00Z');
const day = { year: '2021', month: '12', day: '02' };

describe('dates in English', () => {
  it('of a moment are long, short, with the time or the time alone', () => {
    expect(en.formatLongDate(moment, 'Europe/Berlin')).toBe('Thursday, 2 December 2021');
    expect(en.formatDate(moment, 'Europe/Berlin')).toBe('2 December 2021');
    expect(en.formatTime(moment, 'Europe/Berlin')).toBe('17:10');
    expect(en.formatMoment(moment, 'Europe/Berlin')).toBe('2 December 2021 at 17:10 CET');
  });

  it('of a calendar day are of no zone', () => {
    expect(en.formatDay(day)).toBe('Thursday, 2 December 2021');
    expect(en.formatShortDay(day)).toBe('2 December');
    expect(en.formatShortestDay(day)).toBe('2 Dec');
    expect(en.formatMonth('2021', '12')).toBe('December 2021');
    expect(en.formatDay({ year: '2024', month: '02', day: '29' })).toBe('Thursday, 29 February 2024');
    expect(en.formatDay({ year: '1999', month: '12', day: '31' })).toBe('Friday, 31 December 1999');
  });

  it('name each month', () => {
    const months = Array.from({ length: 12 }, (_, index) => en.formatMonthName(String(index + 1).padStart(2, '0')));
    expect(months.join(' ')).toBe(
      'January February March April May June July August September October November December',
    );
  });

  it('begin the week on Monday', () => {
    expect(en.weekdays.map(({ narrow, long }) => `${narrow} ${long}`)).toEqual([
      'M Monday',
      'T Tuesday',
      'W Wednesday',
      'T Thursday',
      'F Friday',
      'S Saturday',
      'S Sunday',
    ]);
  });

  it('reach back before 1970, 1582 and 1000 in one calendar', () => {
    expect(en.formatLongDate(at('1969-07-20T20:17:00Z'), 'UTC')).toBe('Sunday, 20 July 1969');
    expect(en.formatLongDate(at('1582-10-10T12:00:00Z'), 'UTC')).toBe('Sunday, 10 October 1582');
    expect(en.formatDate(at('0999-12-31T23:59:59Z'), 'UTC')).toBe('31 December 999');
    expect(en.formatDate(at('0066-05-01T12:00:00Z'), 'UTC')).toBe('1 May 66');
    expect(en.formatDay({ year: '0999', month: '12', day: '31' })).toBe('Tuesday, 31 December 999');
    expect(en.formatMonth('1066', '10')).toBe('October 1066');
  });
});

describe('the time of a place', () => {
  it('is 00:00 at midnight, never 24:00', () => {
    expect(en.formatTime(at('2021-12-01T23:00:00Z'), 'Europe/Berlin')).toBe('00:00');
    expect(openWords('en-US').formatTime(at('2021-12-01T23:00:00Z'), 'Europe/Berlin')).toBe('00:00');
    expect(en.formatMoment(at('2021-12-01T23:00:00Z'), 'Europe/Berlin')).toBe('2 December 2021 at 00:00 CET');
  });

  it.each([
    ['Pacific/Kiritimati', '1 January 2022 at 00:00 GMT+14'],
    ['Asia/Kolkata', '31 December 2021 at 15:30 GMT+5:30'],
    ['UTC', '31 December 2021 at 10:00 UTC'],
    ['Europe/London', '31 December 2021 at 10:00 GMT'],
    ['America/Los_Angeles', '31 December 2021 at 02:00 GMT-8'],
    ['Pacific/Pago_Pago', '30 December 2021 at 23:00 GMT-11'],
  ])('is named with its day and zone: %s', (zone, text) => {
    expect(en.formatMoment(at('2021-12-31T10:00:00Z'), zone)).toBe(text);
  });

  it('tells apart the hour that comes twice when the clocks go back', () => {
    expect(en.formatMoment(at('2021-10-31T00:30:00Z'), 'Europe/Berlin')).toMatch(/ at 02:30 CEST$/);
    expect(en.formatMoment(at('2021-10-31T01:30:00Z'), 'Europe/Berlin')).toMatch(/ at 02:30 CET$/);
  });

  it('leaves out the hour that is not there when they go forward', () => {
    expect(en.formatMoment(at('2021-03-28T00:59:59Z'), 'Europe/Berlin')).toMatch(/ at 01:59 CET$/);
    expect(en.formatMoment(at('2021-03-28T01:00:00Z'), 'Europe/Berlin')).toMatch(/ at 03:00 CEST$/);
    expect(en.formatTime(at('2021-03-14T10:00:00Z'), 'America/Los_Angeles')).toBe('03:00');
  });

  it('is that of the zone asked for, whichever was asked for before', () => {
    const zones = ['Europe/Berlin', 'UTC', 'Europe/Berlin', 'Asia/Tokyo'];
    expect(zones.map((zone) => en.formatTime(moment, zone))).toEqual(['17:10', '16:10', '17:10', '01:10']);
  });

  it.each(['en', 'en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN'])('has ordinary spaces only in %s', (language) => {
    const words = openWords(language);
    const texts = [
      words.formatLongDate(moment, 'UTC'),
      words.formatMoment(moment, 'UTC'),
      words.formatMoment(moment, 'Europe/Berlin'),
      words.formatShortestDay(day),
    ];
    expect(texts.join('|')).not.toMatch(/[^\S ]/);
  });
});

describe('the date of a correction', () => {
  const noon = at('2021-12-02T12:00:00Z');

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC', 'America/Los_Angeles'])(
    'is the day that the editor wrote, also in %s',
    (zone) => {
      expect(en.formatCorrectionDate({ date: noon, hasTime: false }, zone)).toBe('2 December 2021');
    },
  );

  it('with a time is the day of that moment in the zone of the paper', () => {
    expect(en.formatCorrectionDate({ date: noon, hasTime: true }, 'Pacific/Kiritimati')).toBe('3 December 2021');
    expect(en.formatCorrectionDate({ date: noon - 43_200_000, hasTime: true }, 'America/Los_Angeles')).toBe(
      '1 December 2021',
    );
  });
});

describe('a region of the language', () => {
  it('has its own form of dates and lists', () => {
    const us = openWords('en-US');
    expect(us.language).toBe('en-US');
    expect(us.formatLongDate(moment, 'UTC')).toBe('Thursday, December 2, 2021');
    expect(us.formatShortDay(day)).toBe('December 2');
    expect(us.formatList(['Riga', 'Kyiv', 'Minsk'])).toBe('Riga, Kyiv, and Minsk');
    expect(us.article.published).toBe(en.article.published);
  });

  it('counts by the Gregorian calendar, whatever calendar its tag asks for', () => {
    expect(openWords('en-US-u-ca-buddhist').formatDate(moment, 'UTC')).toBe('December 2, 2021');
    expect(openWords('en-u-ca-islamic').formatDate(moment, 'UTC')).toBe('2 December 2021');
  });

  it('is not mixed up with another that was opened before', () => {
    expect(openWords('en-US').formatDate(moment, 'UTC')).toBe('December 2, 2021');
    expect(openWords('en').formatDate(moment, 'UTC')).toBe('2 December 2021');
    expect(openWords('en-US').formatDate(moment, 'UTC')).toBe('December 2, 2021');
  });
});

describe('a language that has no dictionary', () => {
  it.each(['de', 'de-AT', 'ar', 'zh-Hant-TW', 'xx', 'tlh', 'he-IL', 'valueof'])('is English in all: %s', (language) => {
    const words = openWords(language);
    expect(words.language).toBe('en');
    expect(words.article.corrections).toBe(en.article.corrections);
    expect(words.formatMoment(moment, 'Europe/Berlin')).toBe('2 December 2021 at 17:10 CET');
    expect(words.formatList(['a', 'b', 'c'])).toBe('a, b and c');
    expect(words.formatNumber(1_234_567)).toBe('1,234,567');
    expect(words.weekdays[0]?.long).toBe('Monday');
  });

  it.each(['', 'e', 'en_GB', 'not a language'])('is told from what is no language tag at all: "%s"', (tag) => {
    expect(() => openWords(tag)).toThrow(RangeError);
  });
});

describe('numbers and plurals', () => {
  it('group by three', () => {
    expect([0, 999, 1000, 1_234_567].map((n) => en.formatNumber(n))).toEqual(['0', '999', '1,000', '1,234,567']);
  });

  it('have one story, and none or several stories', () => {
    expect([0, 1, 2, 21, 1200].map((n) => en.archive.stories(n))).toEqual([
      '0 stories',
      '1 story',
      '2 stories',
      '21 stories',
      '1,200 stories',
    ]);
  });

  it('bend with each number in a sentence', () => {
    expect(en.archive.standfirst(1, 1)).toMatch(/^1 story from 1 year\./);
    expect(en.archive.standfirst(1200, 3)).toMatch(/^1,200 stories from 3 years\./);
    expect(en.article.readingTime(1)).toBe('1 minute to read');
    expect(en.article.readingTime(2)).toBe('2 minutes to read');
    expect(en.listings.seriesOf(1)).toBe('Series, 1 part');
    expect(en.listings.seriesOf(7)).toBe('Series, 7 parts');
  });
});

describe('lists', () => {
  it.each([
    [[], ''],
    [['Riga'], 'Riga'],
    [['Riga', 'Kyiv'], 'Riga and Kyiv'],
    [['Riga', 'Kyiv', 'Minsk'], 'Riga, Kyiv and Minsk'],
    [['a, b', 'c and d'], 'a, b and c and d'],
  ])('of %j read "%s"', (items, text) => {
    expect(en.formatList(items)).toBe(text);
  });

  it.each([0, 1, 2, 3, 4, 9])('of %i items have joints that make the same list', (length) => {
    for (const language of ['en', 'en-US']) {
      const { findListJoints, formatList } = openWords(language);
      const items = Array.from({ length }, (_, index) => `item ${index}`);
      const joints = findListJoints(length);
      expect(joints).toHaveLength(length + 1);
      expect(joints.map((joint, index) => joint + (items[index] ?? '')).join('')).toBe(formatList(items));
    }
  });
});

describe('the direction of a language', () => {
  it.each('ar he fa ur ps ckb dv yi nqo syr arz ar-EG he-IL iw uz-AF az-Arab pa-Arab-PK ff-Adlm'.split(' '))(
    '%s is written from right to left',
    (language) => {
      expect(toDirection(language)).toBe('rtl');
    },
  );

  it.each('en de-AT zh-Hant-TW ja hi az pa ku uz ar-Latn yi-Latn ku-Latn uz-Cyrl xx'.split(' '))(
    '%s is written from left to right',
    (language) => {
      expect(toDirection(language)).toBe('ltr');
    },
  );
});

describe('a text in another language than its page', () => {
  it('says nothing where it is the language of the page', () => {
    expect(toTextLanguage('en', 'en')).toEqual({});
    expect(toTextLanguage('ar', 'ar')).toEqual({});
  });

  it('says its language, and its direction only where that is turned', () => {
    expect(toTextLanguage('de', 'en')).toEqual({ lang: 'de' });
    expect(toTextLanguage('fa', 'ar')).toEqual({ lang: 'fa' });
    expect(toTextLanguage('ar', 'en')).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(toTextLanguage('en', 'ar')).toEqual({ lang: 'en', dir: 'ltr' });
    expect(toTextLanguage('ar-Latn', 'ar')).toEqual({ lang: 'ar-Latn', dir: 'ltr' });
  });
});
