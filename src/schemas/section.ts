import { z } from 'astro/zod';
import { accents } from '../newsroom/article.ts';
import { line } from './text.ts';

export const section = z.strictObject({
  name: line(60).describe('The name in the navigation.'),
  description: line(300).optional().describe('What the section is about.'),
  order: z.number('write a number').default(1000).describe('Its place among the sections; smaller comes first.'),
  accent: z
    .enum(accents, `write one of: ${accents.join(', ')}`)
    .default('red')
    .describe('The colour of its rules and labels.'),
});
