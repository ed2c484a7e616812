import type { BodyResult, BodySource } from './body.ts';
import { convertBodies } from './convert.ts';

interface Waiting {
  readonly source: BodySource;
  readonly give: (result: BodyResult) => void;
}

const waiting: Waiting[] = [];

function convertWaiting(): void {
  const together = waiting.splice(0);
  const results = convertBodies(together.map(({ source }) => source));
  for (const [index, result] of results.entries()) together[index]?.give(result);
}

/** Converts a text together with all others that are asked for in the same moment. Never throws. */
export function convertSoon(source: BodySource): Promise<BodyResult> {
  return new Promise((give) => {
    if (waiting.length === 0) setImmediate(convertWaiting);
    waiting.push({ source, give });
  });
}
