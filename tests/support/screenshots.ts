/** `npm run screenshots` prints the demonstration paper and takes the pictures of the README and of the style book. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildNewspaper, demonstrationPaper, openTemporaryFolder, removeTemporaryFolders } from './build-newspaper.ts';
import { chromiumArguments, findChromium, installChromium, toAdvice } from './chromium.ts';
import { serve } from './serve.ts';
import { takeStyleBook } from './style-book-pictures.ts';
import { picturesFolder, takePicture } from './take-picture.ts';

const subjects = {
  front: '',
  article: '2021/12/02/blinken-lavrov-stockholm/',
  search: 'search/?q=sanctions&section=economy',
};

const executablePath = findChromium() ?? installChromium();
if (executablePath === undefined) throw new Error(toAdvice());
const out = openTemporaryFolder('screenshots');
const cache = join(out, 'cache');
await buildNewspaper({ paper: demonstrationPaper, out: join(out, 'paper'), cache });
const served = await serve(join(out, 'paper'), '/');
const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
mkdirSync(picturesFolder, { recursive: true });
try {
  for (const [name, path] of Object.entries(subjects))
    for (const theme of ['light', 'dark'] as const)
      await takePicture(browser, {
        address: served.url + path,
        name: `${name}-${theme}`,
        theme,
        width: 1280,
        height: 900,
      });
  await takeStyleBook(browser, cache);
} finally {
  await browser.close();
  await served.close();
  removeTemporaryFolders();
}
