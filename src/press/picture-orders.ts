import path from 'node:path';
import type { Settings } from '../archive/settings.ts';
import type { Paper, TextRecord } from '../desk/paper.ts';
import { isPrinted } from '../newsroom/gate.ts';
import { toRenditions } from '../pictures/plan.ts';
import type { PictureOrder } from '../pictures/print-pictures.ts';

/** The pictures of everything that may be seen now, and of nothing else. */
export function toPictureOrders(settings: Settings, paper: Paper): readonly PictureOrder[] {
  const printed: readonly TextRecord[] = [
    ...paper.articles.filter((article) => isPrinted(article, settings.now)),
    ...paper.pages,
    ...paper.contributors,
  ];
  const pictures = new Map(printed.flatMap((text) => text.pictures).map((picture) => [picture.probe.digest, picture]));
  return [...pictures.values()].map(({ file, probe }) => ({
    source: path.join(settings.contentDir, file),
    renditions: toRenditions(probe),
  }));
}
