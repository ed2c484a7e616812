import { hash } from 'node:crypto';

const known = new WeakMap<object, string>();

// Archives of ten thousand stories have a million values in their pages: what follows is written for speed.
const toListText = (list: readonly unknown[]): string => {
  let text = '[';
  for (const one of list) text += `${toText(one)},`;
  return `${text}]`;
};

const keyTexts = new Map<string, string>();

/** The same few names of keys come again and again. */
function toKeyText(key: string): string {
  const found = keyTexts.get(key);
  if (found !== undefined) return found;
  const text = JSON.stringify(key);
  keyTexts.set(key, text);
  return text;
}

function toObjectText(value: object): string {
  let text = '{';
  for (const key of Object.keys(value)) text += `${toKeyText(key)}:${toText(value[key as keyof typeof value])},`;
  return `${text}}`;
}

/** A frozen part whose text is shorter than this is written anew each time: that is quicker than to look for its digest. */
const shortest = { list: 200, object: 60 } as const;

/** Plain data as a text that differs wherever the data does. Frozen parts, which many pages share, are digested once. */
function toText(value: unknown): string {
  if (typeof value === 'function') return 'code';
  if (value === undefined) return 'nothing';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (value instanceof Map || value instanceof Set) throw new TypeError('A page cannot be keyed by a Map or a Set.');
  const found = known.get(value);
  if (found !== undefined) return found;
  const isList = Array.isArray(value);
  const text = isList ? toListText(value) : toObjectText(value);
  if (text.length < (isList ? shortest.list : shortest.object) || !Object.isFrozen(value)) return text;
  const digest = hash('sha256', text, 'base64url');
  known.set(value, digest);
  return digest;
}

/**
 * A digest of everything that a page is given. Functions, such as those of the dictionaries, do not count: they are code
 * of the press, which has a version of its own.
 *
 * @throws TypeError for what is no plain data.
 */
export const toPageKey = (shown: unknown): string => hash('sha256', toText(shown), 'base64url').slice(0, 32);

/**
 * A page for `getStaticPaths`. A route prints nothing but these props, and converted texts by the keys in them: whether a
 * page must be printed again is decided by their digest alone.
 */
export function toPagePath<Params, Props extends object>(
  params: Params,
  props: Props,
): { params: Params; props: Props; cacheKey?: string } {
  // The development server prints every page that it is asked for.
  return { params, props, ...(IS_DEVELOPMENT ? {} : { cacheKey: toPageKey(props) }) };
}
