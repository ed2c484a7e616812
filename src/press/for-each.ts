/** Does work for each item, a few at a time: most of it is waiting for the disk. @throws the first failure, once all have ended. */
export async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  // A generator ends for all as soon as one of them fails.
  const queue = (function* () {
    yield* items;
  })();
  const drain = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  const drains = Array.from({ length: 16 }, drain);
  // Nothing goes on behind the back of whoever catches the failure.
  await Promise.allSettled(drains);
  await Promise.all(drains);
}
