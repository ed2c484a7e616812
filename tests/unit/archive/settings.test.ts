import { describe, expect, it } from 'vitest';
import { SettingsError } from '../../../src/archive/clock.ts';
import { readSettings, toBasePath, type Settings } from '../../../src/archive/settings.ts';

const read = (environment: Readonly<Record<string, string>> = {}, root = '/press'): Settings =>
  readSettings({ SOURCE_DATE_EPOCH: '1638460800', ...environment }, root);

describe('the folders of a build', () => {
  it('lie below the press where nothing else is said', () => {
    expect(read()).toMatchObject({
      root: '/press',
      contentDir: '/press/content',
      outDir: '/press/dist',
      cacheDir: '/press/node_modules/.cache/broadsheet',
    });
  });

  it('are counted from the press where they are relative', () => {
    expect(read({ CONTENT_DIR: '../paper', OUT_DIR: 'out/', CACHE_DIR: './a/../b' })).toMatchObject({
      contentDir: '/paper',
      outDir: '/press/out',
      cacheDir: '/press/b',
    });
  });

  it.each(['/srv/with space', '/srv/zürich/日本', '/srv/-rf', "/srv/it's", '/srv/100%'])('may be %s', (folder) => {
    const settings = read({ CONTENT_DIR: folder, OUT_DIR: `${folder}/out` });
    expect([settings.contentDir, settings.outDir]).toEqual([folder, `${folder}/out`]);
  });

  it('are the usual ones where a variable is set to nothing', () => {
    expect(read({ CONTENT_DIR: '', OUT_DIR: '', CACHE_DIR: '' })).toEqual(read());
  });

  it('cannot be changed by those who get them', () => {
    expect(Object.isFrozen(read())).toBe(true);
  });
});

describe('what belongs to one paper alone', () => {
  const paths = ({ paperCacheDir, proofDir }: Settings): readonly string[] => [paperCacheDir, proofDir];

  it('is the same place for the same paper, output and address', () => {
    expect(paths(read({ OUT_DIR: 'dist' }))).toEqual(paths(read({ PORT: '80', SOURCE_DATE_EPOCH: '1' })));
  });

  it.each([{ CONTENT_DIR: 'other' }, { OUT_DIR: 'other' }, { SITE_URL: 'https://other.example' }, { BASE_PATH: 'x' }])(
    'is another place for another: %j',
    (environment) => {
      const [cache, proof] = paths(read(environment));
      expect(paths(read())).not.toContain(cache);
      expect(paths(read())).not.toContain(proof);
    },
  );

  it('is kept in the cache, but for the proofs, which lie below the press', () => {
    const { paperCacheDir, proofDir } = read({ CACHE_DIR: '/var/cache/paper' });
    expect(paperCacheDir).toMatch(/^\/var\/cache\/paper\//);
    expect(proofDir).toMatch(/^\/press\//);
  });
});

describe('SITE_URL', () => {
  it.each([
    ['https://paper.example', 'https://paper.example/'],
    ['http://localhost:8080/news', 'http://localhost:8080/news'],
    [' https://PAPER.example/ ', 'https://paper.example/'],
    ['https://zürich.example', 'https://xn--zrich-kva.example/'],
  ])('%s is %s', (typed, url) => {
    expect(read({ SITE_URL: typed }).siteUrl).toBe(url);
  });

  it.each(['', '   '])('is absent where it is empty: "%s"', (typed) => {
    expect(read({ SITE_URL: typed })).not.toHaveProperty('siteUrl');
  });

  it.each(['paper.example', '/news/', 'ftp://paper.example', 'javascript:alert(1)', 'https://', 'mailto:a@b.c'])(
    'is refused in one line that says what to write: %s',
    (typed) => {
      expect(() => read({ SITE_URL: typed })).toThrow(
        new SettingsError('SITE_URL', typed, 'write a whole address, such as https://paper.example'),
      );
    },
  );
});

describe('BASE_PATH', () => {
  it.each([
    ['/', '/'],
    ['news', '/news/'],
    ['/news', '/news/'],
    ['news/', '/news/'],
    ['/news/', '/news/'],
    [' /news/ ', '/news/'],
    ['/a/b', '/a/b/'],
    ['/zürich/', '/zürich/'],
    ['/z%C3%BCrich/', '/zürich/'],
  ])('%s is %s', (typed, base) => {
    expect(read({ BASE_PATH: typed }).basePath).toBe(base);
  });

  it.each(['', ' '])('is absent where it is empty: "%s"', (typed) => {
    expect(read({ BASE_PATH: typed })).not.toHaveProperty('basePath');
  });

  it.each([
    'https://paper.example/news',
    'a b',
    'a%20b',
    '/a?b',
    '/a#b',
    'C:\\news',
    '//news',
    '/a//b',
    '/100%',
    '/%2F',
  ])('is refused: %s', (typed) => {
    expect(() => read({ BASE_PATH: typed })).toThrow(
      new SettingsError('BASE_PATH', typed, 'write a path, such as /news/'),
    );
  });

  it('of a publication may be written with or without slashes', () => {
    expect(['', '/', 'news', '//news//', ' /a/b '].map(toBasePath)).toEqual(['/', '/', '/news/', '/news/', '/a/b/']);
  });
});

describe('PORT', () => {
  it.each([
    ['', 4321],
    ['1', 1],
    ['8080', 8080],
    ['65535', 65_535],
  ])('"%s" is %i', (typed, port) => {
    expect(read({ PORT: typed }).port).toBe(port);
  });

  it.each(['0', '-1', '65536', '80.5', 'http', ' ', '80a'])('is refused: "%s"', (typed) => {
    expect(() => read({ PORT: typed })).toThrow(new SettingsError('PORT', typed, 'write a number from 1 to 65535'));
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  it.each([
    ['0', '1970-01-01T00:00:00.000Z'],
    ['1638460800', '2021-12-02T16:00:00.000Z'],
    ['253402300799', '9999-12-31T23:59:59.000Z'],
  ])('%s is the clock of the build: %s', (typed, moment) => {
    expect(new Date(read({ SOURCE_DATE_EPOCH: typed }).now).toISOString()).toBe(moment);
  });

  it.each(['-1', '1.5', '2021-12-02', ' 1', '1e9', '0x10', '1234567890123'])('is refused: "%s"', (typed) => {
    expect(() => read({ SOURCE_DATE_EPOCH: typed })).toThrow(SettingsError);
  });

  it('where it is absent the clock stands still for the whole run, at a whole second', () => {
    const now = readSettings({}, '/press').now;
    expect(readSettings({ SOURCE_DATE_EPOCH: '' }, '/elsewhere').now).toBe(now);
    expect(now % 1000).toBe(0);
  });
});
