import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { repository } from './build-newspaper.ts';

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly needs?: string | readonly string[];
  readonly 'timeout-minutes'?: number;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(repository, '.github/workflows');

export const workflowNames: readonly string[] = readdirSync(folder);

/** A workflow of the CI service, as it is written. */
export const openWorkflow = (name: string): Workflow => parse(readFileSync(join(folder, name), 'utf8')) as Workflow;

/** The lines of shell of a job's steps. */
export const toScripts = ({ steps }: Job): readonly string[] => steps.flatMap(({ run }) => run ?? []);
