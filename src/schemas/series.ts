import { z } from 'astro/zod';
import { line } from './text.ts';

export const series = z.strictObject({
  name: line(120).describe('The name of the series.'),
  description: line(500).optional().describe('What the series is about.'),
});
