import { z } from 'astro/zod';
import { correctionKinds, kinds } from '../newsroom/article.ts';
import { dayOrMoment, moment } from './moment.ts';
import { picture } from './picture.ts';
import { articleId, id, languageTag, line, sitePath, url } from './text.ts';

/** False unless both have been read as instants. */
const isBefore = (later: unknown, earlier: unknown): boolean =>
  typeof later === 'number' && typeof earlier === 'number' && later < earlier;

const correction = z
  .strictObject({
    date: dayOrMoment.describe('When it was corrected: a day, or a moment with offset.'),
    kind: z.enum(correctionKinds, `write one of: ${correctionKinds.join(', ')}`).describe('What it is.'),
    text: line(2000).describe('What was wrong and what is right.'),
  })
  .transform(({ date, kind, text }) => ({ ...date, kind, text }));

/** An article's front matter, as an editor types it. */
export const article = z
  .strictObject({
    headline: line(200).describe('The headline, at most 200 characters.'),
    standfirst: line(500).describe('The sentence under the headline, at most 500 characters; *emphasis* is allowed.'),
    kicker: line(60).optional().describe('The word or two over the headline.'),
    kind: z
      .enum(kinds, `write one of: ${kinds.join(', ')}`)
      .default('news')
      .describe('What kind of piece it is; news unless said.'),
    section: id.describe('The id of its section: a file in sections/.'),
    contributors: z
      .array(id, 'write a list of contributor ids')
      .min(1, 'name at least one contributor, or leave the key out and write a byline')
      .optional()
      .describe('The ids of those who wrote it: files in contributors/.'),
    byline: line(300).optional().describe('A free byline, printed instead of the generated one.'),
    place: id.optional().describe('The id of the place where the story is set: a file in places/.'),
    published: moment.describe('When it was first published, with offset from UTC.'),
    updated: moment.optional().describe('When it was last changed in substance, with offset from UTC.'),
    topics: z.array(id, 'write a list of topic ids').default([]).describe('Topic ids.'),
    series: z
      .strictObject(
        {
          id: id.describe('The id of the series: a file in series/.'),
          part: z
            .int('write a whole number from 1')
            .min(1, 'write a whole number from 1')
            .describe('Its number in the series, from 1.'),
        },
        'write an id and a part, such as { id: the-background, part: 1 }',
      )
      .optional()
      .describe('The series that it belongs to.'),
    picture: picture.optional().describe('The lead picture.'),
    corrections: z
      .array(correction, 'write a list of corrections')
      .default([])
      .describe('What was corrected, clarified or noted after publication.'),
    related: z
      .array(articleId, 'write a list of article paths')
      .default([])
      .describe('Paths of related articles, most important first.'),
    draft: z.boolean('write true or false').default(false).describe('True while it may not be printed.'),
    embargo: moment.optional().describe('Not printed before this moment.'),
    expires: moment.optional().describe('Not printed after this moment.'),
    aliases: z
      .array(sitePath, 'write a list of addresses on this site')
      .default([])
      .describe('Old addresses that lead here.'),
    canonical: url.optional().describe('The address where it was first published, if elsewhere.'),
    language: languageTag.optional().describe('The language of the text, where it is not that of the paper.'),
    evergreen: z
      .boolean('write true or false')
      .default(false)
      .describe('True where the story does not age: no label says how old it is.'),
    id: line(500).optional().describe('The permanent id in feeds; leave it out unless the story comes from elsewhere.'),
  })
  // These rules run even where single keys are wrong, so that one run tells everything.
  .refine((value) => value.contributors !== undefined || value.byline !== undefined, {
    error: 'add contributors (a list of ids) or byline (free text)',
    when: () => true,
  })
  .refine(({ published, updated }) => !isBefore(updated, published), {
    path: ['updated'],
    error: 'write a moment that is not before published',
    when: () => true,
  })
  .refine(({ published, expires }) => !isBefore(expires, published), {
    path: ['expires'],
    error: 'write a moment that is not before published',
    when: () => true,
  });

export type ArticleFrontMatter = z.output<typeof article>;
