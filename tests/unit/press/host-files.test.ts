import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Redirect } from '../../../src/press/forwarding.ts';
import { toHostRules, writeHostFiles } from '../../../src/press/host-files.ts';
import { toCaddySnippet } from '../../../src/press/hosts/caddy-snippet.ts';
import type { HostRule } from '../../../src/press/hosts/host-rule.ts';
import { toNginxMap } from '../../../src/press/hosts/nginx-map.ts';
import { toNetlifyFile, toRedirectsFile } from '../../../src/press/hosts/redirects-file.ts';

/** Every sign that one of the formats keeps for itself, and letters of several scripts and forms. */
const hostile = [
  '/a b/',
  '/100%/',
  '/%41/',
  "/it's-(a)-[b]+story&more=1;2,3@!/",
  '/quote"d/',
  '/back\\slash/',
  '/back\\tab/',
  '/back\\',
  '/doll$ar/',
  '/~^(.*)$/',
  '/question?id=1/',
  '/hash#x/',
  '/zürich/日本/',
  '/emoji-😀/',
  '/back`tick/',
  '/new\nline\r/',
  '/caret^pipe|/',
  '/default',
  '/old.html',
];
const rules: readonly HostRule[] = hostile.map((at, index) => ({ path: at, to: `/target/${index}/` }));
const gone: HostRule = { path: '/gone/' };
const odd: HostRule = { path: '/odd/', to: 'https://elsewhere.example/a?b=$c&d={e}#f"g' };
const lines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('_redirects, read as Cloudflare and Netlify read it', () => {
  /** Three words between white space; addresses are compared percent-encoded, as `URL` leaves them. */
  const read = (text: string) =>
    lines(text).map((line) => {
      const [from = '', to, status, ...more] = line.trim().split(/\s+/);
      return { from: new URL(`https://x.example${from}`).pathname, to, status, more };
    });
  const ask = (text: string, asked: string): string | undefined => {
    const encoded = new URL(`https://x.example${asked.split('/').map(encodeURIComponent).join('/')}`).pathname;
    const same = (a: string, b: string): boolean => decodeURIComponent(a) === decodeURIComponent(b);
    return read(text).find(({ from }) => same(from, encoded))?.to;
  };

  it('leads every address on, whatever is in it, but for what the format takes for a pattern', () => {
    const text = toRedirectsFile(rules);
    const missing = rules.filter(({ path: from, to }) => ask(text, from) !== to).map(({ path: from }) => from);
    expect(missing).toEqual(['/~^(.*)$/']);
    expect(read(text).filter(({ status, more }) => status !== '301' || more.length > 0)).toEqual([]);
    expect(
      toRedirectsFile([
        { path: '/a:b/', to: '/x/' },
        { path: '/10:30/', to: '/y/' },
      ]),
    ).not.toContain('/a:b/');
    expect(toRedirectsFile([{ path: '/10:30/', to: '/y/' }])).toContain('/10:30/ /y/ 301');
  });

  it('says nothing to Cloudflare of what it does not know: the status 410, addresses over http', () => {
    const text = toRedirectsFile([gone, odd, { path: '/plain/', to: 'http://elsewhere.example/' }]);
    expect(lines(text)).toEqual(['/odd/ https://elsewhere.example/a?b=%24c&d=%7Be%7D#f%22g 301']);
  });

  it('passes over lines that are too long, and says where Cloudflare stops reading', () => {
    const many = Array.from({ length: 2003 }, (_, index): HostRule => ({ path: `/old/${index}/`, to: '/new/' }));
    const text = toRedirectsFile([{ path: `/${'x'.repeat(1000)}/`, to: '/new/' }, ...many]);
    const all = text.trimEnd().split('\n');
    expect(all[0]).toMatch(/^#/);
    expect(all[2001]).toMatch(/^# Cloudflare reads no further/);
    expect(all[2002]).toBe('/old/2000/ /new/ 301');
    expect(lines(text)).toHaveLength(2003);
    expect(toRedirectsFile(many.slice(0, 2000))).not.toContain('no further');
    expect(toRedirectsFile(many.slice(0, 2000), '# mine\n/a /b\n')).toContain('no further');
  });

  it('keeps the rules of an operator, before its own', () => {
    expect(toRedirectsFile([{ path: '/old/', to: '/new/' }], '/api/* /.proxy/:splat 200\n').split('\n')[0]).toBe(
      '/api/* /.proxy/:splat 200',
    );
  });

  it('forces Netlify, where the page at the address would win, and tells it what is gone', () => {
    const text = toNetlifyFile([{ path: '/old/', to: '/new/' }, gone], '/news/410.html');
    expect(lines(text)).toEqual(['/old/ /new/ 301!', '/gone/ /news/410.html 410!']);
  });
});

describe('the map for nginx, read as nginx reads it', () => {
  /** Words between quotation marks; a backslash takes the meaning from the two, and makes t, r and n control characters. */
  function read(text: string): ReadonlyMap<string, string> {
    const controls: Readonly<Record<string, string>> = { t: '\t', r: '\r', n: '\n' };
    const unquote = (word: string): string =>
      word.slice(1, -1).replaceAll(/\\(["'\\trn])/g, (_, sign: string) => controls[sign] ?? sign);
    const body = text.replaceAll(/^#.*\n/gm, '');
    const words = [...body.matchAll(/("(?:\\.|[^"\\])*") ("(?:\\.|[^"\\])*");\n/gs)];
    expect(words.map(([whole]) => whole).join('')).toBe(body);
    return new Map(words.map(([, from = '', to = '']) => [unquote(from), unquote(to)]));
  }

  it('leads every address on, whatever is in it', () => {
    const found = read(toNginxMap(rules));
    expect(rules.filter(({ path: from, to }) => found.get(from) !== to)).toEqual([]);
  });

  it('has no variable and no quotation mark in a target, and a word for what is gone', () => {
    const found = read(toNginxMap([gone, odd]));
    expect(found.get('/gone/')).toBe('gone');
    expect(found.get('/odd/')).toBe('https://elsewhere.example/a?b=%24c&d=%7Be%7D#f%22g');
  });

  it('tells the sizes that nginx needs for it', () => {
    expect(toNginxMap([])).toContain('map_hash_bucket_size 64; map_hash_max_size 2048;');
    const long = { path: `/${'ü'.repeat(100)}/`, to: '/x/' };
    expect(toNginxMap([long])).toContain('map_hash_bucket_size 256;');
    expect(toNginxMap(Array.from({ length: 3000 }, (_, index) => ({ path: `/${index}/`, to: '/x/' })))).toContain(
      'map_hash_max_size 16384;',
    );
  });
});

describe('the snippet for Caddy, read as Caddy reads it', () => {
  /** Words between quotation marks, where only the mark itself is escaped, or between backticks, where nothing is. */
  function read(text: string): ReadonlyMap<string, readonly string[]> {
    const unquote = (word: string): string =>
      word.startsWith('"') ? word.slice(1, -1).replaceAll('\\"', '"') : word.replaceAll('`', '');
    const block = text.slice(text.indexOf(' {\n') + 3, text.indexOf('\tdefault'));
    const word = '("(?:\\\\.|[^"\\\\])*"|`[^`]*`|[a-z-]+)';
    const found = [...block.matchAll(new RegExp(`\\t${word} ${word} ${word}\\n`, 'gs'))];
    expect(found.map(([whole]) => whole).join('')).toBe(block);
    return new Map(found.map(([, from = '', status = '', to = '']) => [unquote(from), [unquote(status), unquote(to)]]));
  }

  it('leads every address on, whatever is in it, but for braces', () => {
    const found = read(toCaddySnippet([...rules, { path: '/{path}/', to: '/x/' }], '/410.html'));
    const missing = rules.filter(({ path: from, to }) => found.get(from)?.[1] !== to);
    expect(missing).toEqual([]);
    expect(found.has('/{path}/')).toBe(false);
  });

  it('has no placeholder in a target, and gives the page for what is gone', () => {
    const text = toCaddySnippet([gone, odd], '/news/410.html');
    expect(read(text).get('/gone/')).toEqual(['gone', '-']);
    expect(read(text).get('/odd/')).toEqual(['moved', 'https://elsewhere.example/a?b=%24c&d=%7Be%7D#f%22g']);
    expect(text).toContain('rewrite @broadsheet_withdrawn "/news/410.html"');
  });
});

describe('the list for all hosts', () => {
  const redirect = (from: string, href: string): Redirect => ({ from, href, url: '', headline: 'A', language: 'en' });
  const forwarding = {
    redirects: [
      redirect('/old', '/news/new/'),
      redirect('/old.html', '/news/new/'),
      redirect('/x/index.html', '/news/x2/'),
    ],
    withdrawn: ['/2021/12/02/gone/', '/topics/gone/'].map((address) => ({
      address,
      date: 0,
      hasTime: false,
      reason: 'R',
      typed: address,
    })),
  };
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hosts-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('has the base path, and addresses as hosts ask for the page that lies there', () => {
    expect(toHostRules(forwarding, { base: '/news/' })).toEqual([
      { path: '/news/old/', to: '/news/new/' },
      { path: '/news/old.html', to: '/news/new/' },
      { path: '/news/x/', to: '/news/x2/' },
      { path: '/news/2021/12/02/gone/' },
      ...['', 'feed.xml', 'feed.json'].map((file) => ({ path: `/news/topics/gone/${file}` })),
    ]);
  });

  it('is written for each of them, also where it is empty', async () => {
    await writeFile(path.join(folder, '_redirects'), '/mine /yours\n');
    await writeHostFiles(forwarding, folder, { base: '/news/' });
    expect((await readdir(path.join(folder, '_hosts'))).toSorted()).toEqual([
      'Caddyfile',
      'netlify_redirects',
      'nginx.map',
    ]);
    expect(await readFile(path.join(folder, '_redirects'), 'utf8')).toMatch(/^\/mine \/yours\n/);
    expect(await readFile(path.join(folder, '_hosts/netlify_redirects'), 'utf8')).toContain(
      '/news/2021/12/02/gone/ /news/410.html 410!',
    );
    await rm(path.join(folder, '_redirects'));
    await writeHostFiles({ redirects: [], withdrawn: [] }, folder, { base: '/' });
    expect(lines(await readFile(path.join(folder, '_redirects'), 'utf8'))).toEqual([]);
  });
});
