import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { loadAssets } from '../../src/cli/load-assets.js';
import type { Result } from '../../src/model/result.js';
import { renderReport } from '../../src/report/render-report.js';
import { launchChromium } from '../browser/chromium.js';
import { atMost, type Measurement, type Target } from '../measure/measurement.js';
import { median } from '../measure/median.js';
import { manyClusters } from '../unit/report/stories.js';
import { cascadeResult } from './cascade-result.js';
import { openWatched, watchedContext } from './painted.js';

const VERSIONS = 50;
const MANY_VERSIONS = 500;
const CLUSTERS = 10_000;
/** Loads of each page; it takes turns with an empty one. */
const LOADS = 5;
const SWITCHES = 20;
const SEARCHES = ['story 77', 'outlet:"paper 39"', 'major', '"story 9999"', 'no such words'];
/** Rows that are drawn before the list is scrolled, by fifties, and steps of the scroll. */
const FIFTIES = 20;
const STEPS = 40;
const ANYTHING = atMost(null);

/** A page on the disk. */
interface Written {
  readonly name: string;
  readonly url: string;
  readonly megabytes: number;
}

/**
 * What the pages of a report cost in a browser, from disk. Milliseconds say as much about the machine as about us; floors are in loads of an
 * empty page by the same browser at the same time. Needs the built scripts and a Chromium, and takes about a minute.
 *
 * @param say told of each page as it is done
 */
export async function pageCosts(say: (line: string) => void): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-pages-'));
  const browser = await launchChromium();
  try {
    const write = (name: string, content: string): Written => {
      const path = join(folder, `${name.replace(/\W+/g, '-')}.html`);
      writeFileSync(path, content);
      return { name, url: pathToFileURL(path).href, megabytes: statSync(path).size / 1e6 };
    };
    const empty = write('empty', '<!doctype html><html lang="en"><title>Empty</title><p>Nothing.</p></html>');
    const context = await watchedContext(browser);
    const visit = await visiting(context, empty, say);
    const cluster = write(`cluster of ${VERSIONS}`, clusterPage(cascadeResult(VERSIONS, 'all')));
    const large = write(`cluster of ${MANY_VERSIONS}`, clusterPage(cascadeResult(MANY_VERSIONS, 'nearest')));
    const index = write('index of 10,000', indexPage(manyClusters(CLUSTERS)));
    return [
      ...(await visit(cluster, { megabytes: atMost(1.5), milliseconds: atMost(1000) }, { 'pair switch': switchTimes })),
      ...(await visit(large, { megabytes: ANYTHING, milliseconds: ANYTHING }, { 'pair switch': switchTimes })),
      ...(await visit(index, { megabytes: ANYTHING, milliseconds: ANYTHING }, { search: searchTimes, 'step of a scroll': scrollTimes })),
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function clusterPage(result: Result): string {
  const page = [...renderReport(result, loadAssets(), { index: false })][0];
  if (page === undefined) throw new Error('a cascade without a page');
  return page.content;
}

function indexPage(result: Result): string {
  for (const { content } of renderReport(result, loadAssets())) return content;
  throw new Error('a report without an index');
}

/** What is done again and again on a page; milliseconds of each time. */
type Work = (page: Page) => Promise<readonly number[]>;

interface Targets {
  readonly megabytes: Target;
  readonly milliseconds: Target;
}

type Visit = (written: Written, targets: Targets, works: Readonly<Record<string, Work>>) => Promise<readonly Measurement[]>;

/** Most that an answer to a hand on the page may take. */
const AT_ONCE = atMost(100);

async function visiting(context: BrowserContext, empty: Written, say: (line: string) => void): Promise<Visit> {
  const once = async ({ url }: Written): Promise<number> => {
    const { page, milliseconds } = await openWatched(context, url);
    await page.close();
    return milliseconds;
  };
  // The first page that a browser opens pays for the browser.
  await once(empty);
  return async (written, targets, works) => {
    const { name, url, megabytes } = written;
    const [loads, empties]: [number[], number[]] = [[], []];
    for (let n = 0; n < LOADS; n++) {
      empties.push(await once(empty));
      loads.push(await once(written));
    }
    const unit = median(empties);
    const both = (what: string, milliseconds: number, target: Target): readonly Measurement[] => [
      { metric: `${name}: ${what}, ms`, value: milliseconds, target },
      { metric: `${name}: ${what} / empty page`, value: milliseconds / unit, target: ANYTHING },
    ];
    const measured: Measurement[] = [
      { metric: `${name}: MB`, value: megabytes, target: targets.megabytes },
      ...both('interactive', median(loads), targets.milliseconds),
    ];
    const { page } = await openWatched(context, url);
    for (const [what, work] of Object.entries(works)) measured.push(...both(what, median(await work(page)), AT_ONCE));
    await page.close();
    say(`${name}: ${megabytes.toFixed(2)} MB, interactive in ${median(loads).toFixed(0)} ms; an empty page in ${unit.toFixed(0)} ms`);
    return measured;
  };
}

/** From the choice of another version to the frame that shows it. */
const switchTimes: Work = (page) =>
  page.evaluate(async (switches) => {
    const left = document.getElementById('va') as HTMLSelectElement;
    const right = document.getElementById('vb') as HTMLSelectElement;
    const others = [...right.options].filter(({ disabled, value }) => !disabled && value !== left.value).map(({ value }) => value);
    const times: number[] = [];
    for (let n = 0; n < switches; n++) {
      const next = others[(n + 1) % others.length] ?? '';
      times.push(
        await globalThis.measured.painted(() => {
          right.value = next;
          right.dispatchEvent(new Event('change', { bubbles: true }));
        }),
      );
    }
    return times;
  }, SWITCHES);

/** From the last letter of a search to the frame that shows what was found. */
const searchTimes: Work = (page) =>
  page.evaluate(async (searches) => {
    const box = document.getElementById('q') as HTMLInputElement;
    const times: number[] = [];
    for (const search of [...searches, '']) {
      times.push(
        await globalThis.measured.painted(() => {
          box.value = search;
          box.dispatchEvent(new Event('input', { bubbles: true }));
        }),
      );
    }
    return times;
  }, SEARCHES);

/** Each step of a scroll through a thousand rows. */
const scrollTimes: Work = (page) =>
  page.evaluate(
    async ([fifties, steps]) => {
      for (let n = 1; n < fifties; n++) document.getElementById('more')?.click();
      const height = document.documentElement.scrollHeight;
      const times: number[] = [];
      for (let n = 1; n <= steps; n++) times.push(await globalThis.measured.painted(() => scrollTo(0, (n * height) / steps)));
      return times;
    },
    [FIFTIES, STEPS] as const,
  );
