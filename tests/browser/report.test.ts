import { readFileSync } from 'node:fs';
import axeCore from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionsFile } from '../../src/model/decision.js';
import type { Result } from '../../src/model/result.js';
import { parallelTextOf } from '../../src/pipeline/parallel-text.js';
import { validateDecisions } from '../../src/read/validate-result.js';
import { type PackedPage, unpackPage } from '../../src/report/compare/packed-page.js';
import type { PageData, PageFlag } from '../../src/report/compare/page-model.js';
import { graphmlPieces } from '../../src/report/exports/graphml.js';
import { provPieces } from '../../src/report/exports/prov.js';
import { teiPieces } from '../../src/report/exports/tei.js';
import { teiWitnesses } from '../../src/report/exports/tei-witnesses.js';
import { sourceAssets } from '../unit/report/assets.js';
import { csvCells } from '../unit/report/exports/read-back.js';
import { sourceOf, whole } from '../unit/report/exports/sources.js';
import { annotationProblems } from '../unit/report/exports/standards.js';
import { ferry, hostile, longTexts, manyClusters, readable, rightToLeft, sixVersions } from '../unit/report/stories.js';
import { launchChromium } from './chromium.js';
import { type Opened, type OpenOptions, openPage, WrittenReport } from './opened.js';

const AXE = axeCore.source;

const STORIES: Readonly<Record<string, { readonly result: Result; readonly page: string }>> = {
  ferry: { result: ferry(), page: 'cluster-k-0ferry.html' },
  hostile: { result: hostile(), page: 'cluster-k-1evil.html' },
  'six versions': { result: sixVersions(), page: 'cluster-k-4six.html' },
  readable: { result: readable(), page: 'cluster-k-4six.html' },
  'right to left': { result: rightToLeft(), page: 'cluster-k-2rtl.html' },
};

interface Prov {
  readonly entity: object;
  readonly wasDerivedFrom: object;
}

let browser: Browser;
const written = new Map<string, WrittenReport>();
const assets = sourceAssets();

beforeAll(async () => {
  browser = await launchChromium();
  for (const [name, { result }] of Object.entries(STORIES)) written.set(name, new WrittenReport(result, assets));
});

afterAll(async () => {
  await browser.close();
  for (const report of written.values()) report.remove();
});

function report(name: string): WrittenReport {
  const found = written.get(name);
  if (found === undefined) throw new Error(`no report "${name}" was written`);
  return found;
}

const open = (story: string, options: OpenOptions = {}): Promise<Opened> =>
  openPage(browser, report(story), STORIES[story]?.page ?? '', options);

interface Audit {
  readonly violations: readonly { readonly id: string; readonly targets: readonly string[] }[];
  /** Rules that found something to check and no fault in it; none would mean that nothing was looked at. */
  readonly passed: number;
}

/** Runs axe-core inside the page; evaluation by the debugger is not subject to the page's policy. */
async function axe(page: Page): Promise<Audit> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    interface Rule {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly string[] }[];
    }
    const { axe: engine } = globalThis as unknown as { axe: { run(): Promise<{ violations: readonly Rule[]; passes: readonly Rule[] }> } };
    const { violations, passes } = await engine.run();
    const named = violations.map(({ id, nodes }) => ({ id, targets: nodes.slice(0, 5).map(({ target }) => target.join(' ')) }));
    return { violations: named, passed: passes.length };
  });
}

const dataOn = async (page: Page): Promise<PageData> =>
  unpackPage(JSON.parse((await page.locator('#data').textContent()) ?? '') as PackedPage);

const flagsOn = async (page: Page): Promise<readonly PageFlag[]> => (await dataOn(page)).pairs.flatMap(({ flags }) => flags);

const numbers = async (page: Page): Promise<readonly number[]> => (await flagsOn(page)).map(({ n }) => n);

/** The id of a finding of the page by its number. */
const idOf = async (page: Page, n: number): Promise<string> => (await flagsOn(page)).find((flag) => flag.n === n)?.id ?? '';

