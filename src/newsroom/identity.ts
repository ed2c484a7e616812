/**
 * The identity of an article in feeds. An id that the editor wrote is used as it is; one that a library might take for
 * a number, as `00120` for 120, gets `id:` before it. By default it is a name-based UUID: it hangs on the article's own
 * id and the paper's permanent name, never on headline, section or domain. A story whose file was renamed keeps its
 * identity where the editor writes the old path, `2021/12/old-slug`, as the id.
 *
 * @param digest SHA-1 of a text, as at least 16 bytes (RFC 9562, section 5.5).
 */
export function toGuid(
  paperId: string,
  articleId: string,
  feedId: string | undefined,
  digest: (text: string) => Uint8Array,
): string {
  const isPath = feedId !== undefined && /^\d{4}\/\d{2}\/[^/\s]+$/.test(feedId);
  if (feedId !== undefined && !isPath) return Number.isNaN(Number(feedId)) ? feedId : `id:${feedId}`;
  const bytes = digest(`broadsheet/${paperId}/${feedId ?? articleId}`).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
