/**
 * The identity of an article in feeds. An id that the editor wrote is used as it is; one that a library might take for
 * a number, as `00120` for 120, gets `id:` before it. By default it is a name-based UUID: it hangs on the article's own
 * id and the paper's permanent name, never on headline, section or domain. A story whose file was renamed keeps its
 * identity where the editor writes the old path, `2021/12/old-slug`, as the id.
 *
 * @param digest SHA-1 of a text, in hexadecimal digits (RFC 9562, section 5.5).
 */
export function toGuid(
  paperId: string,
  articleId: string,
  feedId: string | undefined,
  digest: (text: string) => string,
): string {
  const isPath = feedId !== undefined && /^\d{4}\/\d{2}\/[^/\s]+$/.test(feedId);
  if (feedId !== undefined && !isPath) return Number.isNaN(Number(feedId)) ? feedId : `id:${feedId}`;
  const hex = digest(`broadsheet/${paperId}/${feedId ?? articleId}`);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
