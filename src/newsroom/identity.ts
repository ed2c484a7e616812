/**
 * The identity of an article in feeds. An id that the editor wrote is used as it is; one that a library might take for
 * a number, as `00120` for 120, gets `id:` before it. By default it is a name-based UUID: it hangs on the article's own
 * id and the paper's permanent name, never on headline, section or domain.
 *
 * @param digest SHA-1 of a text, as at least 16 bytes (RFC 9562, section 5.5).
 */
export function toGuid(
  paperId: string,
  articleId: string,
  feedId: string | undefined,
  digest: (text: string) => Uint8Array,
): string {
  if (feedId !== undefined) return Number.isNaN(Number(feedId)) ? feedId : `id:${feedId}`;
  const bytes = digest(`broadsheet/${paperId}/${articleId}`).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
