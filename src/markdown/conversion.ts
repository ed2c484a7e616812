import type { Node } from 'unist';
import { type Problem, type ProblemCode, type Severity, toProblem } from '../desk/problem.ts';
import type { BodyHeading, BodySource } from './body.ts';
import { openIdentifiers } from './identifier.ts';

/** What the rules of one conversion share: the source, and what they find on their way through the tree. */
export interface Conversion {
  readonly source: BodySource;
  /** The file with its front matter blanked out, so that every offset and line is that of the file. */
  readonly text: string;
  readonly problems: Problem[];
  readonly headings: BodyHeading[];
  readonly captions: string[];
  readonly links: string[];
  /** A new id for something in the text that is called `name`. */
  readonly toId: (name: string) => string;
}

/** A file with its front matter blanked out. */
export function toBlanked({ text, start }: Pick<BodySource, 'text' | 'start'>): string {
  const front = text.slice(0, start).replace(/[^\r\n]/g, ' ');
  // A lone surrogate cannot be written as UTF-8, and would make every output an invalid file.
  return (front + text.slice(start)).toWellFormed();
}

/** Begins the conversion of a text. */
export function openConversion(source: BodySource): Conversion {
  return {
    source,
    text: toBlanked(source),
    problems: [],
    headings: [],
    captions: [],
    links: [],
    toId: openIdentifiers(),
  };
}

/** Notes a problem at the place where `node` begins, as grave as the table of problems says unless told otherwise. */
export function report(
  conversion: Conversion,
  code: ProblemCode,
  node: Pick<Node, 'position'>,
  message: string,
  advice: string,
  severity?: Severity,
): void {
  const { line, column } = node.position?.start ?? {};
  conversion.problems.push(toProblem(code, { file: conversion.source.file, line, column }, message, advice, severity));
}

/** Notes a problem at an offset of the file. */
export function reportAt(
  conversion: Conversion,
  code: ProblemCode,
  offset: number,
  message: string,
  advice: string,
): void {
  const before = conversion.text.slice(0, offset).split(/\r\n|\r|\n/);
  const place = { file: conversion.source.file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  conversion.problems.push(toProblem(code, place, message, advice));
}

/** The part of the file that `node` was read from. */
export function findSource(conversion: Conversion, node: Pick<Node, 'position'>): string {
  return conversion.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
