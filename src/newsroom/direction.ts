// ISO 15924 scripts that are written from right to left. `Intl.Locale.prototype.getTextInfo` knows them too, but
// under another name and shape in each engine.
const rightToLeft = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'];

const known = new Map<string, 'ltr' | 'rtl'>();

/**
 * The direction in which a language is written: that of the script that its tag names, or else of the script that the
 * language is most often written in.
 *
 * @param language BCP 47
 * @throws {RangeError} where it is not a language tag
 */
export function toDirection(language: string): 'ltr' | 'rtl' {
  const found = known.get(language);
  if (found) return found;
  // Every story on every page asks, and the engine takes its time.
  const { script } = new Intl.Locale(language).maximize();
  const direction = script !== undefined && rightToLeft.includes(script) ? 'rtl' : 'ltr';
  known.set(language, direction);
  return direction;
}
