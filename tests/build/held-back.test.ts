import { expect, inject, test } from 'vitest';
import { unpackDictionary } from '../../src/search/client/dictionary-format.ts';
import { openPrintedPaper, readUnpacked } from '../support/printed-paper.ts';

const paper = openPrintedPaper(inject('whole'));

/** Every text of the fixture that may not be seen holds this word: drafts, scheduled, embargoed and expired stories, notices that are over. */
const mark = /heldback/i;

test('nothing that is held back stands in any byte of any file', () => {
  const found = paper.files.filter((file) => mark.test(readUnpacked(paper, file).toString('latin1')));
  expect(found).toEqual([]);
});

test('no word of what is held back is in the dictionary of the search', () => {
  const words = unpackDictionary(paper.read('search/dictionary.txt')).map(({ word }) => word);
  expect(words).toContain('foghorn');
  expect(words.filter((word) => mark.test(word))).toEqual([]);
});

test('no file is named after what is held back', () => {
  expect(paper.files.filter((file) => mark.test(file))).toEqual([]);
});

test('the picture of a draft is not printed', () => {
  // Its size is that of no other picture in the paper.
  const isDraftPicture = (file: string): boolean => {
    const bytes = paper.bytes(file);
    return bytes.length > 24 && bytes.subarray(1, 4).toString() === 'PNG' && bytes.readUInt32BE(16) === 613;
  };
  expect(paper.files.filter((file) => file.endsWith('.png') && isDraftPicture(file))).toEqual([]);
  const pictures = paper.files.filter((file) => /\.(?:png|jpe?g|webp|avif)$/.test(file));
  const printed = paper.pages.flatMap(({ html }) => pictures.filter((file) => html.includes(encodeURI(`/${file}`))));
  const inData = ['feed.xml', 'feed.json'].flatMap((feed) =>
    pictures.filter((file) => paper.read(feed).includes(file)),
  );
  expect(
    pictures.filter((file) => file.startsWith('pictures/') && !printed.includes(file) && !inData.includes(file)),
  ).toEqual([]);
});

test('what is printed is in the search index, so that the search above can fail', () => {
  const fragments = paper.files.filter((file) => file.endsWith('.pf_fragment'));
  expect(
    fragments.some((file) =>
      readUnpacked(paper, file).toString('utf8').includes('the gutters of the lower town ran white'),
    ),
  ).toBe(true);
});
