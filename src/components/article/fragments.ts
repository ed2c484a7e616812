/** The part of an article's page that holds its corrections. */
export const correctionsId = 'story-corrections';

/** One correction, by its number among those of its article, from 1. */
export const toCorrectionId = (number: number): string => `correction-${number}`;
