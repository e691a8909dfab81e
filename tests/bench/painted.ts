import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What the page keeps for the one who measures it. */
interface Measured {
  /** Milliseconds from the start of the navigation to the first frame that shows an answer to a key; −1 before. */
  answered: number;
  /** Milliseconds from a piece of work to the next frame that was painted. */
  painted(work: () => void): Promise<number>;
}

declare global {
  var measured: Measured;
}

/** Runs in every page before its own script: presses `j` as soon as the document is there. */
function watch(): void {
  const afterPaint = (then: () => void): void => {
    requestAnimationFrame(() => {
      // A message comes in after the frame was painted; a timeout may come later still.
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(null);
    });
  };
  globalThis.measured = {
    answered: -1,
    painted: (work) =>
      new Promise((resolve) => {
        const started = performance.now();
        work();
        afterPaint(() => resolve(performance.now() - started));
      }),
  };
  document.addEventListener('DOMContentLoaded', () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }));
    afterPaint(() => {
      globalThis.measured.answered = performance.now();
    });
  });
}

/** A context of a desk's size, whose pages are watched. */
export async function watchedContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  // The loader of the tests names functions by a helper that the page does not have.
  await context.addInitScript('globalThis.__name ??= (value) => value;');
  await context.addInitScript(watch);
  return context;
}

/** Opens a page. @returns it, and the milliseconds until the first key was answered in a painted frame */
export async function openWatched(context: BrowserContext, url: string): Promise<{ readonly page: Page; readonly milliseconds: number }> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  const answered = await page.waitForFunction(() => globalThis.measured.answered >= 0 && globalThis.measured.answered);
  return { page, milliseconds: Number(await answered.jsonValue()) };
}
