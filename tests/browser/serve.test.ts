import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axeCore from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionsFile } from '../../src/model/decision.js';
import { asRecord, inventStory } from '../cli/invented-stories.js';
import { ROOT, run } from '../cli/program.js';
import { type Server, startServer } from '../cli/serving.js';
import { launchChromium } from './chromium.js';

const folder = mkdtempSync(join(tmpdir(), 'stemma-served-'));
const ARCHIVE = join(folder, 'stories');
const HOSTILE = '<script>globalThis.pwned = 1</script><img src=x onerror="globalThis.pwned = 1">\u202eevil';
const SAMPLE = `${ROOT}samples/harbour-today-dredging.txt`;

let browser: Browser;
let server: Server;

beforeAll(async () => {
  browser = await launchChromium();
  await run(['add', 'samples', '--archive', ARCHIVE]);
  const body = (last: string): string =>
    `${HOSTILE}\n\nThe ferry company said on Monday that it would not replace the two boats that were lost in the storm of last winter, whatever the council asks.\n\nThe harbour master, who has counted every crossing since the bridge was closed, called the plan a mistake.\n\n${last}`;
  const stories = ['It was 12 June.', 'It was 21 June.'].map((last, i) => ({
    id: `hostile-${i}`,
    headline: HOSTILE,
    outlet: `${HOSTILE} ${i}`,
    published: `2024-06-1${i}`,
    text: body(last),
  }));
  await run(['add', '-', '--archive', ARCHIVE], { stdin: stories.map((story) => JSON.stringify(story)).join('\n') });
  server = await startServer(ARCHIVE, '--reviewer', HOSTILE);
  await server.ready();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of the server, with everything it complained about and every other server it asked. */
interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
  readonly strangers: readonly string[];
}

interface VisitOptions {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly at?: Server;
}

async function visit(path: string, { theme = 'light', width = 1280, at = server }: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const [complaints, strangers]: [string[], string[]] = [[], []];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(at.address)) strangers.push(request.url());
  });
  await page.goto(new URL(path, at.address).href);
  return { page, context, complaints, strangers };
}

async function leave({ page, context, complaints, strangers }: Visit): Promise<void> {
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
  await context.close();
}

/** Waits for what a page or a server will come to, however busy the machine is. */
const soon = <Value>(probe: () => Promise<Value>) => expect.poll(probe, { timeout: 60_000 });

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    interface Rule {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly string[] }[];
    }
    const { axe: engine } = globalThis as unknown as { axe: { run(): Promise<{ violations: readonly Rule[]; passes: readonly Rule[] }> } };
    const { violations: found, passes } = await engine.run();
    return passes.length < 10 ? ['nothing was looked at'] : found.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ') ?? ''}`);
  });
}

/** Address of a cluster's page by a word of its title. */
async function clusterWith(word: string): Promise<string> {
  const view = await visit('/');
  await view.page.locator('#q').fill(word);
  const href = (await view.page.locator('#list .cl h2 a').first().getAttribute('href')) ?? '';
  await leave(view);
  return `/${href}`;
}

const pasted = async (text: string): Promise<Visit> => {
  const view = await visit('/check.html');
  await view.page.locator('#text').fill(text);
  await view.page.locator('#go').click();
  await view.page.waitForURL(/check-[0-9a-f]{18}\.html/);
  return view;
};

