// ISO 15924 scripts that are written from right to left. `Intl.Locale.prototype.getTextInfo` knows them too, but
// under another name and shape in each engine.
const rightToLeft = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'];

/**
 * The direction in which a language is written: that of the script that its tag names, or else of the script that the
 * language is most often written in.
 *
 * @param language BCP 47
 * @throws {RangeError} where it is not a language tag
 */
export function toDirection(language: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && rightToLeft.includes(script) ? 'rtl' : 'ltr';
}