describe('a page opened from disk', () => {
  for (const story of Object.keys(STORIES)) {
    for (const name of ['index.html', STORIES[story]?.page ?? '']) {
      it(`asks for nothing and complains about nothing: ${story}, ${name}`, async () => {
        const { page, context, complaints, requests } = await openPage(browser, report(story), name);
        await page.waitForTimeout(100);
        expect(complaints).toEqual([]);
        expect(requests).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.classList.contains('js'))).toBe(true);
        await context.close();
      });

      for (const theme of ['light', 'dark'] as const) {
        for (const width of [1280, 390, 320]) {
          it(`has no accessibility violation and no sideways scroll: ${story}, ${name}, ${theme}, ${width}`, async () => {
            const { page, context } = await openPage(browser, report(story), name, { theme, width, height: 844 });
            const { violations, passed } = await axe(page);
            expect(violations).toEqual([]);
            expect(passed).toBeGreaterThan(15);
            expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
            await context.close();
          });
        }
      }
    }
  }

  it('runs no script and applies no style that its policy does not name', async () => {
    const { page, context, complaints } = await open('ferry');
    const styled = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = true';
      document.body.append(script);
      document.body.setAttribute('style', 'margin-top: 99px');
      return { ran: 'injected' in globalThis, margin: getComputedStyle(document.body).marginTop };
    });
    expect(styled).toEqual({ ran: false, margin: '0px' });
    expect(complaints.length).toBeGreaterThan(0);
    await context.close();
  });
});

describe('hostile text', () => {
  it('executes nothing, opens nothing, and stays readable', async () => {
    const { page, context, complaints } = await open('hostile');
    for (const key of ['j', 'j', 'j', 'm', 's', 'j', 'k']) await page.keyboard.press(key);
    expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
    expect(await page.locator('img, iframe, object, embed, form').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('h1').textContent()).toContain('<script>globalThis.pwned = 1</script>');
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the keyboard alone', () => {
  it('walks every finding of all pairs with j, and back with k', async () => {
    const { page, context } = await open('ferry');
    await page.locator('#scope-all').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const all = await numbers(page);
    const seen = new Set<string>();
    for (let i = 0; i < all.length; i++) {
      await page.keyboard.press('j');
      seen.add(await page.evaluate(() => location.hash));
    }
    expect(seen.size).toBe(all.length);
    const last = await page.evaluate(() => location.hash);
    await page.keyboard.press('k');
    expect(await page.evaluate(() => location.hash)).not.toBe(last);
    await context.close();
  });

  it('reaches every finding of the pair by Tab', async () => {
    const { page, context } = await open('ferry');
    const wanted = new Set(
      await page.locator('#finding-list a[data-go]').evaluateAll((links) => links.map((link) => link.getAttribute('data-go'))),
    );
    const reached = new Set<string | null>();
    await page.locator('#finding-scroll').focus();
    for (let i = 0; i < 200 && reached.size < wanted.size; i++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => document.activeElement?.getAttribute('data-go') ?? null));
      reached.delete(null);
    }
    expect(reached).toEqual(wanted);
    await context.close();
  });

  it('frames the chosen finding in the list and in the text', async () => {
    const { page, context } = await open('ferry', { hash: '' });
    await page.keyboard.press('j');
    expect(await page.locator('#finding-list .finding[aria-current="true"]').count()).toBe(1);
    expect(await page.locator('#panes .lit').count()).toBeGreaterThan(0);
    expect(await page.locator('#live').textContent()).toMatch(/^F\d+\./);
    await context.close();
  });

  it('leaves single keys to the reader who turned them off', async () => {
    const { page, context } = await open('ferry');
    await page.keyboard.press('?');
    await page.locator('#keys-on').uncheck();
    await page.keyboard.press('Escape');
    await page.locator('body').click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('j');
    expect(await page.locator('#finding-list [aria-current]').count()).toBe(0);
    await context.close();
  });

  it('goes on walking the findings after a box was ticked, which keeps the focus', async () => {
    const { page, context } = await open('ferry');
    await page.locator('#fold').click();
    await page.keyboard.press('j');
    expect(await page.locator('#finding-list [aria-current]').count()).toBe(1);
    await context.close();
  });

  it('shows the evidence of an edge that has the focus', async () => {
    const { page, context } = await open('ferry');
    const edges = page.locator('svg.wide-g a.edge');
    expect(await edges.count()).toBe(6);
    await edges.nth(0).focus();
    const name = await edges.nth(0).getAttribute('data-edge');
    const sentence = await page.locator(`#ev-${name ?? ''} .say`).textContent();
    expect(await page.locator('#edge-note .say').textContent()).toBe(sentence);
    await context.close();
  });
});

