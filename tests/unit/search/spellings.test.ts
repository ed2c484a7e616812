import { describe, expect, it } from 'vitest';
import { openSpellingGroups } from '../../../src/search/client/spelling-groups.ts';
import { toSpellings, type Spellings } from '../../../src/search/spellings.ts';
import { makeArticle, makeContributor, makePlace, makeTopic } from './make-article.ts';

const stopWords = ['the', 'of'];
const spell = (changes: object): Spellings => toSpellings([makeArticle('2024-01-02', 'a', changes)], stopWords);
const group = (spellings: Spellings, ...terms: readonly string[]): readonly (readonly string[])[] =>
  openSpellingGroups(spellings).group(terms);

const kyiv = spell({ place: makePlace('kyiv', 'Kyiv', ['Kiev', 'Kijów']) });
const zelenskyy = spell({ topics: [makeTopic('z', 'Volodymyr Zelenskyy', ['Zelensky', 'Volodymyr Zelenskiy'])] });

describe('other spellings of a name', () => {
  it('lead from each to all others', () => {
    expect(group(kyiv, 'Kiev')).toEqual([['Kiev', 'kyiv', 'kijow']]);
    expect(group(kyiv, 'Kyiv', 'grain')).toEqual([['Kyiv', 'kiev', 'kijow'], ['grain']]);
    expect(group(kyiv, 'grain')).toEqual([['grain']]);
  });

  it('lead from one part of a name to its other spellings', () => {
    expect(group(zelenskyy, 'Zelensky')[0]).toEqual(
      expect.arrayContaining(['Zelensky', 'volodymyr zelenskyy', 'zelenskyy', 'zelenskiy']),
    );
    expect(group(zelenskyy, 'Zelenskyy')[0]).toEqual(expect.arrayContaining(['Zelenskyy', 'zelensky']));
  });

  it('keep apart words that are not spelt alike, though they stand in names of the same', () => {
    const climate = spell({ topics: [makeTopic('climate', 'Climate change', ['Climate crisis'])] });
    expect(group(climate, 'crisis')).toEqual([['crisis']]);
    expect(group(climate, 'climate', 'crisis')).toEqual([['climate crisis', 'climate change']]);
  });

  it('are found without the stop words that no query keeps', () => {
    const man = spell({
      place: makePlace('man', 'The Isle of Man', ['Mann']),
      topics: [makeTopic('h', 'The Hague', ['Den Haag'])],
    });
    expect(group(man, 'isle', 'man')).toEqual([['isle man', 'isle of man', 'mann']]);
    expect(group(man, 'Mann')).toEqual([['Mann', 'isle of man']]);
    expect(group(man, 'hague')).toEqual([['hague', 'den haag']]);
  });

  it('are none where no name has any', () => {
    expect(spell({ place: makePlace('riga', 'Riga'), contributors: [makeContributor('a', 'Ann')] })).toEqual([]);
  });
});
