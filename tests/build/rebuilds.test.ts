import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import {
  buildNewspaper,
  copyPaper,
  openTemporaryFolder,
  removeTemporaryFolders,
  tinyPaper,
  wholePaper,
} from '../support/build-newspaper.ts';
import { findDeadLinks } from '../support/links.ts';
import { openPrintedPaper, toDigests } from '../support/printed-paper.ts';

afterAll(removeTemporaryFolders);

const cache = inject('cache');
const whole = openPrintedPaper(inject('whole'));

interface Feed {
  readonly items: readonly { readonly id: string; readonly url: string; readonly title: string }[];
}
const readFeed = (folder: string, path = 'feed.json'): Feed =>
  JSON.parse(readFileSync(join(folder, path), 'utf8')) as Feed;
const findItem = (folder: string, slug: string): Feed['items'][number] => {
  const found = readFeed(folder).items.find(({ url }) => url.includes(`/${slug}/`));
  if (!found) throw new Error(`no ${slug} in the feed of ${folder}`);
  return found;
};

test('a build from nothing, in another time zone and language, prints the same bytes', async () => {
  const folder = openTemporaryFolder('tokyo');
  await buildNewspaper({
    paper: copyPaper(wholePaper, 'tokyo-paper'),
    out: join(folder, 'out'),
    cache: join(folder, 'cache'),
    timeZone: 'Asia/Tokyo',
    locale: 'de_DE.UTF-8',
  });
  expect(toDigests(join(folder, 'out'))).toEqual(toDigests(whole.folder));
});

