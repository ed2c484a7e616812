import { describe, expect, inject, test } from 'vitest';
import { openPrintedPaper, toText } from '../support/printed-paper.ts';
import { oldAddresses, stories, templates, toAddresses } from '../support/whole-paper.ts';

const paper = openPrintedPaper(inject('whole'));
const origin = 'https://gazette.example';
const attribute = (path: string, selector: string, name: string): string | null | undefined =>
  paper.open(path).document.querySelector(selector)?.getAttribute(name);

test('every address of the contract is printed', () => {
  expect(toAddresses().filter((path) => !paper.find(path))).toEqual([]);
});

test('nothing is printed at an address that the contract does not name', () => {
  const known = new Set(toAddresses());
  expect(paper.pages.map(({ path }) => path).filter((path) => !known.has(path))).toEqual([]);
});

test('files for machines are there', () => {
  const wanted = [
    'feeds.opml',
    'sitemap.xml',
    'sitemap-news.xml',
    'robots.txt',
    'opensearch.xml',
    'notices.json',
    '404.html',
  ];
  expect(wanted.filter((file) => !paper.files.includes(file))).toEqual([]);
});

test('old addresses lead to the new ones', () => {
  const found = paper.redirects.map(({ path, document }) => [
    path,
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
  ]);
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(oldAddresses).map(([from, to]) => [from, origin + encodeURI(to)])),
  );
  for (const { document } of paper.redirects) {
    const target = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    expect(document.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toContain(
      new URL(target).pathname,
    );
    expect(document.querySelector('a')?.getAttribute('href')).toBe(new URL(target).pathname);
  }
});

