/** All of them, or the first error once all have ended: nothing goes on behind the back of whoever catches it. */
export async function together<Results extends readonly unknown[]>(
  ...work: { readonly [Index in keyof Results]: Promise<Results[Index]> }
): Promise<Results> {
  await Promise.allSettled(work);
  return await Promise.all(work);
}
