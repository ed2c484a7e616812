import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { buildArchive } from '../../../src/archive/build-archive.ts';
import { readPaper } from '../../../src/archive/read-paper.ts';
import { readSettings } from '../../../src/archive/settings.ts';
import { toForwarding } from '../../../src/press/forwarding.ts';
import { toPublished } from '../../../src/press/record-addresses.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import {
  copyPaper,
  now,
  openTemporaryFolder,
  removeTemporaryFolders,
  repository,
  wholePaper,
} from '../../support/build-newspaper.ts';
import { stories } from '../../support/whole-paper.ts';

const cache = openTemporaryFolder('forwarding-cache');
afterAll(removeTemporaryFolders);

/** The archive of the whole paper with more files in it. */
async function openWhole(files: Readonly<Record<string, string>> = {}, base = '/'): Promise<Archive> {
  const paper = copyPaper(wholePaper, 'forwarding');
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(paper, file)), { recursive: true });
    writeFileSync(join(paper, file), text);
  }
  const environment = { CONTENT_DIR: paper, CACHE_DIR: cache, SOURCE_DATE_EPOCH: String(now / 1000), BASE_PATH: base };
  const settings = readSettings(environment, repository);
  const { paper: records } = await readPaper(settings);
  return buildArchive(records, settings.now, { find: () => Promise.resolve({ html: '', text: '' }) });
}

const toPairs = (archive: Archive): Readonly<Record<string, string>> =>
  Object.fromEntries(toForwarding(archive).redirects.map(({ from, href }) => [from, href]));
const aliases = {
  '/harbour/storm/': '/2024/06/14/storm-closes-the-port/',
  '/2024/06/13/storm-closes-port/': '/2024/06/14/storm-closes-the-port/',
  '/old/mole.html': '/2023/05/20/who-owns-the-mole/',
};

describe('what leads on', () => {
  it('are the aliases of stories that are printed, and of no others', async () => {
    const archive = await openWhole();
    expect(toPairs(archive)).toEqual(aliases);
    expect(toForwarding(archive).redirects.find(({ from }) => from === '/old/mole.html')).toEqual({
      from: '/old/mole.html',
      href: '/2023/05/20/who-owns-the-mole/',
      url: 'https://gazette.example/2023/05/20/who-owns-the-mole/',
      headline: 'Who owns the mole?',
      language: 'en',
    });
  });

  it('are the lines of redirects.yaml, to this paper below its base path and to others as they are', async () => {
    const redirects =
      '/shop/: https://shop.example/a?b=c\n/mole/: /2023/05/20/who-owns-the-mole/\n/us/: https://gazette.example/paper/about/\n';
    const found = toPairs(await openWhole({ 'redirects.yaml': redirects }, '/paper/'));
    expect(found).toMatchObject({
      '/shop/': 'https://shop.example/a?b=c',
      '/mole/': '/paper/2023/05/20/who-owns-the-mole/',
      '/us/': '/paper/about/',
    });
  });

  it('is with a listing all that belongs to it: its feeds as feeds, its years, a section’s months', async () => {
    const redirects =
      '/topics/boats/: /topics/ferries/\n/port/: /harbour/\n/series/lamps/: /series/the-lighthouse/\n/boats: /topics/ferries\n';
    const { redirects: found } = toForwarding(await openWhole({ 'redirects.yaml': redirects }));
    const below = (start: string) =>
      found.filter(({ from }) => from.startsWith(start)).map(({ from, href, feed }) => [from, feed ?? href]);
    expect(below('/topics/boats/')).toEqual([
      ['/topics/boats/', '/topics/ferries/'],
      ['/topics/boats/feed.xml', '/topics/ferries/feed.xml'],
      ['/topics/boats/feed.json', '/topics/ferries/feed.json'],
      ['/topics/boats/2024/', '/topics/ferries/2024/'],
      ['/topics/boats/2023/', '/topics/ferries/2023/'],
    ]);
    expect(below('/port/')).toContainEqual(['/port/2024/05/', '/harbour/2024/05/']);
    expect(below('/series/lamps/').map(([from]) => from)).toEqual([
      '/series/lamps/',
      '/series/lamps/feed.xml',
      '/series/lamps/feed.json',
    ]);
  });

  it('is an old address of what has moved on since, or of what was withdrawn', async () => {
    const lock = [
      '/oldest/ -> /older/',
      '/older/ -> /old/mole.html',
      '/taken/ -> /given/',
      '/round/ -> /about-turn/',
      '/about-turn/ -> /round/',
      '/about/ -> /elsewhere/',
    ];
    const gone = '/given/: { date: 2024-05-02, reason: It named the wrong ship. }\n';
    const archive = await openWhole({ 'urls.lock': `${lock.join('\n')}\n`, 'gone.yaml': gone });
    const { withdrawn } = toForwarding(archive);
    expect(toPairs(archive)).toEqual({
      ...aliases,
      '/oldest/': aliases['/old/mole.html'],
      '/older/': aliases['/old/mole.html'],
    });
    expect(withdrawn.map(({ address, reason }) => [address, reason])).toEqual([
      ['/given/', 'It named the wrong ship.'],
      ['/taken/', 'It named the wrong ship.'],
    ]);
  });
});

