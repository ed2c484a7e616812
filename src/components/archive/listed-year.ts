/** A year of a listing, as its histogram prints it. */
export interface ListedYear {
  readonly year: string;
  readonly stories: number;
  /** The same in the form of the paper's language: `1,200`. */
  readonly count: string;
  /** Where its stories are listed, with the base path. */
  readonly href: string;
  /** `2014: 12 stories` */
  readonly label: string;
}

/** With more years than these a bar is narrower than a year is printed, and than a finger, on a small telephone. */
export const mostWideYears = 7;

/** Beyond these no screen has a pixel for each; a list of them is enough. */
export const mostBars = 200;

const steps = [1, 2, 5, 10, 20, 50];

/** Below a histogram of so many years every how manieth is named: at most six are. */
export const toLabelStep = (years: number): number => steps.find((step) => years / step <= 6) ?? 100;
