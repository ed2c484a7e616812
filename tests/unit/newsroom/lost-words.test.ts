import { describe, expect, it } from 'vitest';
import { toLostWords } from '../../../src/newsroom/lost-words.ts';
import { longestQuery } from '../../../src/newsroom/query.ts';

describe('what a reader may have looked for at an address that leads nowhere', () => {
  it.each([
    ['/2021/12/02/blinken-meets-lavrov/', 'blinken meets lavrov'],
    ['/2021/12/02/blinken-meets-lavrov.html', 'blinken meets lavrov'],
    ['/news/world/grain_deal.php', 'grain deal'],
    ['/topics/%C3%A5land/2024/', 'åland'],
    ['/2021/12/', ''],
    ['/', ''],
    ['/%E0%A4%A/', ''],
    ['/a/%3Cscript%3Ealert(1)%3C/script%3E/', 'script'],
  ])('%s: %s', (path, words) => expect(toLostWords(path)).toBe(words));

  it('is not longer than a query may be', () => {
    expect(toLostWords(`/${'word-'.repeat(1000)}/`).length).toBeLessThanOrEqual(longestQuery);
  });
});
