/** One of four shades for a day's number of stories, beside the busiest day; the busiest has the darkest. */
export const toShade = (stories: number, most: number): 1 | 2 | 3 | 4 => {
  const share = stories / Math.max(most, 1);
  if (share <= 0.25) return 1;
  if (share <= 0.5) return 2;
  return share <= 0.75 ? 3 : 4;
};
