import { realpath } from 'node:fs/promises';
import path from 'node:path';

/** Where a path leads, links followed. What is not there yet would be made in the nearest folder that is. */
export async function toRealPath(typed: string): Promise<string> {
  const above = path.dirname(typed);
  try {
    return await realpath(typed);
  } catch {
    return above === typed ? typed : path.join(await toRealPath(above), path.basename(typed));
  }
}
