import { describe, expect, it } from 'vitest';
import { openFaces, type FaceName } from '../../../../src/pictures/cards/faces.ts';
import { toDrawable } from '../../../../src/pictures/cards/letters.ts';

const names: readonly FaceName[] = ['headline', 'tagline', 'strong', 'plain'];

describe('the list of letters', () => {
  it('is that of the faces: no letter of it would be a box, and none of them is kept from a card', async () => {
    const faces = await openFaces();
    const has = (letter: string, face: FaceName): boolean => {
      try {
        return faces.set(letter, face).glyphs.length > 0;
      } catch {
        return false;
      }
    };
    const all = Array.from({ length: 0x3000 - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at));
    // Spaces are set between words; of what cannot be seen and of accents written apart no face makes anything.
    const seen = all.filter((letter) => /[^\p{Z}\p{C}\p{M}]/u.test(letter) && letter === letter.normalize('NFC'));
    const inFaces = seen.filter((letter) => names.every((face) => has(letter, face)));
    expect(inFaces.length).toBeGreaterThan(420);
    expect(seen.filter((letter) => toDrawable(letter) === letter)).toEqual(inFaces);
  });
});

describe('a text for a card', () => {
  it.each([
    ['Łódź, Škoda and the Île-de-France: “œuvre” – £3.50', 'Łódź, Škoda and the Île-de-France: “œuvre” – £3.50'],
    ['  two\u00a0words\n', 'two words'],
    ['non\u2011breaking, soft\u00adly\u200b', 'non-breaking, softly'],
    ['Cafe\u0301', 'Café'],
    ['Storm 🌊 closes port 🇸🇪 – again ☕️ 👩🏽‍🚒', 'Storm closes port – again'],
    ['No. 1 of 2021, © 1998™', 'No. 1 of 2021, © 1998™'],
  ])('%j is drawn as %j', (text, drawn) => {
    expect(toDrawable(text)).toBe(drawn);
  });

  it.each([
    'Лавров и Блинкен',
    'Η Αθήνα',
    'العبّارة تصل',
    'שלום',
    '東京',
    '서울',
    'नमस्ते',
    'q\u0302',
    'Chữ Việt',
    '🌊',
    '',
  ])('%j is not drawn', (text) => {
    expect(toDrawable(text)).toBeUndefined();
  });
});
