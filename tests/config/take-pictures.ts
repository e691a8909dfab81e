/**
 * `npx tsx tests/config/take-pictures.ts`: takes the pictures of README anew, of the report on `samples/` that `npm start` has written.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/chromium.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REPORT = `${ROOT}out/samples`;
const PICTURES = `${ROOT}tests/pictures`;

async function take(browser: Browser, theme: 'light' | 'dark', page: string, name: string, at: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: theme, reducedMotion: 'reduce' });
  const opened = await context.newPage();
  await opened.goto(pathToFileURL(`${REPORT}/${page}`).href);
  await opened
    .locator(at)
    .first()
    .evaluate((element) => element.scrollIntoView());
  await opened.screenshot({ path: `${PICTURES}/${name}.png` });
  await context.close();
}

const browser = await launchChromium();
const index = await browser.newPage();
await index.goto(pathToFileURL(`${REPORT}/index.html`).href);
const dredging = await index.locator('a', { hasText: 'Harbour board backs night dredging' }).first().getAttribute('href');
if (dredging === null) throw new Error('the report on samples/ has no story of the harbour board: npm start');
await take(browser, 'light', dredging, 'cluster', 'body');
await take(browser, 'dark', dredging, 'compare', '#compare');
await browser.close();
