import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';

type Listener = (event: { readonly data: unknown }) => void;

/**
 * A worker of the browser, as far as the search program needs one: the script runs in this process and gets its messages
 * as copies, after whatever goes on has come to its end.
 */
export class RunWorker {
  readonly #listeners = new Map<string, Listener[]>();
  readonly #inside: Listener[] = [];
  #isOver = false;

  /** @param address of a file. */
  constructor(address: string) {
    const self = {
      addEventListener: (_name: string, listen: Listener) => this.#inside.push(listen),
      postMessage: (data: unknown) => this.#tell('message', structuredClone(data)),
    };
    try {
      const script = readFileSync(fileURLToPath(address), 'utf8');
      const run = compileFunction(script, ['self']) as (scope: typeof self) => void;
      run(self);
    } catch (error) {
      setTimeout(() => this.#tell('error', error));
    }
  }

  addEventListener(name: string, listen: Listener): void {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listen]);
  }

  postMessage(data: unknown): void {
    const copy: unknown = structuredClone(data);
    setTimeout(() => {
      for (const listen of this.#inside) listen({ data: copy });
    });
  }

  terminate(): void {
    this.#isOver = true;
  }

  #tell(name: string, data: unknown): void {
    if (!this.#isOver) for (const listen of this.#listeners.get(name) ?? []) listen({ data });
  }
}
