import { distance } from 'fastest-levenshtein';
import type { Finding, Inquiry } from './finding.ts';

/** Shorter names that differ in one letter are often two things: iran, iraq. */
const shortest = 6;

/** How far apart two names may be that one slip of the hand parts: a letter too much, too few, another, or two exchanged. */
function isSlip(typed: string, known: string): boolean {
  if (Math.min(typed.length, known.length) < shortest || Math.abs(typed.length - known.length) > 2) return false;
  const away = distance(typed, known);
  return away === 1 || (away === 2 && (isExchanged(typed, known) || isPlural(typed, known)));
}

/** Two letters beside each other in the wrong order. */
function isExchanged(a: string, b: string): boolean {
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
}

/** storm and storms are one letter apart; ferry and ferries, crisis and crises need more. */
const toStem = (word: string): string => word.replace(/(?:ies|ys|y|es|is|s)$/, '');
const isPlural = (a: string, b: string): boolean => toStem(a) === toStem(b);

/** matter-01 and matter-02 are two things. */
const isNumbered = (a: string, b: string): boolean => a.replaceAll(/\d+/g, '') === b.replaceAll(/\d+/g, '') && a !== b;

/** Topics need no file; but one without a file, in one story alone, that is nearly another topic, is most likely a slip. */
export function findSimilarTopics({ paper }: Inquiry): readonly Finding[] {
  const uses = new Map<string, number>();
  for (const { topics } of paper.articles) for (const topic of topics) uses.set(topic, (uses.get(topic) ?? 0) + 1);
  const filed = new Set(paper.topics.map(({ id }) => id));
  const established = [...new Set([...filed, ...[...uses].flatMap(([topic, count]) => (count > 1 ? [topic] : []))])];
  const nearest = new Map(
    [...uses].flatMap(([topic, count]): [string, string][] => {
      if (filed.has(topic) || count > 1) return [];
      const meant = established.find((known) => !isNumbered(topic, known) && isSlip(topic, known));
      return meant === undefined ? [] : [[topic, meant]];
    }),
  );
  return paper.articles.flatMap(({ file, topics }) =>
    topics.flatMap((topic, index): Finding[] => {
      const meant = nearest.get(topic);
      if (meant === undefined) return [];
      const message = `the topic ${topic} is in no other story, and looks like ${meant}`;
      const advice = `write ${meant}, or add topics/${topic}.md`;
      return [{ code: 'similar-topic', file, at: ['topics', index], message, advice }];
    }),
  );
}
