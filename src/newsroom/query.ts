/** The longest query that is read; what goes beyond it is cut off. */
export const longestQuery = 300;
