import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import {
  copyPaper,
  openTemporaryFolder,
  removeTemporaryFolders,
  repository,
  toVariables,
  wholePaper,
} from '../support/build-newspaper.ts';
import { canMount, runWithMounts } from '../support/mounts.ts';
import { toDigests } from '../support/printed-paper.ts';

afterAll(removeTemporaryFolders);

const folder = openTemporaryFolder('disk');
const out = join(folder, 'out');
const cache = join(folder, 'cache');
const after = join(folder, 'after');
const proofs = join(repository, 'node_modules/.cache/broadsheet/proofs');
const paper = copyPaper(wholePaper, 'disk-paper');
const variables = { ...toVariables({ paper, out, cache }), OUT: out, CACHE: cache, PROOFS: proofs, AFTER: after };
const whole = toDigests(inject('whole'));

// Every page comes out differently from what lies in the output.
const publication = join(paper, 'publication.yaml');
writeFileSync(publication, readFileSync(publication, 'utf8').replace('Harbour Gazette', 'Other Gazette'));

/** Makes the paper with some files in it a disk of its own, of which little is left. */
const fill = (name: string, free: string): string => `
  cp -a "$${name}" "$${name}.before"
  mount -t tmpfs -o size=64m tmpfs "$${name}"
  cp -a "$${name}.before/." "$${name}"
  dd if=/dev/zero of="$${name}/.filler" bs=64k status=none || true
  truncate -s -${free} "$${name}/.filler" 2>/dev/null || true`;
const protect = (place: string): string => `mount --bind "${place}" "${place}"; mount -o remount,bind,ro "${place}"`;

const cases: readonly (readonly [string, string, RegExp])[] = [
  ['a full disk under the output', fill('OUT', '1M'), /^Stopped: the disk is full \(ENOSPC, .*\) - make room/m],
  [
    'a full disk under the cache',
    `rm -rf "$CACHE/papers"; ${fill('CACHE', '300K')}`,
    /^Stopped: the disk is full \(ENOSPC/m,
  ],
  [
    'a full disk under the proof',
    'mount -t tmpfs -o size=400k tmpfs "$PROOFS"',
    /^Stopped: the disk is full \(ENOSPC/m,
  ],
  ['an output that cannot be written', protect('$OUT'), /^OUT_DIR .* cannot be written/m],
  [
    'a part of the output that cannot be written',
    protect('$OUT/topics'),
    /^Stopped: the disk can only be read \(EROFS, /m,
  ],
  [
    'a cache that cannot be written',
    protect('$CACHE'),
    /^CACHE_DIR cannot be used: .* can only be read - make it writable/m,
  ],
];

describe.runIf(canMount)('where the system lets tests mount disks, the last good output stays whole with', () => {
  test.each(cases)('%s, and one line tells it', async (_what, prepare, words) => {
    for (const [from, to] of [
      [inject('whole'), out],
      [inject('cache'), cache],
    ] as const) {
      rmSync(to, { recursive: true, force: true });
      cpSync(from, to, { recursive: true, preserveTimestamps: true });
    }
    rmSync(after, { recursive: true, force: true });
    mkdirSync(proofs, { recursive: true });
    const build = `cd "${repository}"; "${process.execPath}" src/desk/commands/build.ts`;
    const keep = 'code=$?; rm -f "$OUT/.filler"; cp -a "$OUT" "$AFTER"; exit $code';
    const outcome = await runWithMounts(`${prepare}\nset +e\n${build}\n${keep}`, variables);
    expect(outcome).toMatchObject({ status: 1, stdout: '' });
    expect(outcome.stderr).toMatch(words);
    expect(outcome.stderr).not.toMatch(/^\s+at /m);
    expect(toDigests(after)).toEqual(whole);
  });
});