describe('below a base path', () => {
  const out = join(openTemporaryFolder('base'), 'out');

  test('the same files are printed and no link leaves the path', async () => {
    await buildNewspaper({ paper: wholePaper, out, cache, base: '/news/' });
    const paper = openPrintedPaper(out);
    expect(paper.pages.map(({ path }) => path)).toEqual(whole.pages.map(({ path }) => path));
    expect(findDeadLinks(paper, { origin: 'https://gazette.example', base: '/news/' })).toEqual([]);
  });

  test('addresses for machines have the path too', () => {
    const paper = openPrintedPaper(out);
    const wrong = paper.pages.filter(({ document }) => {
      const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
      // Those that are not to be listed name none.
      const isListed = document.querySelector('meta[name="robots"][content="noindex"]') === null;
      return (
        isListed &&
        !canonical.startsWith('https://gazette.example/news/') &&
        !canonical.startsWith('https://gullwire.example/')
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
    expect(
      readFeed(out)
        .items.map(({ url }) => url)
        .filter((url) => !url.startsWith('https://gazette.example/news/20')),
    ).toEqual([]);
    expect(paper.read('sitemap.xml')).not.toMatch(/<loc>https:\/\/gazette\.example\/(?!news\/)/);
    expect(paper.read('feeds.opml')).not.toMatch(/Url="https:\/\/gazette\.example\/(?!news\/)/);
    expect(paper.read('opensearch.xml')).toContain('https://gazette.example/news/search/?q={searchTerms}');
  });

  test('the ids in feeds stay', () => {
    expect(readFeed(out).items.map(({ id }) => id)).toEqual(readFeed(whole.folder).items.map(({ id }) => id));
  });
});

describe('a paper that changes', () => {
  const paper = copyPaper(wholePaper, 'changing');
  const out = join(openTemporaryFolder('changing'), 'out');
  const edit = (file: string, from: string, to: string): void => {
    const text = readFileSync(join(paper, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(join(paper, file), text.replace(from, to));
  };

  test('keeps the id and the address of a story whose headline and section change', async () => {
    await buildNewspaper({ paper, out, cache });
    expect(toDigests(out)).toEqual(toDigests(whole.folder));
    edit('articles/2024/05/al-qitar.md', 'section: harbour', 'section: town');
    edit(
      'articles/2024/06/storm-closes-the-port/index.md',
      'headline: Storm closes the port of Wrenport',
      'headline: Gale closes the port of Wrenport',
    );
    edit('articles/2024/05/everything-at-once.md', 'section: town', 'section: culture');
    await buildNewspaper({ paper, out, cache });
    for (const slug of ['al-qitar', 'storm-closes-the-port', 'everything-at-once']) {
      const before = findItem(whole.folder, slug);
      const after = findItem(out, slug);
      expect([after.id, after.url]).toEqual([before.id, before.url]);
    }
    expect(findItem(out, 'storm-closes-the-port').title).toMatch(/^Gale closes/);
    const printed = openPrintedPaper(out);
    expect(printed.open('/2024/06/14/storm-closes-the-port/').html).toContain('Gale closes the port');
    expect(printed.open('/town/').html).toContain('/2024/05/15/al-qitar/');
    expect(printed.open('/harbour/').html).not.toContain('/2024/05/15/al-qitar/');
    expect(printed.open('/').html).not.toContain('Storm closes the port');
  });

  test('prints a chart anew when its figures change', async () => {
    edit('articles/2024/05/matters.csv', '2024-05,1,39,0', '2024-05,1,38,17');
    await buildNewspaper({ paper, out, cache });
    const printed = openPrintedPaper(out);
    expect(printed.open('/2024/05/31/everything-at-once/').html).toContain('<td class="align-right">17</td>');
    for (const feed of ['feed.json', 'culture/feed.json']) {
      expect(printed.read(feed)).toContain('<td>17</td>');
      expect(printed.read(feed)).not.toContain('<td>39</td>');
    }
  });

  test('loses every trace of a story whose file is gone', async () => {
    rmSync(join(paper, 'articles/2024/02/a-gull-of-wrenport.md'));
    await buildNewspaper({ paper, out, cache });
    const printed = openPrintedPaper(out);
    expect(printed.files.filter((file) => /gull-of-wrenport|2024\/02\/12|topics\/gulls/.test(file))).toEqual([]);
    expect(printed.pages.filter(({ html }) => html.includes('The Admiral')).map(({ path }) => path)).toEqual([]);
    expect(printed.read('feed.xml')).not.toContain('The Admiral');
    expect(findDeadLinks(printed, { origin: 'https://gazette.example', base: '/' })).toEqual([]);
  });

  test('shows a story that was held back once its time has come, and hides one whose time is over', async () => {
    await buildNewspaper({ paper, out, cache, now: Date.UTC(2034, 5, 15) });
    const printed = openPrintedPaper(out);
    expect(printed.find('/2024/06/15/heldback-scheduled-story/')).toBeDefined();
    expect(printed.find('/2024/06/15/heldback-embargoed-story/')).toBeDefined();
    expect(printed.find('/2024/06/14/storm-closes-the-port/')).toBeUndefined();
    expect(printed.find('/2024/06/10/heldback-draft-story/')).toBeUndefined();
  });
});

describe('two papers from one press', () => {
  const folder = openTemporaryFolder('tiny');
  const out = join(folder, 'out');

  test('have nothing of each other', async () => {
    await buildNewspaper({ paper: tinyPaper, out, cache });
    const tiny = openPrintedPaper(out);
    expect(tiny.open('/2024/01/31/only-story/').html).toContain('Nothing else happened.');
    expect(tiny.files.filter((file) => /Gazette|Wrenport|Inkwell/.test(tiny.read(file)))).toEqual([]);
  });

  test('a smaller paper printed over a larger one leaves nothing of it', async () => {
    const shared = join(folder, 'shared');
    await buildNewspaper({ paper: wholePaper, out: shared, cache });
    await buildNewspaper({ paper: tinyPaper, out: shared, cache });
    expect(toDigests(shared)).toEqual(toDigests(out));
  });

  test('a change of domain changes addresses and no id', async () => {
    const moved = join(folder, 'moved');
    await buildNewspaper({ paper: tinyPaper, out: moved, cache, siteUrl: 'https://elsewhere.example/' });
    expect(readFeed(moved).items.map(({ id }) => id)).toEqual(readFeed(out).items.map(({ id }) => id));
    expect(readFeed(out).items.map(({ url }) => url)).toEqual(['https://leaflet.example/daily/2024/01/31/only-story/']);
    expect(readFeed(moved).items.map(({ url }) => url)).toEqual(['https://elsewhere.example/2024/01/31/only-story/']);
    expect(existsSync(join(moved, 'index.html'))).toBe(true);
  });
});
