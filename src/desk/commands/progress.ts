/** A line that counts, on a terminal only. */
export interface ProgressLine {
  readonly show: (done: number, total: number) => void;
  readonly end: () => void;
}

export function openProgress(title: string): ProgressLine {
  const { isTTY } = process.stderr;
  let shown = false;
  return {
    show: (done, total) => {
      if (!isTTY) return;
      shown = true;
      process.stderr.write(`\r${title}: ${done} of ${total}`);
    },
    end: () => {
      if (shown) process.stderr.write('\n');
      shown = false;
    },
  };
}
