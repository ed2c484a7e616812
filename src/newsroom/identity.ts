/**
 * The identity of an article in feeds. An id that the editor wrote is used as it is where it is a URI (RFC 3986) or
 * has a letter that no feed library takes for a number; otherwise, and by default, it is a name-based UUID: it hangs
 * on the article's own id and the paper's permanent name, never on headline, section, slug or domain.
 *
 * @param digest SHA-1 of a text, as at least 16 bytes (RFC 9562, section 5.5).
 */
export function toGuid(
  paperId: string,
  articleId: string,
  feedId: string | undefined,
  digest: (text: string) => Uint8Array,
): string {
  if (feedId !== undefined && /^[a-z][a-z\d+.-]*:\S+$/i.test(feedId)) return feedId;
  const bytes = digest(`broadsheet/${paperId}/${feedId === undefined ? articleId : `id/${feedId}`}`).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