describe('every page', () => {
  test('has one h1 with words in it', () => {
    const wrong = paper.pages.filter(({ document }) => {
      const headings = [...document.querySelectorAll('h1')];
      return headings.length !== 1 || toText(headings[0]) === '';
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('skips no level of heading', () => {
    const wrong = paper.pages.filter(({ document }) => {
      const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
        Number(tagName.slice(1)),
      );
      return levels.some((level, index) => level > (levels[index - 1] ?? level) + 1);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('has a title of its own', () => {
    const titles = paper.pages.map(({ document }) => toText(document.querySelector('title')));
    expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([]);
  });

  test('has a language, a description, and a viewport', () => {
    const wrong = paper.pages.filter(
      ({ document }) =>
        (document.documentElement.getAttribute('lang') ?? '') === '' ||
        (document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '').trim() === '' ||
        !(document.querySelector('meta[name="viewport"]')?.getAttribute('content') ?? '').includes(
          'width=device-width',
        ),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('names itself as canonical, those that are not to be listed and those that are elsewhere first apart', () => {
    const elsewhere: Readonly<Record<string, string>> = {
      '/2024/02/29/the-foghorn-concerto/': 'https://gullwire.example/concerto',
    };
    const wrong = paper.pages
      .filter(({ path }) => !['/404.html', '/410.html', '/offline/', '/search/'].includes(path))
      .map(({ path, document }) => [
        document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
        elsewhere[path] ?? origin + encodeURI(path),
      ])
      .filter(([found, wanted]) => found !== wanted);
    expect(wrong).toEqual([]);
  });

  test('has a content security policy without holes', () => {
    const wrong = paper.pages.filter(({ document }) => {
      const policy =
        document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '';
      return !policy.includes("default-src 'none'") || /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*/.test(policy);
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('has no handler, style or address that a policy would have to allow', () => {
    const wrong = paper.pages.filter(({ document }) =>
      [...document.querySelectorAll('*')].some((element) =>
        [...element.attributes].some(
          ({ name, value }) =>
            /^on/i.test(name) || name === 'style' || /^\s*(?:javascript|vbscript|data):/i.test(value),
        ),
      ),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('points feed readers to the feed of the paper', () => {
    const wrong = paper.pages.filter(({ document }) => {
      const found = [...document.querySelectorAll('link[rel="alternate"]')].map((link) =>
        [link.getAttribute('type'), link.getAttribute('href')].join(' '),
      );
      return !found.some((link) => /^application\/rss\+xml (?:https:\/\/gazette\.example)?\/feed\.xml$/.test(link));
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('fetches nothing from elsewhere', () => {
    const wrong = paper.pages.flatMap(({ path, document }) =>
      [
        ...document.querySelectorAll(
          'script[src], img, source, iframe, video, audio, embed, object, link[rel="stylesheet"], link[rel="preload"], link[rel="icon"], link[rel="preconnect"], link[rel="dns-prefetch"]',
        ),
      ]
        .flatMap((element) =>
          ['src', 'srcset', 'href', 'data', 'poster'].map((name) => element.getAttribute(name) ?? ''),
        )
        .filter((address) => /(?:^|[\s,])(?:https?:)?\/\//i.test(address))
        .map((address) => `${path} ${address}`),
    );
    expect(wrong).toEqual([]);
    const styles = paper.files.filter((file) => file.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(0);
    expect(styles.filter((file) => /url\(\s*["']?(?:https?:)?\/\/|@import/i.test(paper.read(file)))).toEqual([]);
  });
});

test('the language and the direction of an article are those of its text', () => {
  for (const selector of ['h1', 'main .standfirst', '.prose']) {
    expect(attribute('/2024/05/15/al-qitar/', selector, 'lang'), selector).toBe('ar');
    expect(attribute('/2024/05/15/al-qitar/', selector, 'dir'), selector).toBe('rtl');
  }
  // What the press itself says around it is in the paper's own language.
  expect(attribute('/2024/05/15/al-qitar/', 'article', 'lang')).toBeNull();
  expect(attribute('/2024/05/07/ålands-fähre/', '[lang="de"]', 'dir')).not.toBe('rtl');
  expect(attribute('/', 'html', 'lang')).toBe('en');
  const card = [...paper.open('/harbour/').document.querySelectorAll('a')].find(
    (link) => link.getAttribute('href') === '/2024/05/15/al-qitar/',
  );
  expect(card?.closest('[lang]')?.getAttribute('lang')).toBe('ar');
});

test('a passage in another language says so', () => {
  const passages = [...paper.open('/2024/06/14/storm-closes-the-port/').document.querySelectorAll('article [lang]')];
  expect(passages.find((element) => toText(element) === 'Zur schönen Aussicht')?.getAttribute('lang')).toBe('de');
  expect(passages.find((element) => toText(element) === 'مع مظلة')?.getAttribute('dir')).toBe('rtl');
});

describe('an article', () => {
  const { document } = paper.open('/2024/06/14/storm-closes-the-port/');
  const text = toText(document.querySelector('main'));

  test('shows everything that its front matter says', () => {
    const words = [
      'The storm',
      'Storm closes the port of Wrenport for the first time in nineteen years',
      'Waves of seven metres broke over the mole. Nobody was hurt, forty boats were moved and one foghorn was lost.',
      'Ada Inkwell',
      'Night desk',
      'Wrenport',
      'The harbour on a better day.',
      'Drawing: The Gazette & Daughters',
      'An earlier version gave the height of the waves as seventy metres. It was seven.',
      'The foghorn was lost, not stolen.',
      'A paragraph about the ferry was added on Saturday.',
      '‘I turn it on, and then I turn it off’',
      'Who owns the mole?',
      'The lighthouse',
      'Ferries',
      'Storms',
    ];
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  test('prints every directive', () => {
    const words = [
      'Where do I find my boat?',
      'hoped that whoever built it',
      'The harbour master, on the quay',
      'The barrier is a steel plate',
      'The tide gauge in the inner basin',
      'The first wave comes over the mole.',
      'The port of Wrenport closed at four in the morning.',
      'video.example',
    ];
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    expect(text).not.toMatch(/:::|::\w|:lang/);
  });

  test('says when it was published and updated, in the zone of the paper', () => {
    const times = [...document.querySelectorAll('article time, main time')].map((time) =>
      Date.parse(time.getAttribute('datetime') ?? ''),
    );
    expect(times).toContain(Date.parse('2024-06-14T06:30:00+03:00'));
    expect(times).toContain(Date.parse('2024-06-15T09:15:00+03:00'));
    expect(text).toMatch(/\b0?6[:.]30\b/);
  });

  test('keeps words apart', () => {
    expect(text).not.toMatch(
      /By(?:Ada|Bo|Cleo|Dag|Eve|Finn|Gull|Night)|(?:Inkwell|desk)(?:and|in|Wrenport)|and(?:Night|Ada)/,
    );
  });

  test('is labelled in words where it is not news', () => {
    const unlabelled = stories.filter(({ kind, path }) => {
      const header = paper.open(path).document.querySelector('main');
      return kind !== undefined && !toText(header).slice(0, 600).toLowerCase().includes(kind);
    });
    expect(unlabelled.map(({ path }) => path)).toEqual([]);
  });

  test('gives every picture its box', () => {
    const boxless = paper.pages.flatMap(({ path, document: page }) =>
      [...page.querySelectorAll('img')]
        .filter(
          (picture) =>
            !(
              Number(picture.getAttribute('width')) > 0 &&
              Number(picture.getAttribute('height')) > 0 &&
              picture.hasAttribute('alt')
            ),
        )
        .map((picture) => `${path} ${picture.getAttribute('src') ?? ''}`),
    );
    expect(boxless).toEqual([]);
    const lead = [...document.querySelectorAll('img')].find((picture) =>
      (picture.getAttribute('alt') ?? '').startsWith('A drawing of a harbour'),
    );
    expect(Number(lead?.getAttribute('width')) / Number(lead?.getAttribute('height'))).toBeCloseTo(1600 / 900, 2);
    const formats = [...(lead?.closest('picture')?.querySelectorAll('source') ?? [])].map((source) =>
      source.getAttribute('type'),
    );
    expect(formats).toEqual(['image/avif', 'image/webp']);
  });

  test('links its topics, its place, its people, its section and its day', () => {
    const links = [...document.querySelectorAll('main a, nav a')].map((link) =>
      decodeURI(link.getAttribute('href') ?? ''),
    );
    expect(links).toEqual(
      expect.arrayContaining([
        '/topics/ferries/',
        '/topics/åland/',
        '/places/wrenport/',
        '/by/ada-inkwell/',
        '/by/night-desk/',
        '/harbour/',
        '/series/the-lighthouse/',
        '/2024/06/14/',
      ]),
    );
  });

  test('links the known names in a free byline, and only those', () => {
    const opinion = paper.open('/2023/05/20/against-benches/').document;
    expect(toText(opinion.querySelector('main'))).toContain(
      'Cleo Standfirst, for the Gull Wire, with help from A. Inkwell in Wrenport',
    );
    const links = [...opinion.querySelectorAll('main a')].map(
      (link) => `${toText(link)} ${link.getAttribute('href') ?? ''}`,
    );
    expect(links).toEqual(
      expect.arrayContaining([
        'Cleo Standfirst /by/cleo-standfirst/',
        'Gull Wire /by/gull-wire/',
        'A. Inkwell /by/ada-inkwell/',
      ]),
    );
  });

  test('says that it is old only where it ages', () => {
    expect(toText(paper.open('/2022/12/01/a-tower-on-a-rock/').document.querySelector('main'))).toMatch(
      /\b1 year old|one year old|more than a year old/i,
    );
    expect(text).not.toMatch(/this story is \d+ years? old/i);
  });
});

test('no front prints a story twice, and a pick that is gone is filled', () => {
  const wrong = ['/', '/harbour/', '/culture/'].flatMap((front) => {
    const headlines = [...paper.open(front).document.querySelectorAll('main :is(h1, h2, h3, h4) a')].map((link) =>
      link.getAttribute('href'),
    );
    return headlines.filter((href, index) => /^\/\d{4}\//.test(href ?? '') && headlines.indexOf(href) !== index);
  });
  expect(wrong).toEqual([]);
  const first = [...paper.open('/').document.querySelectorAll('main a')]
    .map((link) => link.getAttribute('href'))
    .find((href) => stories.some(({ path }) => encodeURI(path) === href));
  expect(first).toBe('/2024/06/14/storm-closes-the-port/');
});

test('stories of the same instant stand in the order of their ids', () => {
  const links = [...paper.open('/2024/05/01/').document.querySelectorAll('main a')].map((link) =>
    link.getAttribute('href'),
  );
  expect(links.indexOf('/2024/05/01/twin-tides-one/')).toBeGreaterThanOrEqual(0);
  expect(links.indexOf('/2024/05/01/twin-tides-one/')).toBeLessThan(links.indexOf('/2024/05/01/twin-tides-two/'));
});

test('a listing shows all of its stories, newest first', () => {
  const year = stories.filter(({ path }) => path.startsWith('/2024/05/')).map(({ path }) => path);
  const links = [...paper.open('/2024/05/').document.querySelectorAll('main a')].map((link) =>
    decodeURI(link.getAttribute('href') ?? ''),
  );
  expect([...new Set(links.filter((href) => year.includes(href)))]).toEqual(year);
});

describe('a chart', () => {
  const charts = paper.pages.filter(({ document }) => document.querySelector('.chart'));

  test('brings its styles to the pages that have one, and to no others', () => {
    const styles = paper.files.filter((file) => paper.read(file).includes('.chart-bars'));
    const linked = paper.pages.filter(({ html }) => html.includes(`href="/${styles[0] ?? 'none'}"`));
    expect(styles.filter((file) => file.endsWith('.css'))).toHaveLength(1);
    expect(charts.map(({ path }) => path)).toEqual(['/2024/05/15/al-qitar/', '/2024/05/31/everything-at-once/']);
    expect(linked).toEqual(charts);
  });

  test('leaves the file of its figures where it lies', () => {
    expect(paper.files.filter((file) => file.endsWith('.csv'))).toEqual([]);
  });

  test('says what a line of figures says', () => {
    const chart = paper.open('/2024/05/31/everything-at-once/').document.querySelector('.chart');
    expect(toText(chart?.querySelector('tbody tr'))).toBe('Jan 2024 12 28 3');
    expect(chart?.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(
      'Line chart: Matters before the council. More is forgotten from month to month, and less decided.',
    );
  });
});

test('notices are printed where they belong', () => {
  const has = (path: string, words: string): boolean =>
    toText(paper.open(path).document.querySelector('body')).includes(words);
  expect(has('/', 'Storm warning: the port is closed until Sunday.')).toBe(true);
  expect(has('/', 'Tell the Gazette what to leave out.')).toBe(true);
  expect(has('/', 'Ferries run late.')).toBe(false);
  expect(has('/harbour/', 'Storm warning: the port is closed until Sunday.')).toBe(true);
  expect(has('/harbour/', 'Ferries run late.')).toBe(true);
  expect(has('/harbour/', 'Tell the Gazette what to leave out.')).toBe(false);
  expect(has('/culture/', 'Ferries run late.')).toBe(false);
});

test('every template of this press has a page in these tests', () => {
  expect(Object.values(templates).filter((path) => !paper.find(path))).toEqual([]);
});
