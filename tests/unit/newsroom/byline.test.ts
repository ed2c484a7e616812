import { describe, expect, it } from 'vitest';
import type { Contributor } from '../../../src/newsroom/article.ts';
import { toBylineParts } from '../../../src/newsroom/byline.ts';
import { makeContributor } from '../../support/articles.ts';

const named = (name: string, ...aliases: readonly string[]): Contributor =>
  makeContributor(name, { name, aliases: [...aliases] });

/** The parts in short: plain words as they are, names as `<words=id>`. */
const cut = (byline: string, ...known: readonly Contributor[]): string =>
  toBylineParts(byline, known)
    .map(({ text, contributor }) => (contributor ? `<${text}=${contributor.id}>` : text))
    .join('|');

const ann = named('Ann');

describe('a free byline', () => {
  it('is cut where it names somebody whom the paper knows', () => {
    expect(cut('Ann in Riga, with Jane Doe', ann, named('Jane Doe'))).toBe(
      '<Ann=Ann>| in Riga, with |<Jane Doe=Jane Doe>',
    );
  });

  it('stays whole where it names nobody', () => {
    expect(cut('From our own correspondent', ann)).toBe('From our own correspondent');
    expect(cut('From our own correspondent')).toBe('From our own correspondent');
  });

  it('has no parts where it is empty', () => {
    expect(toBylineParts('', [ann])).toEqual([]);
  });

  it('is one part where it is a name and nothing else', () => {
    expect(toBylineParts('Ann', [ann])).toEqual([{ text: 'Ann', contributor: ann }]);
  });

  it('names the same person as often as it does', () => {
    expect(cut('Ann and Ann', ann)).toBe('<Ann=Ann>| and |<Ann=Ann>');
  });

  it.each(['Ann in Riga, with Jane Doe', 'Annabel and Ann', '  Ann  ', 'by\u00a0Ann,Ann;Ann', '张伟、Ann'])(
    'reads as before when its parts are joined: %s',
    (byline) => {
      const parts = toBylineParts(byline, [ann, named('Jane Doe'), named('张伟')]);
      expect(parts.map(({ text }) => text).join('')).toBe(byline);
      expect(parts.every(({ text }) => text !== '')).toBe(true);
    },
  );

  it('can be cut again for another paper whose people differ', () => {
    const first = [ann];
    expect(toBylineParts('Ann and Bob', first)[0]?.contributor?.id).toBe('Ann');
    expect(cut('Ann and Bob', named('Bob'))).toBe('Ann and |<Bob=Bob>');
  });
});

describe('a name inside a longer word', () => {
  it.each(['Annabel', 'Joann', 'JoAnn', 'HannAnnHann', 'Ann2', '2Ann', 'Annémarie', 'éAnn', 'Аnn'])(
    'is not a name: %s',
    (word) => {
      expect(cut(`By ${word} Lee`, ann)).toBe(`By ${word} Lee`);
    },
  );

  it('does not hide the name when that comes later', () => {
    expect(cut('Annabel Lee and Ann', ann)).toBe('Annabel Lee and |<Ann=Ann>');
    expect(cut('Joann, Annabel, Ann', ann)).toBe('Joann, Annabel, |<Ann=Ann>');
  });

  it.each([
    ['Ann, Riga', '<Ann=Ann>|, Riga'],
    ['(Ann)', '(|<Ann=Ann>|)'],
    ['Ann’s notes', '<Ann=Ann>|’s notes'],
    ['“Ann”', '“|<Ann=Ann>|”'],
    ['Riga/Ann.', 'Riga/|<Ann=Ann>|.'],
    ['Ann\u00a0Lee', '<Ann=Ann>|\u00a0Lee'],
  ])('ends at punctuation and spaces: %s', (byline, parts) => {
    expect(cut(byline, ann)).toBe(parts);
  });

  it('is a name only in the same letters', () => {
    expect(cut('ann and ANN', ann)).toBe('ann and ANN');
  });
});

describe('a name within another name', () => {
  it.each([[[ann, named('Ann Lee')]], [[named('Ann Lee'), ann]]])(
    'gives way to the longer one that begins at the same place, in whatever order they are known',
    (known) => {
      expect(cut('Ann Lee and Ann', ...known)).toBe('<Ann Lee=Ann Lee>| and |<Ann=Ann>');
    },
  );

  it('gives way to the one that begins earlier', () => {
    expect(cut('Mary Ann Lee', named('Ann Lee'), named('Mary Ann'))).toBe('<Mary Ann=Mary Ann>| Lee');
    expect(cut('Mary Ann Lee', named('Lee'), named('Mary Ann'))).toBe('<Mary Ann=Mary Ann>| |<Lee=Lee>');
  });

  it('is found where the longer one is not a whole name there', () => {
    expect(cut('Ann Leeds', ann, named('Ann Lee'))).toBe('<Ann=Ann>| Leeds');
  });
});

describe('aliases', () => {
  const doe = named('Jane Doe', 'J. Doe', 'JD');

  it('are names of the same person, and stay as they are written', () => {
    expect(cut('J. Doe and JD', doe)).toBe('<J. Doe=Jane Doe>| and |<JD=Jane Doe>');
  });

  it('are no names inside longer words either', () => {
    expect(cut('JDK and AJD', doe)).toBe('JDK and AJD');
  });

  it('give way to a longer name of somebody else', () => {
    expect(cut('JD Smith', doe, named('JD Smith'))).toBe('<JD Smith=JD Smith>');
  });

  it('mean nobody where they are empty', () => {
    expect(cut('A byline', named('', ''))).toBe('A byline');
  });
});

describe('names in other letters', () => {
  it.each([
    ['Женя Иванова и Женя', named('Женя'), '<Женя=Женя>| Иванова и |<Женя=Женя>'],
    ['Женяиванова', named('Женя'), 'Женяиванова'],
    ['محمد علي، الرياض', named('محمد علي'), '<محمد علي=محمد علي>|، الرياض'],
    ['Zoë in Köln', named('Zoë'), '<Zoë=Zoë>| in Köln'],
    ['José', named('Jos'), 'José'],
    ['张伟，北京', named('张伟'), '<张伟=张伟>|，北京'],
    ['C++ (Kiev) [x] $1', named('(Kiev) [x]'), 'C++ |<(Kiev) [x]=(Kiev) [x]>| $1'],
    ['🗞 Ann 🗞', ann, '🗞 |<Ann=Ann>| 🗞'],
    ['रामी और राम', named('राम'), 'रामी और |<राम=राम>'],
    ['مُحَمَّد', named('م'), 'مُحَمَّد'],
    ['علی\u200cرضا و علی', named('علی'), 'علی\u200cرضا و |<علی=علی>'],
    ['𠮷Ann, Ann𠮷, Ann', ann, '𠮷Ann, Ann𠮷, |<Ann=Ann>'],
    ['𠮷田太郎、𠮷田', named('𠮷田'), '𠮷田太郎、|<𠮷田=𠮷田>'],
    ['🗞Ann🗞', ann, '🗞|<Ann=Ann>|🗞'],
  ])('%s', (byline, contributor, parts) => {
    expect(cut(byline, contributor)).toBe(parts);
  });
});
