import { expect, it } from 'vitest';
import { toArchiveMap } from '../../../src/newsroom/archive-map.ts';
import { makeArticle, makePlace, makeTopic } from '../search/make-article.ts';

it('the map of an archive has every year, and the subjects of most stories', () => {
  const [ports, grain, ice] = [makeTopic('ports', 'Ports'), makeTopic('grain', 'Grain'), makeTopic('ice', 'Ice')];
  const map = toArchiveMap(
    [
      makeArticle('2024-06-01', 'a', { topics: [ports, grain] }),
      makeArticle('2022-06-01', 'b', { topics: [ice, ports], place: makePlace('riga', 'Riga') }),
    ],
    2,
  );
  expect(map.years.map(({ year, stories }) => `${year} ${stories}`)).toEqual(['2022 1', '2023 0', '2024 1']);
  expect(map.topics.map(({ id, stories }) => `${id} ${stories}`)).toEqual(['ports 2', 'grain 1']);
  expect(map.places).toEqual([{ id: 'riga', name: 'Riga', href: '/places/riga/', stories: 1 }]);
  expect(map.sections.map(({ name, stories }) => `${name} ${stories}`)).toEqual(['World 2']);
  expect(map.contributors).toEqual([]);
});

it('a story that names a topic twice is one story of it', () => {
  const ports = makeTopic('ports', 'Ports');
  expect(toArchiveMap([makeArticle('2024-06-01', 'a', { topics: [ports, ports] })], 9).topics[0]?.stories).toBe(1);
});
