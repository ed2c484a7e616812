import type { Article, FrontPicks, Section } from './article.ts';

/** A band of a front: the newest stories of one section. */
export interface Band {
  readonly section: Section;
  readonly stories: readonly Article[];
}

export interface Front {
  readonly lead?: Article;
  readonly secondary: readonly Article[];
  readonly latest: readonly Article[];
  readonly bands: readonly Band[];
}

export interface FrontPlan {
  readonly secondary: number;
  readonly latest: number;
  readonly band: number;
}

const toPickList = (picks: FrontPicks): readonly string[] =>
  picks.lead === undefined ? picks.slots : [picks.lead, ...picks.slots];

/**
 * Lays out a front. Hand-picked stories come first, in the editor's order; what is left of the plan is filled with the
 * newest stories. A pick that is gone is filled like an empty slot. No story is printed twice.
 *
 * `stories` is newest first. The lead is the first pick, or else the newest story with a picture among the ten newest,
 * or else the newest.
 */
export function toFront(
  stories: readonly Article[],
  sections: readonly Section[],
  picks: FrontPicks,
  plan: FrontPlan,
): Front {
  const byId = new Map(stories.map((story) => [story.id, story]));
  const used = new Set<string>();
  const take = (story: Article): Article => {
    used.add(story.id);
    return story;
  };
  const fill = (from: readonly Article[], count: number): readonly Article[] => {
    const taken: Article[] = [];
    for (const story of from) {
      if (taken.length >= count) break;
      if (!used.has(story.id)) taken.push(take(story));
    }
    return taken;
  };
  const picked = [...new Set(toPickList(picks))].flatMap((id) => byId.get(id) ?? []);
  const lead = picked[0] ?? stories.slice(0, 10).find((story) => story.picture) ?? stories[0];
  if (!lead) return { secondary: [], latest: [], bands: [] };
  take(lead);
  const secondary = fill([...picked, ...stories], plan.secondary);
  const reserved = new Set(picked.map((story) => story.id));
  const latest = fill(
    stories.filter((story) => !reserved.has(story.id)),
    plan.latest,
  );
  const bands = sections.flatMap((section) => {
    const own = stories.filter((story) => story.section.id === section.id);
    const ordered = [
      ...own.filter((story) => reserved.has(story.id)),
      ...own.filter((story) => !reserved.has(story.id)),
    ];
    const band = fill(ordered, plan.band);
    return band.length > 0 ? [{ section, stories: band }] : [];
  });
  return { lead, secondary, latest, bands };
}
