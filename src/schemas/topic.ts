import { z } from 'astro/zod';
import { line } from './text.ts';

export const topic = z.strictObject({
  name: line(120).describe('The name as it is printed.'),
  description: line(500).optional().describe('What the topic is about.'),
  aliases: z
    .array(line(120), 'write a list of names')
    .default([])
    .describe('Other names under which people look for it.'),
});
