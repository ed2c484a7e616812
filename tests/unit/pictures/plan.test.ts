import { describe, expect, it } from 'vitest';
import { picturesFolder, toPictureFile, toRenditions, type PictureFormat } from '../../../src/pictures/plan.ts';

const digest = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const probe = (width: number, height = 900, lossless = false) => ({ digest, width, height, lossless });
const site = { origin: 'https://paper.example', base: '/' };

const widthsOf = (width: number, format: PictureFormat): readonly number[] =>
  toRenditions(probe(width))
    .filter((one) => one.format === format)
    .map((one) => one.width);

describe('the sizes of a picture', () => {
  it.each([
    [1, [1]],
    [399, [399]],
    [400, [400]],
    [401, [400, 401]],
    [800, [400, 800]],
    [1000, [400, 800, 1000]],
    [1599, [400, 800, 1200, 1599]],
    [1600, [400, 800, 1200, 1600]],
    [1601, [400, 800, 1200, 1600]],
    [12_000, [400, 800, 1200, 1600]],
  ])('of %i pixels ascend, and none is larger than it is', (width, sizes) => {
    expect(widthsOf(width, 'avif')).toEqual(sizes);
    expect(widthsOf(width, 'webp')).toEqual(sizes);
  });

  it.each([
    [1, 1],
    [399, 399],
    [1000, 1000],
    [1200, 1200],
    [1201, 1200],
    [1599, 1200],
    [12_000, 1200],
  ])('of %i pixels have one fallback, of at most 1200: %i', (width, fallback) => {
    expect(widthsOf(width, 'jpeg')).toEqual([fallback]);
  });
});

describe('the formats of a picture', () => {
  it('are AVIF and WebP, and JPEG for everybody else', () => {
    expect(toRenditions(probe(400)).map(({ format }) => format)).toEqual(['avif', 'webp', 'jpeg']);
  });

  it('end with PNG where the picture is line art or has transparency', () => {
    expect(toRenditions(probe(400, 900, true)).map(({ format }) => format)).toEqual(['avif', 'webp', 'png']);
  });
});

describe('the names of the files', () => {
  it('say the digest, the width and the format', () => {
    expect(toRenditions(probe(500)).map(({ name }) => name)).toEqual([
      '0123456789abcdef0123-400.avif',
      '0123456789abcdef0123-500.avif',
      '0123456789abcdef0123-400.webp',
      '0123456789abcdef0123-500.webp',
      '0123456789abcdef0123-500.jpg',
    ]);
  });

  it('are all different, also between two pictures', () => {
    const other = { ...probe(1600), digest: digest.replace('0', 'f') };
    const names = [probe(1600), { ...probe(1600), lossless: true }, other]
      .flatMap(toRenditions)
      .map(({ name }) => name);
    // The same picture as JPEG and as PNG has its AVIF and WebP in common.
    expect(new Set(names).size).toBe(9 + 1 + 9);
  });

  it('are those that were printed before: a changed name breaks addresses in the world', () => {
    expect(toRenditions(probe(1600)).at(-1)?.name).toBe('0123456789abcdef0123-1200.jpg');
    expect(picturesFolder).toBe('_pictures');
  });
});

describe('what a template prints', () => {
  it('is the box of the picture itself and the address of each file', () => {
    expect(toPictureFile(probe(500, 300), site)).toEqual({
      width: 500,
      height: 300,
      avif: [
        { width: 400, href: '/_pictures/0123456789abcdef0123-400.avif' },
        { width: 500, href: '/_pictures/0123456789abcdef0123-500.avif' },
      ],
      webp: [
        { width: 400, href: '/_pictures/0123456789abcdef0123-400.webp' },
        { width: 500, href: '/_pictures/0123456789abcdef0123-500.webp' },
      ],
      fallback: { width: 500, href: '/_pictures/0123456789abcdef0123-500.jpg' },
      file: { url: 'https://paper.example/_pictures/0123456789abcdef0123-500.jpg', width: 500, height: 300 },
      mediaType: 'image/jpeg',
    });
  });

  it('says PNG where the fallback is one', () => {
    const picture = toPictureFile(probe(500, 300, true), site);
    expect(picture.mediaType).toBe('image/png');
    expect(picture.file.url).toMatch(/\.png$/);
  });

  it('lies below the base path, percent-encoded', () => {
    expect(toPictureFile(probe(300), { ...site, base: '/news/' }).fallback.href).toMatch(/^\/news\/_pictures\//);
    const { fallback, file, avif } = toPictureFile(probe(300), { ...site, base: '/zürich/' });
    for (const address of [fallback.href, avif[0]?.href, file.url])
      expect(address).toContain('/z%C3%BCrich/_pictures/');
  });

  it.each([
    [2400, 1600, 1200, 800],
    [1600, 901, 1200, 676],
    [4000, 1, 1200, 1],
    [5, 4000, 5, 4000],
    [3000, 9000, 1200, 3600],
  ])('gives the file of a picture of %i by %i its own size, never none', (width, height, own, ownHeight) => {
    const { file, width: box, height: boxHeight } = toPictureFile(probe(width, height), site);
    expect([file.width, file.height]).toEqual([own, ownHeight]);
    expect([box, boxHeight]).toEqual([width, height]);
  });
});
