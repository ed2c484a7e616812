import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../../support/build-newspaper.ts';
import { openWorkflow, toScripts, workflowNames } from '../../support/workflows.ts';

const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe.each(workflowNames)('the workflow %s', (name) => {
  const { permissions, jobs } = openWorkflow(name);
  const all = Object.entries(jobs);

  it('may read the repository and nothing more', () => {
    expect(permissions).toEqual({ contents: 'read' });
  });

  it('ends, whatever happens', () => {
    for (const [job, { 'timeout-minutes': minutes }] of all) expect(minutes, job).toBeGreaterThan(0);
  });

  it('calls commands that exist', () => {
    const lines = all.flatMap(([, job]) => toScripts(job));
    const called = lines.flatMap((line) => [...line.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script ?? ''));
    expect(called.filter((script) => !(script in scripts))).toEqual([]);
    const files = lines.filter((line) => line.startsWith('.'));
    expect(files.filter((file) => !existsSync(join(repository, file)))).toEqual([]);
    expect(called.length + files.length).toBeGreaterThan(0);
  });

  it('puts no expression into a line of shell: what somebody typed could be run there', () => {
    expect(all.flatMap(([, job]) => toScripts(job)).filter((line) => line.includes('${{'))).toEqual([]);
  });

  it('gives its lines of shell the variables that they read', () => {
    const given = /^(?:GITHUB_OUTPUT)$/;
    for (const [job, { env = {}, steps }] of all)
      for (const step of steps)
        for (const [, variable = ''] of (step.run ?? '').matchAll(/\$(\w+)/g))
          expect(given.test(variable) || variable in { ...env, ...step.env }, `${job}: ${variable}`).toBe(true);
  });

  it('waits for jobs, and reads outputs, that there are', () => {
    for (const [job, { needs = [], ...rest }] of all) {
      const needed = [needs].flat();
      expect(needed.filter((other) => !(other in jobs))).toEqual([]);
      for (const [, other = '', output = ''] of JSON.stringify(rest).matchAll(/needs\.(\w+)\.outputs\.(\w+)/g)) {
        expect(needed, job).toContain(other);
        expect(Object.keys(jobs[other]?.outputs ?? {}), job).toContain(output);
      }
      for (const [, id = ''] of JSON.stringify(rest).matchAll(/steps\.(\w+)\./g))
        expect(rest.steps.map((step) => step.id)).toContain(id);
    }
  });

  it('uses actions of a fixed version', () => {
    const used = all.flatMap(([, { steps }]) => steps.flatMap(({ uses }) => uses ?? []));
    expect(used.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
  });
});