describe('what was withdrawn', () => {
  it('has no page of its own where something is printed', async () => {
    const gone =
      '/2023/05/20/who-owns-the-mole/: { date: 2024-05-02, reason: A slip. }\n/x/: { date: 2024-05-02, reason: A slip. }\n';
    const { withdrawn } = toForwarding(await openWhole({ 'gone.yaml': gone }));
    expect(withdrawn.map(({ address }) => address)).toEqual(['/x/']);
  });
});

describe('what is published', () => {
  it('is every story that is printed, with what has a page of its own; nothing that is held back', async () => {
    const published = toPublished(await openWhole({ 'redirects.yaml': '/shop/: https://shop.example/\n' }));
    const of = (kind: string) => published.filter((one) => one.kind === kind).map(({ address }) => address);
    expect(of('story')).toEqual(stories.map(({ path }) => path));
    expect(of('redirect').toSorted()).toEqual([...Object.keys(aliases), '/shop/'].toSorted());
    expect(of('section').toSorted()).toEqual(['/culture/', '/harbour/', '/opinion/', '/town/', '/weather/']);
    expect(of('page').toSorted()).toEqual(['/about/', '/how-we-correct/', '/privacy/']);
    expect(of('series')).toEqual(['/series/the-lighthouse/']);
    expect(of('place').toSorted()).toEqual(['/places/farwater/', '/places/wrenport/']);
    expect(JSON.stringify(published)).not.toMatch(/heldback/i);
    expect(published.filter(({ address }) => /^\/\d{4}\/(?:\d\d\/){0,2}$|feed|sitemap/.test(address))).toEqual([]);
  });
});

describe('a listing that was published and has no story any more', () => {
  const lock = '/topics/fog/ topic\n/by/finn-folio/ contributor\n/places/atlantis/ place\n/topics/ferries/ topic\n';

  it('rests: it stays while it has a file or is a topic, and nothing else lists it', async () => {
    const archive = await openWhole({
      'urls.lock': `${lock}/by/zoe/ contributor\n`,
      'contributors/zoe.md': '---\nname: Zoë\n---\n',
    });
    expect(archive.resting.topics.map(({ id, name }) => [id, name])).toEqual([['fog', 'Fog']]);
    expect(archive.resting.contributors.map(({ name }) => name)).toEqual(['Zoë']);
    expect(archive.resting.places).toEqual([]);
    expect(archive.topics.map(({ id }) => id)).not.toContain('fog');
    expect(archive.contributors.map(({ id }) => id)).not.toContain('zoe');
  });

  it('does not where it was withdrawn or leads elsewhere', async () => {
    const files = { 'urls.lock': `${lock}/topics/mist/ topic\n`, 'redirects.yaml': '/topics/fog/: /topics/ferries/\n' };
    const gone = '/topics/mist: { date: 2024-05-02, reason: It was a slip. }\n';
    expect((await openWhole({ ...files, 'gone.yaml': gone })).resting.topics).toEqual([]);
  });
});
