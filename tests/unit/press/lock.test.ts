import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockFolders } from '../../../src/press/lock.ts';

let root = '';
const others: ChildProcess[] = [];
const locks = (): string => path.join(root, 'broadsheet-locks');
const never = (): void => {
  throw new Error('it waited');
};

/** The system's folder for temporary files is one of this test's own. */
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'lock-'));
  vi.stubEnv('TMPDIR', root);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const other of others.splice(0)) {
    if (other.exitCode === null && other.signalCode === null) {
      other.kill('SIGKILL');
      await once(other, 'exit');
    }
  }
  await rm(root, { recursive: true, force: true });
});

const program = `
  import { lockFolders } from ${JSON.stringify(pathToFileURL(path.resolve('src/press/lock.ts')).href)};
  const release = await lockFolders(process.argv.slice(1), () => {});
  console.log('locked');
  process.stdin.once('data', async () => {
    await release();
    process.exit();
  });
`;

/** Another build, a process of its own, that has locked the folders. */
async function openBuild(...folders: readonly string[]): Promise<ChildProcess> {
  const build = spawn(process.execPath, ['--input-type=module', '--eval', program, '--', ...folders], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: root },
  });
  others.push(build);
  await once(build.stdout, 'data');
  return build;
}

async function findClaim(folder: string): Promise<string> {
  const release = await lockFolders([folder], never);
  const [claim = ''] = await readdir(locks());
  await release();
  return path.join(locks(), claim);
}

describe('a folder that nobody prints to', () => {
  it('is locked at once, and nothing is left of the lock when it is released', async () => {
    const release = await lockFolders(['/out', '/cache'], never);
    expect(await readdir(locks())).toHaveLength(2);
    await release();
    expect(await readdir(locks())).toEqual([]);
  });

  it('can be locked again after it was released, and released twice', async () => {
    const release = await lockFolders(['/out'], never);
    await release();
    await release();
    await (
      await lockFolders(['/out'], never)
    )();
  });

  it('is locked once where it is named twice', async () => {
    const release = await lockFolders(['/out', '/out'], never);
    expect(await readdir(locks())).toHaveLength(1);
    await release();
  });

  it.each([
    ['with spaces', '/with space'],
    ['in other letters', '/zürich/日本 🗞'],
    ['of four thousand characters', `/${'n'.repeat(4000)}`],
    ['of two lines', "/it's\nodd"],
  ])('may have an odd name: %s', async (_, folder) => {
    const release = await lockFolders([folder], never);
    expect(await readdir(locks())).toHaveLength(1);
    await release();
  });
});

describe('a folder that another build prints to', () => {
  it('is waited for, which is told once, until that build is done', async () => {
    const build = await openBuild('/out');
    const told: string[] = [];
    const release = await lockFolders(['/out'], () => {
      told.push('waiting');
      build.stdin?.write('done\n');
    });
    expect(told).toEqual(['waiting']);
    await release();
    expect(await readdir(locks())).toEqual([]);
  });

  it('does not keep a build of another folder waiting', async () => {
    await openBuild('/out');
    const release = await lockFolders(['/another', '/out2'], never);
    await release();
    expect(await readdir(locks())).toHaveLength(1);
  });

  it('is waited for where it is one of several', async () => {
    const build = await openBuild('/cache', '/out');
    const told: string[] = [];
    const release = await lockFolders(['/out', '/another'], () => {
      told.push('waiting');
      build.stdin?.write('done\n');
    });
    expect(told).toEqual(['waiting']);
    await release();
  });
});

describe('a claim that nobody holds any more', () => {
  it('is taken over from a build that was killed', async () => {
    const build = await openBuild('/out');
    build.kill('SIGKILL');
    await once(build, 'exit');
    expect(await readdir(locks())).toHaveLength(1);
    const release = await lockFolders(['/out'], () => undefined);
    await release();
    expect(await readdir(locks())).toEqual([]);
  });

  it('is taken over where its number now belongs to another process', async () => {
    const claim = await findClaim('/out');
    const build = await openBuild('/elsewhere');
    await writeFile(claim, `${build.pid ?? 0} 1`);
    const release = await lockFolders(['/out'], () => undefined);
    expect(await readFile(claim, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    await release();
  });

  it('is taken over where this very process has its number, as in a container that was started again', async () => {
    const claim = await findClaim('/out');
    await writeFile(claim, `${process.pid} 1`);
    const release = await lockFolders(['/out'], () => undefined);
    await release();
  });

  it.each(['not a number', 'NaN 1', '99999999999 1'])('is taken over where it is damaged: "%s"', async (text) => {
    const claim = await findClaim('/out');
    await writeFile(claim, text);
    const release = await lockFolders(['/out'], () => undefined);
    expect(await readFile(claim, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    await release();
  });
});

it('is a failure, not a wait without end, where claims cannot be written', async () => {
  await writeFile(path.join(root, 'a-file'), 'text');
  vi.stubEnv('TMPDIR', path.join(root, 'a-file'));
  await expect(lockFolders(['/out'], never)).rejects.toThrow(/ENOTDIR|EEXIST/);
});
