/**
 * The characters that XML 1.0 (section 2.2) forbids and that no HTML page needs. One of them makes a whole feed
 * unreadable.
 */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** The text without the characters that XML forbids. */
export function withoutForbiddenCharacters(text: string): string {
  return text.replace(forbidden, '');
}
