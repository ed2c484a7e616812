import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockFolders } from '../../../src/press/lock.ts';

let root = '';
const others: ChildProcess[] = [];
const locks = (): string => path.join(root, `broadsheet-locks-${process.geteuid?.() ?? 'all'}`);
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
  vi.restoreAllMocks();
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

function start(script: string, ...words: readonly string[]): ChildProcessWithoutNullStreams {
  const build = spawn(process.execPath, ['--input-type=module', '--eval', script, '--', ...words], {
    env: { ...process.env, TMPDIR: root },
  });
  build.stderr.pipe(process.stderr);
  others.push(build);
  return build;
}

/** Another build, a process of its own, that has locked the folders. */
async function openBuild(...folders: readonly string[]): Promise<ChildProcess> {
  const build = start(program, ...folders);
  await once(build.stdout, 'data');
  return build;
}

async function makeOld(claim: string): Promise<void> {
  const long = new Date('2001-02-03T04:05:06Z');
  await utimes(claim, long, long);
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

describe.skipIf(!process.geteuid)('the claims of another user of the machine', () => {
  it('lie in a folder of their own, where nobody else writes', async () => {
    const user = vi.spyOn(process, 'geteuid').mockReturnValue(12_345);
    const first = await lockFolders(['/paper-of-one'], never);
    const theirs = locks();
    const before = await readdir(theirs);
    user.mockReturnValue(54_321);
    const second = await lockFolders(['/paper-of-another'], never);
    expect(await readdir(theirs)).toEqual(before);
    expect(await readdir(locks())).toHaveLength(1);
    await second();
    await first();
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

describe('a folder that this process prints to', () => {
  it('is waited for until that is done', async () => {
    const first = await lockFolders(['/out'], never);
    const events: string[] = [];
    const second = lockFolders(['/out'], () => {
      events.push('told');
      void sleep(500).then(() => {
        events.push('released');
        return first();
      });
    }).then((release) => {
      events.push('locked');
      return release;
    });
    await (
      await second
    )();
    expect(events).toEqual(['told', 'released', 'locked']);
    expect(await readdir(locks())).toEqual([]);
  });

  it('stays locked where an earlier lock is released once more', async () => {
    const first = await lockFolders(['/out'], never);
    await first();
    const second = await lockFolders(['/out'], never);
    await first();
    expect(await readdir(locks())).toHaveLength(1);
    await second();
  });

  it('is not kept where another one could not be locked', async () => {
    const claim = await findClaim('/b');
    const build = await openBuild('/b');
    const refused = lockFolders(['/a', '/b', '/c', '/d'], () => {
      throw new Error('not now');
    });
    await expect(refused).rejects.toThrow('not now');
    expect(await readdir(locks())).toEqual([path.basename(claim)]);
    build.kill('SIGKILL');
  });

  it('is locked by one at a time, however many ask, and though a killed build had claimed it', async () => {
    await writeFile(await findClaim('/out'), '99999999999 1');
    let inside = 0;
    const print = async (): Promise<void> => {
      const release = await lockFolders(['/out'], () => undefined);
      inside += 1;
      expect(inside).toBe(1);
      await sleep(300);
      inside -= 1;
      await release();
    };
    await Promise.all(Array.from({ length: 3 }, print));
    expect(await readdir(locks())).toEqual([]);
  });
});

/** A build that stops short before it removes the claim of another, until it is told to go on. */
const hesitant = `
  import { once } from 'node:events';
  import files from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const { rm } = files;
  const [claim] = process.argv.slice(1);
  files.rm = async (file, options) => {
    if (file === claim) {
      console.log('removing');
      await once(process.stdin, 'data');
    }
    return rm(file, options);
  };
  syncBuiltinESMExports();
  const { lockFolders } = await import(${JSON.stringify(pathToFileURL(path.resolve('src/press/lock.ts')).href)});
  await lockFolders(['/out'], () => {});
  console.log('locked');
  await once(process.stdin, 'data');
  process.exit();
`;

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

  it.skipIf(!existsSync('/proc/self/stat'))(
    'is taken over from a build of whose end its parent took no note',
    async () => {
      const claim = await findClaim('/out');
      const parent = spawn('sh', ['-c', 'sh -c "echo \\$\\$" & exec sleep 60']);
      others.push(parent);
      const [said] = (await once(parent.stdout, 'data')) as [Buffer];
      const pid = String(said).trim();
      await vi.waitFor(async () => expect(await readFile(`/proc/${pid}/stat`, 'utf8')).toContain(') Z '));
      const begun = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(' ')[21] ?? '';
      await writeFile(claim, `${pid} ${begun}`);
      const release = await lockFolders(['/out'], never);
      await release();
    },
  );

  it('is taken over where this very process has its number, as in a container that was started again', async () => {
    const claim = await findClaim('/out');
    await writeFile(claim, `${process.pid} 1`);
    const release = await lockFolders(['/out'], () => undefined);
    await release();
  });

  it.each(['not a number', 'NaN 1', '99999999999 1', '', '0', '-1', '0 ', '-1 ', '1.5 1', '1', ' 1 1', '\0', '\n'])(
    'is taken over where it is damaged: %j',
    async (damage) => {
      const claim = await findClaim('/out');
      await writeFile(claim, damage);
      await makeOld(claim);
      const release = await lockFolders(['/out'], () => undefined);
      expect(await readFile(claim, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
      await release();
      expect(await readdir(locks())).toEqual([]);
    },
  );

  it('is taken over where it is no file', async () => {
    const claim = await findClaim('/out');
    await mkdir(path.join(claim, 'folder'), { recursive: true });
    await makeOld(claim);
    const release = await lockFolders(['/out'], () => undefined);
    await release();
    await symlink(path.join(root, 'nowhere'), claim);
    await (
      await lockFolders(['/out'], () => undefined)
    )();
    expect(await readdir(locks())).toEqual([]);
  });

  it('is waited for a while where it is empty, since it may be one that is being written', async () => {
    const claim = await findClaim('/out');
    await writeFile(claim, '');
    const told: string[] = [];
    const release = await lockFolders(['/out'], () => {
      told.push('waiting');
      // A moment later there is a build.
      writeFileSync(claim, '99999999999 1');
    });
    expect(told).toEqual(['waiting']);
    await release();
  });

  it('is taken over by one alone where two find it at once and one of them is slow', async () => {
    const claim = await findClaim('/out');
    await writeFile(claim, '99999999999 1');
    const slow = start(hesitant, claim);
    await once(slow.stdout, 'data');
    const holders: string[] = [];
    slow.stdout.on('data', (said: Buffer) => holders.push(String(said).trim()));
    const fast = lockFolders(['/out'], () => undefined).then((release) => {
      holders.push('locked');
      return release;
    });
    await sleep(400);
    slow.stdin.write('go on');
    await sleep(800);
    expect(holders).toEqual(['locked']);
    slow.stdin.write('done');
    await (
      await fast
    )();
  });

  it('is taken over also from a build that was killed while it took it over', async () => {
    const claim = await findClaim('/out');
    for (const file of [claim, `${claim}.heir`, `${claim}.heir.heir`]) await writeFile(file, '99999999999 1');
    const release = await lockFolders(['/out'], () => undefined);
    await release();
    expect(await readdir(locks())).toEqual([]);
  });
});

it('is a failure, not a wait without end, where claims cannot be written', async () => {
  await writeFile(path.join(root, 'a-file'), 'text');
  vi.stubEnv('TMPDIR', path.join(root, 'a-file'));
  await expect(lockFolders(['/out'], never)).rejects.toThrow(/ENOTDIR|EEXIST/);
});
