import { join } from 'node:path';
import process from 'node:process';
import {
  buildNewspaper,
  demonstrationPaper,
  openTemporaryFolder,
  removeTemporaryFolders,
  wholePaper,
} from '../support/build-newspaper.ts';
import { serve, type Served } from '../support/serve.ts';

/** Prints the papers that the browser reads, and serves them from this process until the tests are done. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = openTemporaryFolder('browser');
  const cache = join(folder, 'cache');
  const servers: Served[] = [];
  const print = async (name: string, paper: string, base: string): Promise<string> => {
    const out = join(folder, name);
    await buildNewspaper({ paper, out, cache, base });
    const served = await serve(out, base);
    servers.push(served);
    return served.url;
  };
  process.env['WHOLE_URL'] = await print('whole', wholePaper, '/');
  process.env['BASE_URL'] = await print('base', wholePaper, '/news/');
  process.env['DEMONSTRATION_URL'] = await print('demonstration', demonstrationPaper, '/');
  return async () => {
    await Promise.all(servers.map(({ close }) => close()));
    removeTemporaryFolders();
  };
}
