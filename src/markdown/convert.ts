import type { Node } from 'unist';
import { toHtml } from 'hast-util-to-html';
import { toProblem, toSortedProblems } from '../desk/problem.ts';
import type { Body, BodyResult, BodySource } from './body.ts';
import { type Conversion, openConversion, report } from './conversion.ts';
import { countWords, toPlainText } from './plain-text.ts';
import { applyTextRules, parse, toElements } from './processor.ts';
import { rehypeFeed } from './rehype-feed.ts';
import { rehypeSafe } from './rehype-safe.ts';
import { findTooDeep } from './depth.ts';
import { runWithin } from './time-limit.ts';
import { withoutForbiddenCharacters } from './xml-characters.ts';

/** How long the conversion of one text may take, and how deep it may be nested. */
export interface ConversionLimits {
  readonly milliseconds: number;
  readonly depth: number;
}

const defaults: ConversionLimits = { milliseconds: 2000, depth: 100 };

/**
 * Converts the text of an article, a biography, a page or a notice, once, into everything that is printed of it. Never
 * throws, and never takes much longer than the limit.
 *
 * @returns the body, or none where a problem of severity "error" was found; all problems, sorted by place
 */
export function convertBody(source: BodySource, limits: ConversionLimits = defaults): BodyResult {
  const outcome = runWithin(limits.milliseconds, () => convertSafely(source, limits.depth));
  if (outcome) return outcome.result;
  const seconds = limits.milliseconds / 1000;
  return fail(
    source,
    'too-slow',
    `the text is not converted after ${seconds} seconds`,
    'look for thousands of nested or unclosed marks',
  );
}

/**
 * Converts several texts, each with the result that `convertBody` gives. Watching the time costs a sixth of what the
 * conversion of an article costs, so all are watched together, and one by one only where they take too long.
 */
export function convertBodies(
  sources: readonly BodySource[],
  limits: ConversionLimits = defaults,
): readonly BodyResult[] {
  const outcome = runWithin(limits.milliseconds, () => sources.map((source) => convertSafely(source, limits.depth)));
  return outcome?.result ?? sources.map((source) => convertBody(source, limits));
}

function convertSafely(source: BodySource, depth: number): BodyResult {
  try {
    return convert(source, depth);
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      return fail(source, 'too-deep', 'the text is nested too deeply to be read', `nest at most ${depth} levels`);
    }
    const reason = error instanceof Error ? error.message : String(error);
    return fail(source, 'conversion-failed', reason, 'report this with the file: it is a fault of the press');
  }
}

function fail(
  source: BodySource,
  code: 'too-slow' | 'too-deep' | 'conversion-failed',
  message: string,
  advice: string,
): BodyResult {
  return { problems: [toProblem(code, { file: source.file }, message, advice)] };
}

function convert(source: BodySource, depth: number): BodyResult {
  const conversion = openConversion(source);
  const tree = parse(conversion.text);
  if (isTooDeep(tree, depth, conversion)) return { problems: conversion.problems };
  applyTextRules(tree, conversion);
  if (hasErrors(conversion)) return { problems: toSortedProblems(conversion.problems) };
  const dressed = toElements(tree, conversion);
  // Tables and directives add levels of their own; only typed HTML can add more than that.
  if (isTooDeep(dressed, depth * 3, conversion)) return { problems: conversion.problems };
  const elements = rehypeSafe(dressed);
  return {
    body: toBody(conversion, toHtml(elements), toHtml(rehypeFeed(elements, source)), toPlainText(elements)),
    problems: toSortedProblems(conversion.problems),
  };
}

function isTooDeep(tree: Node, depth: number, conversion: Conversion): boolean {
  const deep = findTooDeep(tree, depth);
  if (!deep) return false;
  const message = `the text is nested more than ${depth} levels deep`;
  report(conversion, 'too-deep', deep, message, 'take out quotes in quotes, lists in lists or tags in tags');
  return true;
}

const hasErrors = ({ problems }: Conversion): boolean => problems.some(({ severity }) => severity === 'error');

function toBody(conversion: Conversion, html: string, feedHtml: string, plain: string): Body {
  const text = withoutForbiddenCharacters(plain);
  return {
    html: withoutForbiddenCharacters(html),
    feedHtml: withoutForbiddenCharacters(feedHtml),
    text,
    hasChart: html.includes('<figure class="figure chart">'),
    captions: conversion.captions.map(withoutForbiddenCharacters),
    headings: conversion.headings.map((heading) => ({ ...heading, text: withoutForbiddenCharacters(heading.text) })),
    links: [...new Set(conversion.links)],
    words: countWords(text),
  };
}
