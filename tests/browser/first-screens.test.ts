import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/program.js';
import { launchChromium } from './chromium.js';

const SCREEN = { width: 1280, height: 800 } as const;
const folder = mkdtempSync(join(tmpdir(), 'stemma-screens-'));

let browser: Browser;
let pages: readonly string[];

beforeAll(async () => {
  browser = await launchChromium();
  await run(['report', 'samples', '--out', folder]);
  pages = readdirSync(folder).filter((name) => name.startsWith('cluster-'));
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The lowest edge of the elements that a reader sees, in CSS pixels from the top of the page; null where there is none. */
const bottomOf = (page: Page, selector: string): Promise<number | null> =>
  page.locator(selector).evaluateAll((elements) => {
    const boxes = elements.map((element) => element.getBoundingClientRect()).filter(({ width, height }) => width > 0 && height > 0);
    return boxes.length === 0 ? null : Math.max(...boxes.map(({ bottom }) => bottom + scrollY));
  });

/** What must be told before the third screen, by what it is called here. */
const TOLD = {
  edge: '#stemma svg.wide-g a.edge',
  evidence: '#edge-note',
  majors: '#changed .majors li',
  'lost spaces': '#changed .specimen .txt',
  'ruler of lost spaces': '#changed .specimen svg',
} as const;

describe('the page of a sample', () => {
  it('tells the finding on the first screen of 1280 × 800; an edge, its evidence, majors and lost spaces on the second at the latest', async () => {
    const seen = new Map<string, number>();
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const name of pages) {
      const page = await browser.newPage({ viewport: SCREEN });
      await page.goto(pathToFileURL(join(folder, name)).href);
      expect([name, await bottomOf(page, 'h1')]).toEqual([name, expect.any(Number)]);
      expect(await bottomOf(page, '.limits')).toBeLessThanOrEqual(SCREEN.height);
      for (const [what, selector] of Object.entries(TOLD)) {
        const bottom = await bottomOf(page, selector);
        if (bottom === null) continue;
        seen.set(what, (seen.get(what) ?? 0) + 1);
        expect([name, what, bottom <= 2 * SCREEN.height ? 'in time' : bottom]).toEqual([name, what, 'in time']);
      }
      await page.close();
    }
    // Each is told by some sample; edge and evidence by every one.
    expect(Object.keys(TOLD).filter((what) => !seen.has(what))).toEqual([]);
    expect([seen.get('edge'), seen.get('evidence')]).toEqual([pages.length, pages.length]);
  });

  it('clips no word, there or on a phone: what is wider than its box can be scrolled', async () => {
    for (const name of [...pages, 'index.html']) {
      for (const width of [1280, 390]) {
        const page = await browser.newPage({ viewport: { width, height: 800 } });
        await page.goto(pathToFileURL(join(folder, name)).href);
        const clipped = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('main *')]
            .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
            .filter((element) => {
              const { overflowX, visibility } = getComputedStyle(element);
              return visibility === 'visible' && ['hidden', 'clip'].includes(overflowX);
            })
            .map((element) => `${element.tagName}.${element.className} ${element.textContent.slice(0, 40)}`),
        );
        expect([name, width, clipped]).toEqual([name, width, []]);
        await page.close();
      }
    }
  });

  it('draws the bars of the timeline as wide as each other, whatever their labels', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    const widths = await page.locator('.days svg').evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().width)));
    expect(widths.length).toBeGreaterThan(5);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
    await page.close();
  });
});
