import path from 'node:path';
import type { Problem } from '../problem.ts';

/** Percent-encoded as GitHub's runner decodes it (actions/toolkit, packages/core/src/command.ts). */
const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** An annotation a line, as GitHub shows them beside the lines of a change. */
export const formatAnnotations = (problems: readonly Problem[], folder: string): string =>
  problems
    .map(({ file, line, column, code, severity, message, advice }) => {
      const place = `file=${escapeProperty(path.join(folder, file))},line=${line},col=${column}`;
      return `::${severity} ${place},title=${escapeProperty(code)}::${escapeText(`${message} - ${advice}`)}`;
    })
    .join('\n');
