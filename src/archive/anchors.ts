import { readBodyNow } from './body-cache.ts';

/** Finds the ids of converted texts, by their keys; each text is looked at once. */
export function openAnchors(cacheDir: string): (body: string) => ReadonlySet<string> | undefined {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return (body) => {
    if (!known.has(body)) known.set(body, readAnchors(cacheDir, body));
    return known.get(body);
  };
}

function readAnchors(cacheDir: string, key: string): ReadonlySet<string> | undefined {
  const html = readBodyNow(cacheDir, key)?.html;
  return html === undefined ? undefined : new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
}
