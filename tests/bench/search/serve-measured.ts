import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What was asked for, and how many bytes its answer had on the way. */
export interface Sent {
  readonly path: string;
  readonly bytes: number;
}

export interface MeasuredServer {
  /** Ends with `/`. */
  readonly url: string;
  /** Everything sent since it was last asked. */
  readonly take: () => readonly Sent[];
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
/** What every host compresses. Pagefind's own files are compressed already. */
const compressed = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt']);

/** Serves a printed paper as a good host does: text is compressed (gzip, as everywhere), and what has its digest in its address is kept for ever. */
export async function serveMeasured(folder: string, port: number): Promise<MeasuredServer> {
  let sent: Sent[] = [];
  const bodies = new Map<string, Buffer>();
  const readBody = (file: string): Buffer => {
    const ending = path.extname(file);
    if (!compressed.has(ending)) return readFileSync(file);
    const body = bodies.get(file) ?? gzipSync(readFileSync(file));
    bodies.set(file, body);
    return body;
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const named = path.join(folder, decodeURIComponent(url.pathname));
    const file = url.pathname.endsWith('/') ? path.join(named, 'index.html') : named;
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const body = readBody(file);
    const ending = path.extname(file);
    const isLasting =
      url.search !== '' ? url.pathname.endsWith('.json') : /\/(?:shards|program|_astro)\//.test(url.pathname);
    response.writeHead(200, {
      'content-type': types[ending] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': isLasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(compressed.has(ending) ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(body);
    sent.push({ path: url.pathname, bytes: body.length });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    take: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
