import type { TextDirective } from 'mdast-util-directive';
import { toDirection } from '../../newsroom/direction.ts';
import { hasAttribute, reportForm, type TextForm } from '../directive.ts';

/** `:lang[text]{pl}`: words in another language, for voices, hyphenation and direction. */
export const language: TextForm = {
  example: ':lang[text]{pl}',
  attributes: [],
  required: [],
  dress(node, conversion) {
    const tag = findTag(node);
    const canonical = tag === undefined ? undefined : toCanonical(tag);
    if (node.children.length === 0 || canonical === undefined) {
      const message = node.children.length === 0 ? 'there are no words in the square brackets' : toTagMessage(tag);
      reportForm(conversion, node, message, 'write :lang[text]{pl}, with a language tag such as pl, uk or zh-Hant');
      return undefined;
    }
    const direction = toDirection(canonical) === 'rtl' ? { dir: 'rtl' } : {};
    node.data = { hName: 'span', hProperties: { lang: canonical, ...direction } };
    return undefined;
  },
};

const toTagMessage = (tag: string | undefined): string =>
  tag === undefined ? 'there is not exactly one language in the braces' : `"${tag}" is not a language tag`;

function findTag(node: TextDirective): string | undefined {
  const entries = Object.entries(node.attributes ?? {});
  const [name, value] = entries[0] ?? [];
  if (entries.length !== 1 || name === undefined) return undefined;
  if ((name === 'tag' || name === 'lang') && hasAttribute(node, name)) return value ?? undefined;
  return value === '' ? name : undefined;
}

function toCanonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
