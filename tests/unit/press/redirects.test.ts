import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Redirect } from '../../../src/press/forwarding.ts';
import { writeRedirects } from '../../../src/press/redirects.ts';
import { sitePath } from '../../../src/schemas/text.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'redirects-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const redirect = (from: string, overrides: Partial<Redirect> = {}): Redirect => ({
  from,
  href: '/2021/12/02/a-story/',
  url: 'https://paper.example/2021/12/02/a-story/',
  headline: 'A story',
  language: 'en',
  ...overrides,
});

async function listFiles(): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name))).toSorted();
}

async function openPage(one: Redirect): Promise<Document> {
  await writeRedirects([one], folder);
  const [file = ''] = await listFiles();
  return parseHTML(await readFile(path.join(folder, file), 'utf8')).document;
}

describe('the file of an old address', () => {
  it.each([
    ['/old/story/', 'old/story/index.html'],
    ['/old/story', 'old/story/index.html'],
    ['/old/story.html', 'old/story.html'],
    ['/old/story.PHP', 'old/story.PHP'],
    ['/2019/05/story.2/', '2019/05/story.2/index.html'],
    ['/old story/', 'old story/index.html'],
    ['/zürich/日本/', 'zürich/日本/index.html'],
    ['/100%/', '100%/index.html'],
    ['/it\'s-(a)-"story"&more/', 'it\'s-(a)-"story"&more/index.html'],
  ])('%s is %s', async (from, file) => {
    expect(await writeRedirects([redirect(from)], folder)).toBe(1);
    expect(await listFiles()).toEqual([file]);
  });

  it.each([
    ['/old%3Fid=1/', 'old?id=1/index.html'],
    ['/story.php%3fid=1%23top', 'story.php?id=1#top/index.html'],
    ['/a%26b%3D%2B%3B/', 'a&b=+;/index.html'],
    ['/100%25/', '100%/index.html'],
    ['/a%253Fb/', 'a%3Fb/index.html'],
    ['/z%C3%BCrich/', 'zürich/index.html'],
    ['/zu%CC%88rich.html', 'zürich.html'],
  ])('has the name that a host looks for when it is asked for %s', async (typed, file) => {
    await writeRedirects([redirect(sitePath.parse(typed))], folder);
    expect(await listFiles()).toEqual([file]);
  });

  it('may lie beside others in one folder', async () => {
    expect(
      await writeRedirects(
        ['/old/a/', '/old/b/', '/old/'].map((from) => redirect(from)),
        folder,
      ),
    ).toBe(3);
    expect(await listFiles()).toEqual(['old/a/index.html', 'old/b/index.html', 'old/index.html']);
  });

  it('is none where there is nothing to lead on', async () => {
    expect(await writeRedirects([], folder)).toBe(0);
    expect(await listFiles()).toEqual([]);
  });
});

describe('the page at an old address', () => {
  it('leads on without a script, says where the story is, and keeps itself out of search engines', async () => {
    const page = await openPage(redirect('/old/'));
    const refresh = page.querySelector('meta[http-equiv="refresh"]');
    expect(refresh?.getAttribute('content')).toBe('0; url=/2021/12/02/a-story/');
    const canonical = page.querySelector('link[rel="canonical"]');
    expect(canonical?.getAttribute('href')).toBe('https://paper.example/2021/12/02/a-story/');
    expect(page.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(page.documentElement.getAttribute('lang')).toBe('en');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/2021/12/02/a-story/');
    expect(page.querySelector('a')?.textContent).toBe('A story');
    expect(page.title).toBe('A story');
    expect(page.querySelectorAll('script')).toHaveLength(0);
  });

  it('takes a headline for words, whatever is in it', async () => {
    const headline = `</title><script>alert("1")</script> 'A' & "B" &amp; C`;
    const page = await openPage(redirect('/old/', { headline, href: '/a"b&c/' }));
    expect(page.title).toBe(headline);
    expect(page.querySelector('a')?.textContent).toBe(headline);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/a"b&c/');
    expect(page.querySelectorAll('script')).toHaveLength(0);
  });
});

describe('the old address of a feed', () => {
  const feed = redirect('/topics/old/feed.xml', { href: '/topics/new/feed.xml', feed: '/topics/new/feed.xml' });

  it('has a copy of the feed, since a feed reader follows no page', async () => {
    const printed = path.join(folder, 'new.xml');
    await writeFile(printed, '<rss/>');
    await writeRedirects([feed], path.join(folder, 'out'), (name) =>
      Promise.resolve(name === 'topics/new/feed.xml' ? printed : undefined),
    );
    expect(await readFile(path.join(folder, 'out/topics/old/feed.xml'), 'utf8')).toBe('<rss/>');
  });
});

describe('a redirect that cannot be written', () => {
  it('is told where a page stands at its address already, and the page stays', async () => {
    await mkdir(path.join(folder, 'world'));
    await writeFile(path.join(folder, 'world/index.html'), 'the section');
    await expect(writeRedirects([redirect('/world/')], folder)).rejects.toThrow(/EEXIST.*world/);
    expect(await readFile(path.join(folder, 'world/index.html'), 'utf8')).toBe('the section');
  });

  it('is told where two stories had the same address', async () => {
    await expect(writeRedirects([redirect('/old/'), redirect('/old')], folder)).rejects.toThrow(/EEXIST/);
  });

  it.each(['/old.html/story/', '/old.html/story.html'])(
    'is told where a file stands in the way of %s',
    async (from) => {
      await expect(writeRedirects([redirect('/old.html'), redirect(from)], folder)).rejects.toThrow(/ENOTDIR|EEXIST/);
      expect(await listFiles()).toEqual(['old.html']);
    },
  );

  it('is told where a name is longer than a file may have', async () => {
    await expect(writeRedirects([redirect(`/${'n'.repeat(300)}/`)], folder)).rejects.toThrow(/ENAMETOOLONG/);
  });

  it('is told where the folder is a file', async () => {
    await writeFile(path.join(folder, 'dist'), 'a file');
    await expect(writeRedirects([redirect('/old/')], path.join(folder, 'dist'))).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
});
