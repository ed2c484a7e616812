import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import { repository } from './build-newspaper.ts';

/** Where the pictures of the guides lie. */
export const picturesFolder = join(repository, 'docs', 'screenshots');

export interface View {
  readonly address: string;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  /** The element that is shown; the top of the page unless said. */
  readonly element?: string;
}

/** Takes a picture of a page as a first visitor sees it, into docs/screenshots. */
export async function takePicture(browser: Browser, view: View): Promise<void> {
  const { address, name, theme, width, height, element } = view;
  const viewport = { width, height };
  const page = await browser.newPage({ viewport, colorScheme: theme, reducedMotion: 'reduce', locale: 'en-GB' });
  // The faces are optional at a first view: at the second they are there.
  for (let time = 0; time < 2; time += 1) await page.goto(address, { waitUntil: 'networkidle' });
  const dismiss = page.getByRole('button', { name: /^Dismiss/ });
  if (await dismiss.isVisible()) await dismiss.click();
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const file = join(picturesFolder, `${name}.webp`);
  const taken = element === undefined ? await page.screenshot() : await page.locator(element).screenshot();
  await sharp(taken).webp({ quality: 82, effort: 6 }).toFile(file);
  console.log(file);
  await page.close();
}
