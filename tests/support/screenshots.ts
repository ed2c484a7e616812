/** `npm run screenshots` prints the demonstration paper and takes the pictures of the README: docs/screenshots/. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import sharp from 'sharp';
import {
  buildNewspaper,
  demonstrationPaper,
  openTemporaryFolder,
  removeTemporaryFolders,
  repository,
} from './build-newspaper.ts';
import { chromiumArguments, findChromium, installChromium, toAdvice } from './chromium.ts';
import { serve } from './serve.ts';

const subjects = {
  front: '',
  article: '2021/12/02/blinken-lavrov-stockholm/',
  search: 'search/?q=sanctions&section=economy',
};
const themes = ['light', 'dark'] as const;
const viewport = { width: 1280, height: 900 };
const folder = join(repository, 'docs', 'screenshots');

async function take(browser: Browser, address: string, theme: (typeof themes)[number], name: string): Promise<void> {
  const page = await browser.newPage({ viewport, colorScheme: theme, reducedMotion: 'reduce', locale: 'en-GB' });
  // The faces are optional at a first view: at the second they are there.
  for (let view = 0; view < 2; view += 1) await page.goto(address, { waitUntil: 'networkidle' });
  const dismiss = page.getByRole('button', { name: /^Dismiss/ });
  if (await dismiss.isVisible()) await dismiss.click();
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const file = join(folder, `${name}-${theme}.webp`);
  await sharp(await page.screenshot())
    .webp({ quality: 82, effort: 6 })
    .toFile(file);
  console.log(file);
  await page.close();
}

const executablePath = findChromium() ?? installChromium();
if (executablePath === undefined) throw new Error(toAdvice());
const out = openTemporaryFolder('screenshots');
await buildNewspaper({ paper: demonstrationPaper, out: join(out, 'paper'), cache: join(out, 'cache') });
const served = await serve(join(out, 'paper'), '/');
const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
mkdirSync(folder, { recursive: true });
try {
  for (const [name, path] of Object.entries(subjects))
    for (const theme of themes) await take(browser, served.url + path, theme, name);
} finally {
  await browser.close();
  await served.close();
  removeTemporaryFolders();
}
