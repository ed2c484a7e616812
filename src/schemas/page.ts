import { z } from 'astro/zod';
import { line } from './text.ts';

/** A page of the paper itself: about, how we correct, privacy. */
export const page = z.strictObject({
  title: line(120).describe('The title of the page.'),
  description: line(300).optional().describe('One sentence for search engines and cards.'),
});
