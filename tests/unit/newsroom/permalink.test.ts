import { describe, expect, it } from 'vitest';
import * as permalink from '../../../src/newsroom/permalink.ts';

const on = (moment: string, zone: string): string => {
  const { year, month, day } = permalink.toDay(Date.parse(moment), zone);
  return `${year}-${month}-${day}`;
};

describe('the day of a moment', () => {
  it.each([
    ['the last second of a day', '2021-12-31T23:59:59Z', 'UTC', '2021-12-31'],
    ['midnight', '2022-01-01T00:00:00Z', 'UTC', '2022-01-01'],
    ['the last second before midnight furthest east', '2021-12-31T09:59:59Z', 'Pacific/Kiritimati', '2021-12-31'],
    ['midnight furthest east', '2021-12-31T10:00:00Z', 'Pacific/Kiritimati', '2022-01-01'],
    ['the last second before midnight in the west', '2022-01-01T07:59:59Z', 'America/Los_Angeles', '2021-12-31'],
    ['midnight in the west', '2022-01-01T08:00:00Z', 'America/Los_Angeles', '2022-01-01'],
    ['midnight in a zone of half hours', '2021-12-01T18:30:00Z', 'Asia/Kolkata', '2021-12-02'],
    ['a second before it', '2021-12-01T18:29:59Z', 'Asia/Kolkata', '2021-12-01'],
    ['midnight in a zone of quarter hours', '2021-12-01T18:15:00Z', 'Asia/Kathmandu', '2021-12-02'],
  ])('%s', (_, moment, zone, day) => {
    expect(on(moment, zone)).toBe(day);
  });

  it('is three days at one moment', () => {
    const moment = '2021-12-02T10:30:00Z';
    const zones = ['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago'];
    expect(zones.map((zone) => on(moment, zone))).toEqual(['2021-12-03', '2021-12-02', '2021-12-01']);
  });

  it('follows the clocks when they change', () => {
    // Berlin is an hour ahead until 01:00 UTC of 2021-03-28 and of 2021-10-31 two hours.
    expect(on('2021-03-27T22:59:59Z', 'Europe/Berlin')).toBe('2021-03-27');
    expect(on('2021-03-27T23:00:00Z', 'Europe/Berlin')).toBe('2021-03-28');
    expect(on('2021-03-28T21:59:59Z', 'Europe/Berlin')).toBe('2021-03-28');
    expect(on('2021-03-28T22:00:00Z', 'Europe/Berlin')).toBe('2021-03-29');
    expect(on('2021-10-30T22:00:00Z', 'Europe/Berlin')).toBe('2021-10-31');
    expect(on('2021-10-31T22:59:59Z', 'Europe/Berlin')).toBe('2021-10-31');
    expect(on('2021-10-31T23:00:00Z', 'Europe/Berlin')).toBe('2021-11-01');
    // Los Angeles changes on 2021-03-14 and 2021-11-07.
    expect(on('2021-03-15T06:59:59Z', 'America/Los_Angeles')).toBe('2021-03-14');
    expect(on('2021-03-15T07:00:00Z', 'America/Los_Angeles')).toBe('2021-03-15');
    expect(on('2021-11-08T07:59:59Z', 'America/Los_Angeles')).toBe('2021-11-07');
  });

  it('leaves out the day that a zone left out', () => {
    expect(on('2011-12-30T09:59:59Z', 'Pacific/Apia')).toBe('2011-12-29');
    expect(on('2011-12-30T10:00:00Z', 'Pacific/Apia')).toBe('2011-12-31');
  });

  it('knows leap days, also where the century has none', () => {
    expect(on('2020-02-29T12:00:00Z', 'UTC')).toBe('2020-02-29');
    expect(on('2000-02-29T12:00:00Z', 'UTC')).toBe('2000-02-29');
    expect(on('1900-02-28T23:59:59Z', 'UTC')).toBe('1900-02-28');
    expect(on('1900-03-01T00:00:00Z', 'UTC')).toBe('1900-03-01');
    expect(on('2020-02-29T23:30:00-08:00', 'Pacific/Kiritimati')).toBe('2020-03-01');
  });

  it.each([
    ['1969-12-31T23:59:59Z', '1969-12-31'],
    ['1605-09-01T00:00:00Z', '1605-09-01'],
    ['1582-10-10T00:00:00Z', '1582-10-10'],
    ['1500-02-28T00:00:00Z', '1500-02-28'],
    ['0999-12-31T23:59:59Z', '0999-12-31'],
    ['0100-01-01T00:00:00Z', '0100-01-01'],
    ['0007-03-04T00:00:00Z', '0007-03-04'],
  ])('has a year of four digits in one calendar however long ago: %s', (moment, day) => {
    expect(on(moment, 'UTC')).toBe(day);
  });

  it('counts by the time of the place before there were zones', () => {
    // New York was 4:56:02 behind until November 1883.
    expect(on('1850-01-01T04:56:01Z', 'America/New_York')).toBe('1849-12-31');
    expect(on('1850-01-01T04:56:02Z', 'America/New_York')).toBe('1850-01-01');
  });

  it('is the same when it is asked for again, between other zones', () => {
    const moment = '2021-12-31T23:30:00Z';
    const zones = ['UTC', 'Europe/Berlin', 'UTC', 'America/Los_Angeles', 'Europe/Berlin'];
    expect(zones.map((zone) => on(moment, zone).slice(0, 4))).toEqual(['2021', '2022', '2021', '2021', '2022']);
  });
});

