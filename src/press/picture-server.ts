import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { readPaper } from '../archive/read-paper.ts';
import type { Settings } from '../archive/settings.ts';
import type { Publication } from '../newsroom/publication.ts';
import { picturesFolder } from '../pictures/plan.ts';
import { openRendition } from '../pictures/print-pictures.ts';
import { toPictureOrders } from './picture-orders.ts';

async function findRendition(settings: Settings, name: string): Promise<string | undefined> {
  const { paper } = await readPaper(settings);
  const order = toPictureOrders(settings, paper, paper.contributors).find(({ renditions }) =>
    renditions.some((one) => one.name === name),
  );
  return order && openRendition(order, name, settings.cacheDir);
}

/** Answers for pictures while the development server runs: each rendition is made when it is first asked for. */
export function pictureServer(settings: Settings, publication: Publication): AstroIntegration {
  const prefixes = [`${publication.base}${picturesFolder}/`, `/${picturesFolder}/`];
  return {
    name: 'broadsheet-pictures',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          if (!prefixes.some((prefix) => pathname.startsWith(prefix))) {
            next();
            return;
          }
          findRendition(settings, path.basename(pathname)).then(
            (file) => (file === undefined ? next() : createReadStream(file).pipe(response)),
            next,
          );
        });
      },
    },
  };
}
