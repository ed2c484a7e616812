import { z } from 'astro/zod';
import { line, textMark } from './text.ts';

/** A picture beside its text. */
export const picture = z
  .strictObject({
    src: z
      .string('write the name of a picture file beside the article')
      .regex(
        /^(?:\.\/)?[^\\/:?#]+(?:\/[^\\/:?#]+)*\.(?:jpe?g|png|webp|avif|gif|tiff?)$/i,
        'write the name of a picture file beside the article, such as harbour.jpg',
      )
      .refine(
        (src) => !src.split('/').includes('..'),
        'put the picture beside the article; the path may not climb out of its folder',
      )
      .describe('The picture file, beside the article.'),
    alt: z
      .string('write in words what the picture shows')
      .transform((text) => text.replaceAll(/\s+/g, ' ').trim())
      .meta(textMark)
      .describe('What the picture shows, for those who cannot see it; empty only where decorative is true.'),
    caption: line(600).optional().describe('The sentence under the picture.'),
    credit: line(200).describe('Who made the picture.'),
    focus: z
      .string('write two percentages, such as "50% 30%"')
      .regex(
        /^(?:100|\d{1,2})% (?:100|\d{1,2})%$/,
        'write two percentages, from the left and from the top, such as "50% 30%"',
      )
      .optional()
      .describe('The point that stays visible when the picture is cropped: from the left, from the top.'),
    decorative: z
      .boolean('write true or false')
      .optional()
      .describe('True for a picture that says nothing; its alt may then be empty.'),
  })
  .superRefine((value, context) => {
    if (value.alt === '' && value.decorative !== true) {
      context.addIssue({
        code: 'custom',
        path: ['alt'],
        message: 'write in words what the picture shows, or add decorative: true',
      });
    }
  });