describe('the paths of things', () => {
  const day = { year: '2021', month: '12', day: '02' };

  it('make an article’s address of its day and the last part of its id', () => {
    expect(permalink.articlePath('2021/11/some-slug', day)).toBe('/2021/12/02/some-slug/');
    expect(permalink.toSlug('2021/12/some-slug')).toBe('some-slug');
    expect(permalink.toSlug('some-slug')).toBe('some-slug');
  });

  it('end with a slash wherever there is a page', () => {
    expect([
      permalink.yearPath('2021'),
      permalink.monthPath('2021', '12'),
      permalink.dayPath(day),
      permalink.sectionPath('world'),
      permalink.topicPath('nato'),
      permalink.contributorPath('jane-doe'),
      permalink.placePath('kyiv'),
      permalink.seriesPath('the-background'),
      permalink.pagePath('about'),
    ]).toEqual([
      '/2021/',
      '/2021/12/',
      '/2021/12/02/',
      '/world/',
      '/topics/nato/',
      '/by/jane-doe/',
      '/places/kyiv/',
      '/series/the-background/',
      '/about/',
    ]);
  });

  it('put feeds beside the listing that they belong to', () => {
    expect(permalink.feedPath('/')).toBe('/feed.xml');
    expect(permalink.feedPath('/topics/nato/', 'json')).toBe('/topics/nato/feed.json');
    expect(permalink.feedArchivePath('2021-12')).toBe('/feed/2021-12.xml');
  });

  it('begin with a reserved name where the press prints something of its own', () => {
    const first = Object.values(permalink.fixedPaths)
      .map((path) => path.split('/')[1] ?? '')
      .filter((name) => name !== '' && !name.includes('.'));
    for (const name of first) expect(permalink.reservedNames).toContain(name);
    for (const path of [permalink.topicPath('x'), permalink.contributorPath('x'), permalink.placePath('x')])
      expect(permalink.reservedNames).toContain(path.split('/')[1]);
    expect(permalink.reservedNames).toContain(permalink.seriesPath('x').split('/')[1]);
    expect(permalink.reservedNames).toContain(permalink.feedArchivePath('2021-12').split('/')[1]);
  });
});

describe('the three forms of an address', () => {
  it('are the path, the href below the base path and the whole address', () => {
    expect(permalink.toAddress({ origin: 'https://paper.example', base: '/' }, '/world/')).toEqual({
      path: '/world/',
      href: '/world/',
      url: 'https://paper.example/world/',
    });
    expect(permalink.toAddress({ origin: 'https://paper.example', base: '/news/' }, '/world/')).toEqual({
      path: '/world/',
      href: '/news/world/',
      url: 'https://paper.example/news/world/',
    });
  });

  it.each(['/', '/news/', '/a/b/'])('lead the front page to the base path %s itself', (base) => {
    expect(permalink.toHref({ base }, '/')).toBe(base);
  });

  it('percent-encode other letters in the href and the address, not in the path', () => {
    expect(permalink.toAddress({ origin: 'https://paper.example', base: '/zürich/' }, '/topics/київ/')).toEqual({
      path: '/topics/київ/',
      href: '/z%C3%BCrich/topics/%D0%BA%D0%B8%D1%97%D0%B2/',
      url: 'https://paper.example/z%C3%BCrich/topics/%D0%BA%D0%B8%D1%97%D0%B2/',
    });
  });

  it('keep a question mark, a hash and a percent sign in a name', () => {
    expect(permalink.toHref({ base: '/' }, '/old?id=1#2/100%25/')).toBe('/old%3Fid=1%232/100%2525/');
  });

  it('can be decoded to the path again', () => {
    for (const path of ['/topics/日本/', '/topics/नेपाल/', '/topics/😀/', '/100%/', '/a b/', '/a?b#c/', '/100%3F/'])
      expect(decodeURIComponent(permalink.toHref({ base: '/' }, path))).toBe(path);
  });
});
