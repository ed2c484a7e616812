import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.opml': 'text/x-opml; charset=utf-8',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function send(response: ServerResponse, status: number, file: string): void {
  response.writeHead(status, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

function answer(root: string, base: string, url: string, response: ServerResponse): void {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const file = path.startsWith(base) ? join(root, normalize(`/${path.slice(base.length)}`)) : undefined;
  if (file !== undefined && (file + sep).startsWith(root + sep)) {
    if (isFile(file)) {
      send(response, 200, file);
      return;
    }
    if (path.endsWith('/') && isFile(join(file, 'index.html'))) {
      send(response, 200, join(file, 'index.html'));
      return;
    }
    if (isFolder(file) && !path.endsWith('/')) {
      response.writeHead(301, { location: `${encodeURI(path)}/` }).end();
      return;
    }
  }
  const missing = join(root, '404.html');
  if (isFile(missing)) send(response, 404, missing);
  else response.writeHead(404).end();
}

export interface Served {
  /** Scheme, host and port, then the base path; ends with `/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a printed paper as a plain file host would, in this process, on a free port of this machine. */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const root = normalize(folder).replace(/[\\/]$/, '');
  const server: Server = createServer((request, response) => answer(root, base, request.url ?? '/', response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
