import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSideBySide, type SideBySide } from '../../../src/press/side-by-side.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'side-by-side-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Tells Astro's step after which a build writes nothing any more that others have, too. */
const begin = ({ integration }: SideBySide): unknown =>
  (integration.hooks['astro:build:start'] as unknown as () => unknown)();

it('lets one build after the other write what Astro keeps for all', async () => {
  const first = await openSideBySide(root);
  let entered = false;
  const second = openSideBySide(root).then((opened) => {
    entered = true;
    return opened;
  });
  await sleep(300);
  expect(entered).toBe(false);
  await begin(first);
  await (await second).release();
});

it('lets the next begin where a build fails before', async () => {
  await (await openSideBySide(root)).release();
  await (await openSideBySide(root)).release();
});

it('keeps presses apart', async () => {
  const [one, other] = [await openSideBySide(path.join(root, 'one')), await openSideBySide(path.join(root, 'other'))];
  await Promise.all([one.release(), other.release()]);
});