describe('the comparison', () => {
  it('switches to any compared pair and offers no other', async () => {
    const { page, context } = await open('ferry');
    const left = page.locator('#va');
    await left.selectOption({ label: 'A  Saltmarsh Gazette' });
    for (const option of await page.locator('#vb option:not([disabled])').allTextContents()) {
      await page.locator('#vb').selectOption({ label: option });
      expect(await page.locator('#panes .pane').nth(1).getAttribute('aria-label')).toBe(`Version ${option.slice(0, 1)}`);
    }
    expect(await page.locator('#vb option[disabled]').allTextContents()).toEqual(['A  Saltmarsh Gazette']);
    await context.close();
  });

  it('shows each text unaltered: marks add no character', async () => {
    const { page, context } = await open('ferry');
    const wrong = await page.evaluate(
      (data) => {
        const [fold, va, vb] = ['fold', 'va', 'vb'].map((id) => document.getElementById(id) as HTMLInputElement);
        if (fold === undefined || va === undefined || vb === undefined) return ['no controls'];
        fold.click();
        const out: string[] = [];
        for (const { a, b } of data.pairs) {
          va.value = String(a);
          va.dispatchEvent(new Event('change'));
          vb.value = String(b);
          vb.dispatchEvent(new Event('change'));
          for (const [id, version] of [
            ['pa', data.versions[a]],
            ['pb', data.versions[b]],
          ] as const) {
            const shown = [...document.querySelectorAll(`#${id} .is-para`)].map((block) => {
              const copy = block.cloneNode(true) as Element;
              for (const note of copy.querySelectorAll('.note')) note.remove();
              return copy.textContent;
            });
            const expected = version?.body.map(([from, to]) => version.text?.slice(from, to)) ?? [];
            if (JSON.stringify(shown) !== JSON.stringify(expected)) out.push(`${id} of ${a}-${b}`);
          }
        }
        return out;
      },
      await dataOn(page),
    );
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('swaps sides, turns to one text and back', async () => {
    const { page, context } = await open('ferry');
    const label = (i: number) => page.locator('#panes .pane').nth(i).getAttribute('aria-label');
    const [left, right] = [await label(0), await label(1)];
    await page.keyboard.press('s');
    expect([await label(0), await label(1)]).toEqual([right, left]);
    await page.keyboard.press('m');
    expect(await page.locator('#panes .pane').count()).toBe(1);
    await page.keyboard.press('m');
    expect(await page.locator('#panes .pane').count()).toBe(2);
    await context.close();
  });

  it('draws a ribbon for every passage and a tick for every lost gap', async () => {
    const { page, context } = await open('ferry');
    await page.locator('#va').selectOption({ label: 'A  Saltmarsh Gazette' });
    await page.locator('#vb').selectOption({ label: 'D  Tidings 24' });
    expect(await page.locator('#pb .gap').count()).toBe(6);
    expect(await page.locator('.gutter .tick').count()).toBe(6);
    expect(await page.locator('.gutter .rb:not(.single)').count()).toBeGreaterThanOrEqual(5);
    await context.close();
  });

  it('filters by kind and severity, which narrow each other, with live counts', async () => {
    const { page, context } = await open('ferry');
    const items = page.locator('#finding-list .finding');
    const all = await items.count();
    await page.locator('button[data-fam="attribution"]').click();
    expect(await items.count()).toBeLessThan(all);
    expect(await page.locator('button[data-sev="minor"] .n').textContent()).toBe('0');
    await page.locator('button[data-sev="minor"]').click();
    expect(await items.count()).toBe(0);
    await page.locator('button[data-sev="minor"]').click();
    await page.locator('button[data-fam="attribution"]').click();
    expect(await items.count()).toBe(all);
    await context.close();
  });
});

describe('a very long text', () => {
  let long: WrittenReport;
  beforeAll(() => {
    long = new WrittenReport(longTexts(1600), assets);
  });
  afterAll(() => {
    long.remove();
  });

  it('is compared without ribbons, which the page says, and a permalink still finds its place', async () => {
    const { page, context, complaints } = await openPage(browser, long, 'cluster-k-6long.html');
    expect(await page.locator('#panes .blk').count()).toBeGreaterThan(3000);
    expect(await page.locator('.gutter .rb').count()).toBe(0);
    expect(await page.locator('#pair-say').textContent()).toContain('Too long for ribbons between the columns.');
    const last = (await numbers(page)).at(-1) ?? 0;
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#flag=${await idOf(page, last)}`,
    );
    await page.locator('#panes .lit').first().waitFor();
    await expect.poll(async () => (await page.locator('#panes .lit').first().boundingBox())?.y ?? -1).toBeGreaterThan(0);
    expect((await page.locator('#panes .lit').first().boundingBox())?.y ?? 9999).toBeLessThan(800);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is told from a short one, which has ribbons and no such note', async () => {
    const { page, context } = await open('ferry');
    await page.locator('.gutter .rb').first().waitFor({ state: 'attached' });
    expect(await page.locator('#pair-say').textContent()).not.toContain('ribbons');
    await context.close();
  });
});

describe('a permalink', () => {
  const chosen = (page: Page, n: number): Promise<boolean> =>
    page.evaluate((wanted) => {
      const items = [...document.querySelectorAll('#finding-list .finding[aria-current="true"]')];
      return (
        items.length === 1 &&
        items.every((item) => item.getAttribute('data-n') === String(wanted) || item.querySelector(`[data-go="${wanted}"]`) !== null)
      );
    }, n);

  it('restores pair and choice for every finding', async () => {
    const { page, context } = await open('ferry');
    const wrong: number[] = [];
    for (const n of await numbers(page)) {
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        `#flag=${await idOf(page, n)}`,
      );
      await page.waitForTimeout(20);
      if (!(await chosen(page, n))) wrong.push(n);
    }
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('opens a fresh page at its finding, in sight', async () => {
    const { page: first, context } = await open('ferry');
    const last = (await numbers(first)).at(-1) ?? 0;
    const id = await idOf(first, last);
    await context.close();
    const opened = await open('ferry', { hash: `#flag=${id}` });
    expect(await chosen(opened.page, last)).toBe(true);
    const box = await opened.page.locator('#panes .lit').first().boundingBox();
    expect(box?.y ?? -1).toBeGreaterThan(0);
    expect(box?.y ?? 9999).toBeLessThan(800);
    await opened.context.close();
  });

  it('leads somewhere without the script too', async () => {
    const { page, context } = await open('ferry', { script: false });
    const href = await page.locator('#finding-list .perma').first().getAttribute('href');
    expect(await page.locator(`[id="${href?.slice(1) ?? ''}"]`).count()).toBe(1);
    await context.close();
  });
});

describe('decisions', () => {
  it('are kept in the browser, undone with u, and exported by flag id', async () => {
    const { page, context } = await open('ferry');
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.keyboard.press('j');
    await page.keyboard.press('q');
    await page.keyboard.press('u');
    expect(await page.locator('#done').textContent()).toBe('1 decided');
    await page.reload();
    expect(await page.locator('.finding[data-decided="confirm"]').count()).toBe(1);
    const download = page.waitForEvent('download');
    await page.locator('#export').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('decisions-k-0ferry.json');
    const saved = JSON.parse(readFileSync(await file.path(), 'utf8')) as DecisionsFile;
    expect(validateDecisions(saved)).toEqual({ ok: true });
    expect(saved.decisions).toHaveLength(1);
    expect(saved.decisions[0]).toMatchObject({ decision: 'confirm', note: '', by: '' });
    expect(saved.decisions[0]?.flag).toMatch(/^[0-9a-f]{16}$/);
    expect(saved.decisions[0]?.at).toMatch(/^2\d{3}-.*Z$/);
    await context.close();
  });

  it('take a note with n, which is kept, shown as it was written, undone and exported', async () => {
    const { page, context, complaints } = await open('ferry');
    const words = 'Rang the desk: <b>not theirs</b>\nAsk again.';
    await page.keyboard.press('n');
    expect(await page.locator('.noting').count()).toBe(0);
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    await page.keyboard.insertText(words);
    await page.keyboard.press('Control+Enter');
    const note = page.locator('.finding[aria-current="true"] .f-note span').first();
    expect(await note.textContent()).toBe(words);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-note'))).toBe(true);
    await page.keyboard.press('a');
    await page.reload();
    expect(await page.locator('.f-note span').first().textContent()).toBe(words);
    const download = page.waitForEvent('download');
    await page.locator('#export').click();
    const saved = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as DecisionsFile;
    expect(saved.decisions).toMatchObject([{ decision: 'confirm', note: words }]);
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    await page.keyboard.insertText('x');
    await page.keyboard.press('Control+Enter');
    expect(await page.locator('.f-note').count()).toBe(2);
    await page.keyboard.press('u');
    expect(await page.locator('.f-note').count()).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('keep the words of a note that is being written while the list is drawn anew, and drop them on Escape', async () => {
    const { page, context } = await open('ferry');
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    await page.keyboard.insertText('half a sent');
    await page.locator('#scope-all').evaluate((button) => (button as HTMLElement).click());
    await page.keyboard.insertText('ence');
    expect(await page.locator('.finding .noting textarea').inputValue()).toBe('half a sentence');
    await page.locator('.noting textarea').press('Escape');
    expect(await page.locator('.noting, .f-note').count()).toBe(0);
    await context.close();
  });
});

describe('the reading view', () => {
  it('shows another version when the reader chooses one, to the letter and without a complaint', async () => {
    const { page, context, complaints } = await open('readable');
    const shown = (): Promise<readonly string[]> =>
      page.locator('.rt').evaluateAll((paragraphs) =>
        paragraphs.map((paragraph) => {
          const copy = paragraph.cloneNode(true) as HTMLElement;
          for (const extra of copy.querySelectorAll('sup, .vh')) extra.remove();
          return copy.textContent;
        }),
      );
    const bodies = readable().documents.map(({ text, body }) => body.map((span) => text.slice(...span)));
    expect(await shown()).toEqual(bodies[0]);
    await page.locator('#base').selectOption('4');
    expect(await shown()).toEqual(bodies[4]);
    expect(await page.locator('#read-say').textContent()).toMatch(/^\d+ places? at which another version reads otherwise/);
    expect(await page.locator('#read-sig').textContent()).toBe('E');
    await page.locator('.rt a.hot').first().click();
    expect(new URL(page.url()).hash).toBe('#rn-1');
    expect((await axe(page)).violations).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the exports of a page', () => {
  it('are made on the page by the writers of the archive, under the name of its cluster', async () => {
    const { page, context, complaints, requests } = await open('ferry');
    const saved = async (kind: string): Promise<{ name: string; text: string }> => {
      const download = page.waitForEvent('download');
      await page.locator(kind === 'tei' ? '#tei' : `[data-download="${kind}"]`).click();
      const file = await download;
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
    };
    const [graphml, prov, notes, table] = [await saved('graphml'), await saved('prov'), await saved('annotations'), await saved('csv')];
    expect([graphml, prov, notes, table].map(({ name }) => name)).toEqual([
      'cluster-k-0ferry.graphml',
      'cluster-k-0ferry.prov.json',
      'cluster-k-0ferry.annotations.jsonld',
      'cluster-k-0ferry-flags.csv',
    ]);
    const edition = await saved('tei');
    const [cluster] = ferry().clusters;
    const members = ferry().documents.filter(({ id }) => cluster?.members.includes(id));
    expect(edition.name).toBe('cluster-k-0ferry.xml');
    expect(edition.text).toBe(cluster && [...teiPieces(cluster, teiWitnesses(cluster, members), parallelTextOf(members))].join(''));
    const source = sourceOf(ferry());
    const lines = (text: string): ReadonlySet<string> => new Set(text.split('\n'));
    expect(lines(graphml.text)).toEqual(lines(await whole(graphmlPieces(source))));
    const [here, there] = [JSON.parse(prov.text) as Prov, JSON.parse(await whole(provPieces(source))) as Prov];
    expect(here.wasDerivedFrom).toEqual(there.wasDerivedFrom);
    expect(Object.keys(here.entity).sort()).toEqual(Object.keys(there.entity).sort());
    expect(annotationProblems(JSON.parse(notes.text))).toEqual([]);
    const flags = ferry().relations.flatMap((relation) => relation.flags);
    expect(flags.filter(({ id }) => !notes.text.includes(`flag-${id}-`))).toEqual([]);
    const [header, ...rows] = csvCells(new TextEncoder().encode(table.text));
    expect(header?.slice(0, 2)).toEqual(['id', 'kind']);
    expect(rows).toHaveLength(flags.length);
    expect(new Set(rows.map(([id]) => id))).toEqual(new Set(flags.map(({ id }) => id)));
    expect([complaints, requests]).toEqual([[], []]);
    await context.close();
  });
});

describe('without script', () => {
  it('the first pair, all findings of it, the tables and the evidence are there, and no dead control', async () => {
    const { page, context } = await open('ferry', { script: false });
    expect(await page.locator('#pa .blk').count()).toBeGreaterThan(3);
    expect(await page.locator('#finding-list .finding').count()).toBeGreaterThan(3);
    expect(await page.locator('#evidence article').count()).toBe(6);
    expect(await page.locator('button:visible:not(.fold), select:visible').count()).toBe(0);
    await context.close();
  });
});

describe('print', () => {
  it('gives a document with the findings of all pairs and no controls', async () => {
    const { page, context } = await open('ferry');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.cmp-bar').isVisible()).toBe(false);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.length).toBeGreaterThan(20_000);
    await context.close();
  });
});

describe('the list of clusters', () => {
  let many: WrittenReport;
  beforeAll(() => {
    many = new WrittenReport({ ...manyClusters(400) }, assets);
  });
  afterAll(() => {
    many.remove();
  });

  it('finds by word, share, outlet, kind and severity', async () => {
    const { page, context, complaints } = await openPage(browser, many, 'index.html');
    const said = page.locator('#n');
    expect(await said.textContent()).toBe('First 50 of 400 clusters');
    for (const [query, expected] of [
      ['major', '134 of 400'],
      ['"story 7 of"', '0 of 400'],
      ['outlet:"paper 39"', '20 of 400'],
      ['flag:facts >90%', '400 clusters'],
      ['flag:spacing', '0 of 400'],
      ['<50%', '0 of 400'],
    ] as const) {
      await page.locator('#q').fill(query);
      expect(`${query}: ${(await said.textContent()) ?? ''}`).toContain(expected);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('orders, shows more, and narrows to a time', async () => {
    const { page, context } = await openPage(browser, many, 'index.html');
    await page.locator('#sort').selectOption('major');
    expect(await page.locator('#list .cl').first().locator('b').textContent()).toBe('1 major');
    await page.locator('#more').click();
    expect(await page.locator('#list .cl').count()).toBe(100);
    await page.locator('[data-bar]').first().click();
    expect(await page.locator('#n').textContent()).toMatch(/^40 of 400/);
    await context.close();
  });

  it('links to every cluster without the script', async () => {
    const { page, context } = await openPage(browser, many, 'index.html', { script: false });
    expect(await page.locator('a[href^="cluster-"]').count()).toBe(400);
    await context.close();
  });
});
