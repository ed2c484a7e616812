/** A name for an id that has no file: `minsk-agreements` gives `Minsk agreements`. */
export function toName(id: string): string {
  const words = id.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}

/** Whether a name does as the last part of an address: letters and digits of any script, joined by hyphens, dots or underscores. */
export const isStoryName = (name: string): boolean => /^[\p{L}\p{M}\p{N}]+(?:[-_.~]+[\p{L}\p{M}\p{N}]+)*$/u.test(name);
