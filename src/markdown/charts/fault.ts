/** Something wrong in a file of figures, with its place and the mend. */
export interface Fault {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
  readonly advice: string;
}
