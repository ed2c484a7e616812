import { describe, expect, it } from 'vitest';
import { isOurFile, isOurShard, parseShare } from '../../../src/press/share.ts';

describe('the share of a machine', () => {
  it('is the number of a part and of all parts', () => {
    expect(parseShare('2/3')).toEqual({ part: 2, of: 3 });
    expect(parseShare('1/1')).toEqual({ part: 1, of: 1 });
    for (const typed of ['0/3', '4/3', '2', '2/', '/3', '2/0', '1.5/3', '-1/3', '1/257', ' 1/3', '1/3/3', '01/3'])
      expect(parseShare(typed), typed).toBeUndefined();
  });

  it('holds every file and every shard of the search once', () => {
    const files = Array.from({ length: 1000 }, (_, at) => `2024/01/${at}/index.html`);
    for (const of of [1, 2, 3, 7]) {
      const shares = Array.from({ length: of }, (_, at) => ({ part: at + 1, of }));
      const counts = shares.map((share) => files.filter((file) => isOurFile(share, file)).length);
      expect(counts.reduce((sum, count) => sum + count)).toBe(1000);
      // None has much more to do than another.
      expect(Math.max(...counts)).toBeLessThan((1000 / of) * 1.3);
      for (const file of files) expect(shares.filter((share) => isOurFile(share, file))).toHaveLength(1);
      for (let age = 0; age < 20; age += 1) expect(shares.filter((share) => isOurShard(share, age))).toHaveLength(1);
    }
  });

  it('is everything where there is none', () => {
    expect([isOurFile(undefined, 'index.html'), isOurShard(undefined, 3)]).toEqual([true, true]);
  });
});
