import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PictureVariant } from '../newsroom/article.ts';
import type { PictureFile } from './body.ts';

/** The width of a picture in a text: the measure, or the screen less its margins where that is narrower. */
const sizes = '(min-width: 46rem) 42rem, calc(100vw - 2rem)';

/** A `<picture>` whose box is known before it loads, and that loads when it comes near. */
export function toPictureElement(file: PictureFile, alt: string): Element {
  return h('picture', [
    ...toSource('image/avif', file.avif),
    ...toSource('image/webp', file.webp),
    h('img', {
      src: file.fallback.href,
      alt,
      width: file.width,
      height: file.height,
      loading: 'lazy',
      decoding: 'async',
    }),
  ]);
}

function toSource(type: string, variants: readonly PictureVariant[]): readonly Element[] {
  if (variants.length === 0) return [];
  const srcSet = variants.map((variant) => `${variant.href} ${variant.width}w`).join(', ');
  return [{ type: 'element', tagName: 'source', properties: { type, srcSet, sizes }, children: [] }];
}