describe('browsing', () => {
  it('goes from the list, searched, to a cluster and back', async () => {
    const view = await visit('/');
    const { page } = view;
    const all = await page.locator('#list .cl').count();
    await page.locator('#q').fill('flood');
    expect(await page.locator('#list .cl').count()).toBeLessThan(all);
    await page.locator('#list .cl h2 a').first().click();
    await page.waitForURL(/cluster-/);
    expect(await page.locator('.finding-line, h1').first().textContent()).toContain('Daily Lantern');
    await page.locator('.crumb a').click();
    await page.waitForURL(/index\.html/);
    await leave(view);
  });

  it('is clean for everybody, in both themes and on a phone', async () => {
    const check = await pasted(readFileSync(SAMPLE, 'utf8'));
    const matches = new URL(check.page.url()).pathname;
    const comparison = `/${(await check.page.locator('.matches a').first().getAttribute('href')) ?? ''}`;
    await leave(check);
    const pages = ['/', await clusterWith('flood'), '/check.html', matches, comparison, '/decisions.html'];
    const missing = await visit('/cluster-k-gone.html');
    expect(await violations(missing.page)).toEqual([]);
    await missing.context.close();
    for (const path of pages) {
      for (const theme of ['light', 'dark'] as const) {
        for (const width of [1280, 320]) {
          const view = await visit(path, { theme, width });
          expect([path, theme, width, await violations(view.page)]).toEqual([path, theme, width, []]);
          expect([path, width, await view.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([
            path,
            width,
            0,
          ]);
          await leave(view);
        }
      }
    }
  });

  it('runs nothing that an article says', async () => {
    const view = await visit(await clusterWith('globalThis'));
    for (const key of ['j', 'a', 'n']) await view.page.keyboard.press(key);
    await view.page.keyboard.insertText(HOSTILE);
    await view.page.keyboard.press('Control+Enter');
    await soon(() => view.page.locator('.f-note').count()).toBe(1);
    expect(await view.page.locator('img, iframe').count()).toBe(0);
    expect(await view.page.locator('h1').textContent()).toContain('<script>');
    await view.page.keyboard.press('u');
    await soon(() => view.page.locator('.f-note').count()).toBe(0);
    await view.page.keyboard.press('u');
    await soon(() => view.page.locator('[data-decided]').count()).toBe(0);
    await leave(view);
    for (const path of ['/', '/decisions.html']) await leave(await visit(path));
  });
});

describe('a review', () => {
  it('is seen in another tab at once: decision, note, undo', async () => {
    const path = await clusterWith('flood');
    const [one, two, list] = [await visit(path), await visit(path), await visit('/')];
    await one.page.keyboard.press('j');
    await one.page.keyboard.press('r');
    const there = two.page.locator('.finding[data-decided="dismiss"]');
    await soon(() => there.count()).toBe(1);
    await soon(() => list.page.locator('#list progress[value="1"]').count()).toBe(1);
    await one.page.keyboard.press('n');
    await one.page.keyboard.insertText('The desk says no.');
    await one.page.keyboard.press('Control+Enter');
    await soon(() => there.locator('.f-note').textContent()).toContain('The desk says no.');
    await two.page.keyboard.press('u');
    await soon(() => one.page.locator('.f-note').count()).toBe(0);
    await one.page.keyboard.press('u');
    await soon(() => there.count()).toBe(0);
    for (const view of [one, two, list]) await leave(view);
  });

  it('leaves what is being written in one tab alone while another decides', async () => {
    const path = await clusterWith('flood');
    const [one, two] = [await visit(path), await visit(path)];
    await one.page.keyboard.press('j');
    await one.page.keyboard.press('n');
    await one.page.keyboard.insertText('half a');
    expect(await violations(one.page)).toEqual([]);
    await two.page.keyboard.press('j');
    await two.page.keyboard.press('a');
    await soon(() => one.page.locator('.finding[data-decided="confirm"]').count()).toBe(1);
    await one.page.keyboard.insertText(' sentence');
    expect(await one.page.locator('.noting textarea').inputValue()).toBe('half a sentence');
    await one.page.keyboard.press('Escape');
    await two.page.keyboard.press('u');
    await soon(() => one.page.locator('.finding[data-decided]').count()).toBe(0);
    await leave(one);
    await leave(two);
  });

  it('survives a restart, and a new version that joins the cluster', async () => {
    const path = await clusterWith('flood');
    const view = await visit(path);
    await view.page.keyboard.press('j');
    const hash = await view.page.evaluate(() => location.hash);
    await view.page.keyboard.press('q');
    await soon(() => view.page.locator('.finding[data-decided="question"]').count()).toBe(1);
    await leave(view);

    const copy = readFileSync(`${ROOT}samples/daily-lantern-hospital.txt`, 'utf8').replace(/^.*\n/, 'The Evening Copy\n');
    await run(['add', '-', '--archive', ARCHIVE], { stdin: JSON.stringify({ id: 'late', outlet: 'Evening Copy', text: copy }) });
    const list = await visit('/');
    await list.page.locator('#notice').waitFor();
    expect(await list.page.locator('#notice').textContent()).toContain('it holds 1 article more');
    await Promise.all([list.page.waitForEvent('load'), list.page.locator('#again').click()]);
    await list.page.locator('#list').waitFor();
    expect(await list.page.locator('#notice').isVisible()).toBe(false);
    await leave(list);

    const again = await visit((await clusterWith('flood')) + hash);
    expect(await again.page.locator('#va option').count()).toBe(4);
    expect(await again.page.locator('.finding[data-decided="question"][aria-current="true"]').count()).toBe(1);
    await leave(again);

    await server.stop();
    server = await startServer(ARCHIVE, '--reviewer', HOSTILE);
    await server.ready();
    const after = await visit((await clusterWith('flood')) + hash);
    expect(await after.page.locator('.finding[data-decided="question"][aria-current="true"]').count()).toBe(1);
    await leave(after);
  });

  it('goes out as a file and comes in again, once', async () => {
    const out = await visit('/decisions.html');
    const download = out.page.waitForEvent('download');
    await out.page.getByText('Export all').click();
    const file = join(folder, 'decisions.json');
    await (await download).saveAs(file);
    const { decisions } = JSON.parse(readFileSync(file, 'utf8')) as DecisionsFile;
    expect(decisions.length).toBeGreaterThan(0);
    await leave(out);

    const other = join(folder, 'other');
    await run(['add', 'samples', '--archive', other]);
    const second = await startServer(other);
    await second.ready();
    const view = await visit('/decisions.html', { at: second });
    expect(await view.page.locator('h1').textContent()).toBe('Nothing is decided yet.');
    await view.page.locator('#import').setInputFiles(file);
    await soon(() => view.page.locator('#imported').textContent()).toContain(`${decisions.length} decision`);
    await view.page.locator('#import').setInputFiles(file);
    await soon(() => view.page.locator('#imported').textContent()).toContain('0 decisions imported');
    await view.page.locator('#import').setInputFiles(SAMPLE);
    await soon(() => view.page.locator('#trouble').textContent()).toContain('not JSON');
    await view.page.reload();
    expect(await view.page.locator('.acts-list tbody tr').count()).toBe(1);
    await leave(view);
    await second.stop();
  });

  it('is shown in the report of the archive, where a reader may think otherwise', async () => {
    const path = await clusterWith('flood');
    const view = await visit(path);
    await view.page.keyboard.press('j');
    await view.page.keyboard.press('j');
    await view.page.keyboard.press('a');
    await soon(() => view.page.locator('.finding[data-decided="confirm"] .by').count()).toBe(1);
    await leave(view);
    const out = join(folder, 'report');
    await run(['clusters', '--archive', ARCHIVE, '--out', out]);
    const context = await browser.newContext();
    const page = await context.newPage();
    const own = page.locator('.finding[data-decided="confirm"]');
    await page.goto(pathToFileURL(join(out, path)).href);
    expect(await own.count()).toBe(1);
    expect(await own.locator('.by').textContent()).toContain('<script>');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    expect(await own.count()).toBe(0);
    await page.reload();
    expect(await own.count()).toBe(0);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    expect(await own.locator('.by').count()).toBe(0);
    await page.keyboard.press('u');
    await page.keyboard.press('u');
    await context.close();
  });

  it('says when nothing is kept any more, and what to do after a restart', async () => {
    const other = join(folder, 'short');
    await run(['add', 'samples', '--archive', other]);
    const first = await startServer(other);
    await first.ready();
    const view = await visit('/', { at: first });
    await view.page.locator('#list .cl h2 a').first().click();
    await view.page.waitForURL(/cluster-/);
    await view.page.keyboard.press('j');
    await first.stop();
    await soon(() => view.page.locator('#trouble').textContent()).toContain('does not answer');
    const second = await startServer(other, '--port', new URL(first.address).port);
    await soon(() => view.page.locator('#trouble').isVisible()).toBe(false);
    await view.page.keyboard.press('a');
    await soon(() => view.page.locator('#trouble').textContent()).toContain('Reload the page');
    expect(await view.page.locator('.finding[data-decided]').count()).toBe(0);
    await view.context.close();
    await second.stop();
  });
});

describe('a text', () => {
  it('that is pasted is checked, and each match compared', async () => {
    const view = await pasted(readFileSync(SAMPLE, 'utf8'));
    expect(await view.page.locator('h1').textContent()).toContain('of this text stands in');
    await view.page.locator('.matches a.btn').nth(1).click();
    await view.page.waitForURL(/-1-2\.html/);
    expect(await view.page.locator('#panes .blk').count()).toBeGreaterThan(2);
    await view.page.goBack();
    await view.page.getByText('This text among all of them').click();
    await view.page.waitForURL(/-1-all\.html/);
    expect(await view.page.locator('#va option').count()).toBeGreaterThan(2);
    await leave(view);
  });

  it('that nobody has says so', async () => {
    const view = await pasted('Nine grey herons left the marsh. Nobody had asked them to, and the warden wrote nothing down that day.');
    expect(await view.page.locator('h1').textContent()).toBe('Nothing in the archive has a passage of this text.');
    await leave(view);
  });

  it('that is chosen as a file, or dropped, is checked under its name', async () => {
    const chosen = await visit('/check.html');
    await chosen.page.locator('#file').setInputFiles(`${ROOT}samples/county-papers.jsonl`);
    await chosen.page.waitForURL(/check-[0-9a-f]{18}\.html/);
    expect(await chosen.page.locator('h1').textContent()).toMatch(/^Of \d+ texts, the archive has something of \d+\.$/);
    await leave(chosen);

    const dropped = await visit('/check.html');
    await dropped.page.evaluate(
      (text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], '<b>dropped.txt'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      },
      readFileSync(SAMPLE, 'utf8'),
    );
    await dropped.page.waitForURL(/check-[0-9a-f]{18}\.html/);
    expect(await dropped.page.locator('h2').first().textContent()).toContain('<b>dropped.txt');
    await leave(dropped);
  });

  it('that is hostile harms nobody, and none at all is asked for', async () => {
    const view = await pasted(
      `${HOSTILE}\n\nThe ferry company said on Monday that it would not replace the two boats that were lost in the storm of last winter, whatever the council asks.\n\nThe harbour master, who has counted every crossing since the bridge was closed, called the plan a mistake.`,
    );
    expect(await view.page.locator('.matches tbody tr').count()).toBeGreaterThan(0);
    expect(await view.page.locator('img, iframe').count()).toBe(0);
    await view.page.goto(new URL('/check.html', server.address).href);
    await view.page.locator('#go').click();
    expect(await view.page.locator('#trouble').textContent()).toBe('Paste a text or choose a file first.');
    await leave(view);
  });
});

describe('long work', () => {
  it('shows how far it is while texts can be checked, and gives way to the list', async () => {
    const busy = join(folder, 'busy');
    // Six pairs of each story: seconds of work, whatever the machine.
    const stories = Array.from({ length: 150 }, (_, number) => {
      const story = inventStory(number);
      return [0, 1, 2, 3].map((gone) =>
        asRecord({ ...story, id: `${story.id}-${gone}`, outlet: `Paper ${gone}`, paragraphs: story.paragraphs.toSpliced(gone, 1) }),
      );
    });
    await run(['add', '-', '--archive', busy], { stdin: stories.flat().join('\n') });
    const other = await startServer(busy);
    const view = await visit('/', { at: other });
    expect(await view.page.locator('h1').textContent()).toBe('Working out who copied whom.');
    await soon(() => view.page.locator('#stage').textContent()).toMatch(/: [\d,]+ of 900$/);
    expect(await violations(view.page)).toEqual([]);
    await leave(await visit('/check.html', { at: other }));
    await view.page.locator('#list').waitFor({ timeout: 100_000 });
    expect(await view.page.locator('#n').textContent()).toContain('150 clusters');
    await leave(view);
    await other.stop();
  });
});

it('another site can neither read pages nor write through the browser', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('http://evil.test/**', (route) => route.fulfill({ contentType: 'text/html', body: '<p>evil</p>' }));
  await page.goto('http://evil.test/');
  const tried = await page.evaluate(async (address) => {
    const tryIt = async (path: string, init: RequestInit): Promise<string> => {
      try {
        return (await (await fetch(address + path, init)).text()).slice(0, 20);
      } catch {
        return 'refused';
      }
    };
    const framed = await new Promise<boolean>((resolve) => {
      const frame = document.createElement('iframe');
      frame.addEventListener('load', () => {
        let readable = true;
        try {
          readable = frame.contentDocument?.body.textContent !== '' && frame.contentDocument !== null;
        } catch {
          readable = false;
        }
        resolve(readable);
      });
      frame.src = address;
      document.body.append(frame);
    });
    return [
      await tryIt('decisions.json', {}),
      await tryIt('events', {}),
      await tryIt('api/decide', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }),
      await tryIt('api/undo', { method: 'POST', body: '{}' }),
      framed,
    ];
  }, server.address);
  expect(tried).toEqual(['refused', 'refused', 'refused', 'refused', false]);
  await context.close();
});
