import type { Article } from '../newsroom/article.ts';

const known = new WeakMap<Article, Promise<string>>();

/**
 * A digest of everything that a document shows, for Astro's `cacheKey`: SHA-256 in hexadecimal. `shown` must hold all of
 * it as plain data; stories are given apart, since each is digested once however many documents show it. The digest of a
 * body is part of its story (`Article.body`).
 */
export async function toCacheKey(shown: unknown, articles: readonly Article[]): Promise<string> {
  return digest([shown, await Promise.all(articles.map(toArticleKey))]);
}

function toArticleKey(article: Article): Promise<string> {
  const key = known.get(article) ?? digest(article);
  known.set(article, key);
  return key;
}

async function digest(data: unknown): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(data)));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
