import { readFile, writeFile } from 'node:fs/promises';

/**
 * Pagefind 1.6.0 takes a file of words or filters that it cannot load for one without a match, and says so only in the
 * console of its worker. Here each of its indexes counts them, and tells the number with every answer.
 */
const changes = [
  [`"load_index_chunk")).catch(()=>{})`, `"load_index_chunk")).catch(()=>{this.missing=(this.missing??0)+1;})`],
  [`"load_filter_chunk")).catch(()=>{})`, `"load_filter_chunk")).catch(()=>{this.missing=(this.missing??0)+1;})`],
  ['timings:{preload:realTime-searchTime', 'timings:{missing:this.missing??0,preload:realTime-searchTime'],
] as const;

/** Copies a file of Pagefind's program, changed to tell what it could not load. @throws where it is another program. */
export async function copyProgram(from: string, to: string): Promise<void> {
  let program = await readFile(from, 'utf8');
  for (const [old, changed] of changes) {
    if (program.split(old).length !== 2)
      throw new Error(`Pagefind is not the one that is known: ${from} has no ${old}`);
    program = program.replace(old, () => changed);
  }
  await writeFile(to, program);
}
