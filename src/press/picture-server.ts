import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { readPaper } from '../archive/read-paper.ts';
import type { Settings } from '../archive/settings.ts';
import type { Publication } from '../newsroom/publication.ts';
import { toCardName } from '../pictures/cards/card.ts';
import { openCard } from '../pictures/cards/print-cards.ts';
import { picturesFolder } from '../pictures/plan.ts';
import { openRendition } from '../pictures/print-pictures.ts';
import { toCardOrders, toPictureOrders } from './picture-orders.ts';

async function findPicture(settings: Settings, name: string): Promise<string | undefined> {
  const { paper } = await readPaper(settings);
  const order = toPictureOrders(settings, paper, paper.contributors).find(({ renditions }) =>
    renditions.some((one) => one.name === name),
  );
  if (order) return openRendition(order, name, settings.cacheDir);
  const card = toCardOrders(settings, paper).find((words) => toCardName(words) === name);
  return card && openCard(card, settings.cacheDir);
}

/** Answers for pictures while the development server runs: each rendition and each card is made when it is first asked for. */
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
          findPicture(settings, path.basename(pathname)).then(
            (file) => (file === undefined ? next() : createReadStream(file).pipe(response)),
            next,
          );
        });
      },
    },
  };
}
