// Straight from its module: 'astro:content' would have the whole of Astro loaded before a build can begin.
import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { paperLoader } from './archive/paper-loader.ts';
import type * as paper from './desk/paper.ts';

// The schemas in schemas/ have read every key by the time a record is here; these name the type of the record.
export const collections = {
  articles: defineCollection({ loader: paperLoader('articles'), schema: z.custom<paper.ArticleRecord>() }),
  contributors: defineCollection({ loader: paperLoader('contributors'), schema: z.custom<paper.ContributorRecord>() }),
  sections: defineCollection({ loader: paperLoader('sections'), schema: z.custom<paper.SectionRecord>() }),
  topics: defineCollection({ loader: paperLoader('topics'), schema: z.custom<paper.TopicRecord>() }),
  places: defineCollection({ loader: paperLoader('places'), schema: z.custom<paper.PlaceRecord>() }),
  series: defineCollection({ loader: paperLoader('series'), schema: z.custom<paper.SeriesRecord>() }),
  notices: defineCollection({ loader: paperLoader('notices'), schema: z.custom<paper.NoticeRecord>() }),
  pages: defineCollection({ loader: paperLoader('pages'), schema: z.custom<paper.PageRecord>() }),
  fronts: defineCollection({ loader: paperLoader('fronts'), schema: z.custom<paper.FrontRecord>() }),
};
