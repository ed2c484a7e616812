import { describe, expect, it } from 'vitest';
import { formatSummary, type Summary } from '../../../src/press/summary.ts';

const summary: Summary = {
  articles: 1234,
  heldBack: 0,
  pages: 5678,
  feeds: 90,
  searchDocuments: 1234,
  files: 12_345,
  written: 12,
  removed: 0,
  bytes: 98_765_432,
  milliseconds: 12_345,
  peakMemory: 512_000_000,
  phases: { copy: { wall: 1000, cpu: 2 }, pages: { wall: 9950, cpu: 2 }, writing: { wall: 49, cpu: 2 } },
};

describe('the summary of a build', () => {
  it('says what was printed, where, and what it took, a line for each thing', () => {
    expect(formatSummary(summary, '/srv/dist').split('\n')).toEqual([
      'Printed to /srv/dist',
      '  articles  1,234',
      '  pages     5,678',
      '  feeds     90',
      '  search    1,234 documents',
      '  output    12,345 files, 98.8 MB; 12 written, 0 removed',
      '  time      12.3 s (copy 1.0 s, pages 9.9 s, writing 0.0 s)',
      '  memory    512.0 MB at most',
    ]);
  });

  it('says how many stories are held back, where any are', () => {
    expect(formatSummary({ ...summary, heldBack: 1 }, 'dist')).toContain('articles  1,234 (1 held back)\n');
    expect(formatSummary({ ...summary, heldBack: 1200 }, 'dist')).toContain('(1,200 held back)');
    expect(formatSummary(summary, 'dist')).not.toContain('held back');
  });

  it('counts a paper of nothing', () => {
    const nothing = { articles: 0, pages: 0, feeds: 0, searchDocuments: 0, files: 0, written: 0, bytes: 0 };
    const text = formatSummary({ ...summary, ...nothing }, 'dist');
    expect(text).toContain('articles  0\n');
    expect(text).toContain('0 files, 0.0 MB; 0 written, 0 removed');
  });

  it('lists the phases in the order in which they were', () => {
    const text = formatSummary(
      { ...summary, phases: { writing: { wall: 2000, cpu: 2 }, copy: { wall: 1000, cpu: 2 } } },
      'dist',
    );
    expect(text).toContain('(writing 2.0 s, copy 1.0 s)');
  });

  it.each(['/srv/with space', '/srv/zürich 🗞'])('names the folder as it is: %s', (folder) => {
    expect(formatSummary(summary, folder).split('\n')[0]).toBe(`Printed to ${folder}`);
  });

  it('has no white space at the ends of its lines', () => {
    expect(formatSummary(summary, 'dist')).not.toMatch(/[^\S\n]$/m);
  });
});
