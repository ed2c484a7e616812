/** A name for an id that has no file: `minsk-agreements` gives `Minsk agreements`. */
export function toName(id: string): string {
  const words = id.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
