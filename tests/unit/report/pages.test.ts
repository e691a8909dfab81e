import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../src/model/result.js';
import { type PackedPage, unpackPage } from '../../../src/report/compare/packed-page.js';
import type { PageData } from '../../../src/report/compare/page-model.js';
import { type ReportAssets, renderReport } from '../../../src/report/render-report.js';
import { pagesOf, sourceAssets } from './assets.js';
import { clusterOf, documentOf, edgeOf, flagOf, passageOf, relationOf, resultOf } from './fixture.js';
import { ferry, HOSTILE, hostile, manyClusters, manyVersions, rightToLeft } from './stories.js';

let assets: ReportAssets;
beforeAll(() => {
  assets = sourceAssets();
});

const page = (result: Result, name: string): string => {
  const found = pagesOf(result, assets).get(name);
  if (found === undefined) throw new Error(`no page ${name}`);
  return found;
};

const island = (html: string): PageData =>
  unpackPage(JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null') as PackedPage);
const withoutIslands = (html: string): string => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<style[\s\S]*?<\/style>/g, '');

describe('every page', () => {
  const results: readonly (readonly [string, Result])[] = [
    ['ferry', ferry()],
    ['hostile', hostile()],
    ['right to left', rightToLeft()],
    ['empty', resultOf([], [], [])],
  ];

  it('names its one style and its one script by their hashes, and allows nothing else', () => {
    for (const [, result] of results) {
      for (const html of pagesOf(result, assets).values()) {
        const policy =
          /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=') ??
          '';
        const hash = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
        const [style, script] = [/<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '', /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''];
        expect(policy).toBe(
          `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`,
        );
        expect(html.match(/<style/g)).toHaveLength(1);
        expect(html.match(/<script[ >]/g)?.length).toBe(2 + (script.match(/<script[ >]/g)?.length ?? 0));
      }
    }
  });

  it('carries no inline handler, no inline style, no address outside itself', () => {
    for (const [, result] of results) {
      for (const html of pagesOf(result, assets).values()) {
        const markup = [...withoutIslands(html).matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag);
        for (const tag of markup) {
          const attributes = [...tag.replace(/^<\S+/, '').matchAll(/([\w:-]+)(?:="[^"]*")?/g)].map(([, name = '']) => name);
          expect(attributes.filter((name) => /^on|^style$|^srcset?$/.test(name))).toEqual([]);
          expect(/(?:href|src)="(?!#|index\.html|cluster-k-)/.test(tag)).toBe(false);
        }
      }
    }
  });

  it('is the same, byte for byte, every time', () => {
    expect([...pagesOf(ferry(), assets)]).toEqual([...pagesOf(ferry(), assets)]);
  });

  it('has each id once', () => {
    for (const [, result] of results) {
      for (const html of pagesOf(result, assets).values()) {
        const ids = [...withoutIslands(html).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
      }
    }
  });
});

describe('hostile text', () => {
  it('makes no element', () => {
    for (const html of pagesOf(hostile(), assets).values()) {
      expect(withoutIslands(html)).not.toMatch(/<(?:img|iframe|svg [^>]*onload)/i);
      expect(html.match(/<\/script>/g)).toHaveLength(2);
      expect(withoutIslands(html)).not.toContain('<script>globalThis');
      expect(withoutIslands(html)).toContain('&lt;script&gt;globalThis.pwned');
    }
  });

  it('arrives in the data unaltered', () => {
    const data = island(page(hostile(), 'cluster-k-1evil.html'));
    for (const line of HOSTILE) expect(data.versions[0]?.text).toContain(line);
  });

  it('reaches no file name', () => {
    expect([...pagesOf(hostile(), assets).keys()]).toEqual(['index.html', 'cluster-k-1evil.html']);
    const [a, b] = [documentOf({ name: 'a', paragraphs: ['x'] }), documentOf({ name: 'b', paragraphs: ['x'] })];
    for (const id of ['../escape', 'K 1', '', 'k/1', '.', 'x'.repeat(200)]) {
      expect(() => [...renderReport(resultOf([a, b], [], [clusterOf(id, [a, b], [])]), assets)]).toThrow(/cluster id/);
    }
  });

  it('in an id stops the report before its first file', () => {
    const result = ferry();
    const [first, ...rest] = result.relations;
    if (first === undefined) throw new Error('the story has relations');
    const bad = { ...first, flags: first.flags.map((flag) => ({ ...flag, id: '"><b>' })) };
    expect(() => renderReport({ ...result, relations: [...rest, bad] }, assets).next()).toThrow(/flag id/);
    const documents = result.documents.map((document) => ({ ...document, flags: document.flags.map((flag) => ({ ...flag, id: 'A' })) }));
    expect(() => renderReport({ ...result, documents }, assets).next()).toThrow(/flag id/);
    const clusters = result.clusters.map((cluster) => ({ ...cluster, id: '../up' }));
    expect(() => renderReport({ ...result, clusters }, assets).next()).toThrow(/cluster id/);
  });

  it('cannot hide in an asset', () => {
    expect(() => [...renderReport(ferry(), { ...assets, clusterScript: '"</script>"' })]).toThrow(/closing tag/);
    expect(() => [...renderReport(ferry(), { ...assets, styles: 'a{}</STYLE>' })]).toThrow(/closing tag/);
  });
});

describe('a page alone', () => {
  it('comes without an index and links to nothing outside itself', () => {
    const files = [...renderReport(ferry(), assets, { index: false })];
    expect(files.map(({ path }) => path)).toEqual(['cluster-k-0ferry.html']);
    const html = withoutIslands(files[0]?.content ?? '');
    expect([...html.matchAll(/href="([^"#]+)"/g)].map(([, href]) => href)).toEqual([]);
    expect(html).toContain('<bdi>Council shuts rope ferry for two years</bdi>');
  });
});

describe('a cluster page', () => {
  it('says what the finding rests on, what speaks against it and what cannot be told, always', () => {
    const html = withoutIslands(page(ferry(), 'cluster-k-0ferry.html'));
    for (const words of ['Rests on', 'Lost gaps.', 'Speaks against', 'Nothing was found.', 'Cannot be told', 'from a feed.'])
      expect(html).toContain(words);
  });

  it('shows the lost spaces of the worst copy with a specimen and counts', () => {
    const html = withoutIslands(page(ferry(), 'cluster-k-0ferry.html'));
    expect(html).toContain('6 gaps lost in D, none gained');
    expect(html).toContain('short strokes are the 2 spaces, tall strokes are the 4 paragraph breaks');
    expect(html.match(/<line class="s"/g)).toHaveLength(2);
    expect(html.match(/<line class="p"/g)).toHaveLength(4);
  });

  it('counts as lost only what is gone, the same everywhere: a break that became a space is not', () => {
    const result = ferry();
    const turned = result.relations.map((relation) => ({
      ...relation,
      flags: relation.flags.map((flag) => (flag.kind === 'missing-paragraph-break' ? { ...flag, severity: 'info' as const } : flag)),
    }));
    const html = withoutIslands(page({ ...result, relations: turned }, 'cluster-k-0ferry.html'));
    expect(html).toContain('2 gaps lost in D, none gained');
    expect(html).toContain('<a href="#compare">2 gaps lost</a>');
    expect(html).toContain('the 2 spaces.');
    expect(html.match(/\d+ gaps? lost/g)?.filter((said) => said !== '2 gaps lost')).toEqual([]);
    expect(html).toMatch(/D, paragraph 1: same words, spaces lost/);
    expect(html).not.toMatch(/D, paragraph 3: [^"]*spaces lost/);
  });

  it('shows a doubt without a weight, and no weight that says nothing', () => {
    const result = ferry();
    const evidence = [
      { kind: 'date', weight: 2, favours: 'from', explanation: 'One clock is earlier.' },
      { kind: 'headline', weight: 0.01, favours: 'to', explanation: 'A trifle.' },
      { kind: 'doubt', weight: 3, favours: 'from', explanation: 'The clocks name no zone.' },
    ] as const;
    const clusters = result.clusters.map((cluster) => ({ ...cluster, edges: cluster.edges.map((edge) => ({ ...edge, evidence })) }));
    const html = withoutIslands(page({ ...result, clusters }, 'cluster-k-0ferry.html'));
    const items = [
      ...(/<article id="ev-0">(.*?)<\/article>/s.exec(html)?.[1] ?? '').matchAll(/<li><div class="w">(.*?)<\/div><div><b>(.*?)<\/b>/g),
    ];
    expect(items.map(([, weight = '', name]) => [name, weight.replace(/<svg.*<\/svg>/, ' bar')])).toEqual([
      ['Time', '+2.0 bar'],
      ['Headline', ''],
      ['Doubt', ''],
    ]);
  });

  it('names a steady distance only where two thirds of the lost spaces keep it', () => {
    const words = (n: number): string => 'lantern '.repeat(n).trim();
    const told = (lengths: readonly number[]): string => {
      const result = gluedEvery(lengths.map(words));
      return /<p class="cap">(.*?)<\/p>/.exec(page(result, 'cluster-k-4wrap.html'))?.[1] ?? '';
    };
    expect(told([9, 9, 9, 9, 9, 9, 9, 9])).toContain(
      '6 of 6 lost spaces that follow another in the same paragraph stand 71 characters of A’s text behind it, as when evenly wrapped lines lose their breaks.',
    );
    expect(told([2, 30, 9, 60, 4, 20, 90, 3])).toContain('They stand at no steady distance.');
    expect(told([9, 9, 9, 9, 2, 30, 60, 90])).toContain('They stand at no steady distance.');
    expect(told(Array.from({ length: 8 }, () => 3))).toMatch(/6 of 6 lost spaces that .* stand 23 characters of A’s text behind it\.$/);
    expect(told(Array.from({ length: 8 }, () => 4))).toMatch(/stand 31 characters of A’s text behind it, as when/);
  });

  it('measures lines within paragraphs only: a first word that stands glued to the next tells nothing of their length', () => {
    const long = 'lantern '.repeat(9).trim();
    const html = page(gluedEvery(...Array.from({ length: 6 }, () => ['Lantern', long, long])), 'cluster-k-4wrap.html');
    expect(html).toContain('6 of 6 lost spaces that follow another in the same paragraph stand 71 characters');
  });

  it('gives each cell of the overview the strength of its difference', () => {
    const html = page(ferry(), 'cluster-k-0ferry.html');
    const label = (text: string): string => new RegExp(`class="(\\w+)"[^>]*aria-label="${text}`).exec(html)?.[1] ?? '';
    expect(label('B, paragraph 1: same words')).toBe('d0');
    expect(label('B, paragraph 3: \\d+ % different, 1 finding"')).toMatch(/d[12]/);
    expect(label('B, paragraph 4: same words, 1 finding, moved')).toBe('d0');
    expect(html).toContain('C, paragraph 4: absent');
    expect(html).toContain('D, headline: absent');
    expect(html).toMatch(/D, paragraph 1: same words, spaces lost/);
  });

  it('tells headlines against the version each hangs on', () => {
    const html = page(ferry(), 'cluster-k-0ferry.html');
    expect(html).toContain('Council shuts rope ferry <del>for two years</del><ins>until 2033</ins>');
    expect(html).toContain('No headline was found; A has one.');
    expect(html).toContain('Its own headline.');
  });

  it('offers an edition where it has the texts, and says what makes it where it has not', () => {
    const [whole, bare] = [ferry(), { ...ferry(), relations: [] }].map((result) => page(result, 'cluster-k-0ferry.html'));
    expect(whole).toContain('id="tei"');
    expect(whole).not.toContain('--format tei');
    expect(bare).not.toContain('id="tei"');
    expect(bare).toContain('stemma export --archive DIR --out DIR --format tei');
  });

  it('carries every text once', () => {
    const html = page(ferry(), 'cluster-k-0ferry.html');
    const data = JSON.stringify(island(html));
    expect(data.split('Nobody at the landing wanted').length - 1).toBe(1);
  });

  it('stays below 1.5 MB with 50 versions that were all compared, and says what it left out', () => {
    const html = page(manyVersions(50, true), 'cluster-k-3many.html');
    expect(Buffer.byteLength(html)).toBeLessThan(1_500_000);
    const data = island(html);
    expect(data.pairs.length).toBeGreaterThanOrEqual(49);
    for (let i = 1; i < 50; i++) expect(data.pairs.some(({ a, b }) => Math.min(a, b) === 0 && Math.max(a, b) === i)).toBe(true);
    expect(html).toMatch(/[\d,]+ comparisons of this cluster left out of the page for its size/);
  });

  it('does not blow up with 500 versions', () => {
    const whole = page(manyVersions(500), 'cluster-k-3many.html');
    expect(Buffer.byteLength(whole)).toBeLessThan(8_000_000);
    const html = withoutIslands(whole);
    expect(html).toContain('380 more are not drawn for want of room');
    expect(html).toContain('440 more versions are not in the overview for want of room');
  });
});

/** A text glued together at the ends of the lines of its paragraphs, and at their own ends. */
function gluedEvery(...paragraphs: readonly (readonly string[])[]): Result {
  const a = documentOf({ name: 'a', paragraphs: paragraphs.map((lines) => lines.join(' ')) });
  const b = documentOf({ name: 'b', paragraphs: [paragraphs.flat().join('')] });
  let [x, y] = [a.body[0]?.[0] ?? 0, b.body[0]?.[0] ?? 0];
  const ends = paragraphs.flatMap((lines) => lines.map((line, i) => ({ line, gap: i + 1 < lines.length ? 1 : 2 })));
  const flags = ends.slice(0, -1).map(({ line, gap }, i) => {
    [x, y] = [x + line.length + gap, y + line.length];
    return {
      id: i.toString(16).padStart(16, '0'),
      kind: gap === 1 ? 'missing-space' : 'missing-paragraph-break',
      severity: 'minor',
      a: [x - gap, x],
      b: [y, y],
      before: null,
      after: null,
      detail: {},
      explanation: 'A space is lost.',
    } as const;
  });
  const relation = {
    a: a.id,
    b: b.id,
    kind: 'identical',
    coverageA: 1,
    coverageB: 1,
    similarity: 1,
    exact: true,
    blocks: [],
    passages: [{ a: a.body[0] ?? [0, 0], b: b.body[0] ?? [0, 0], kind: 'same', moved: false, quoted: false }],
    flags,
  } as const;
  return resultOf(
    [a, b],
    [relation],
    [clusterOf('k-4wrap', [a, b], [{ from: a.id, to: b.id, kind: 'derived', confidence: 0.9, evidence: [] }])],
  );
}

/** Two versions with one small difference, of which one is grave on its own. */
function graveAlone(): Result {
  const [a, b] = [
    documentOf({ name: 'a', headline: 'Bells', paragraphs: ['The bell of Orle was rung 7 times.'] }),
    documentOf({ name: 'b', headline: 'Bells', paragraphs: ['The bell of Orle was rung 9 times.'] }),
  ];
  const flag = flagOf(a, b, { kind: 'number-changed', a: '7', b: '9' });
  const own = { ...flagOf(b, b, { kind: 'unattributed-wire-copy', severity: 'major', a: 'Orle', b: null }), b: null };
  const relation = relationOf(
    a,
    b,
    [passageOf(a, b, a.text.slice(...(a.body[0] ?? [0, 0])), b.text.slice(...(b.body[0] ?? [0, 0])))],
    [flag],
  );
  return resultOf([a, { ...b, flags: [own] }], [relation], [clusterOf('k-5alone', [a, b], [edgeOf(a, b, 0.9)])]);
}

describe('the index', () => {
  it('says how many texts belong to how many stories', () => {
    expect(withoutIslands(page(ferry(), 'index.html'))).toContain(
      'Of 5 texts, 4 belong to one story printed more than once. In it, a reader of one version would believe or credit something else',
    );
    expect(withoutIslands(page(resultOf([], [], []), 'index.html'))).toContain('Of 0 texts, none repeats another.');
  });

  it('draws fifty rows, keeps the rest as data, and links to all without the script', () => {
    const html = page(manyClusters(120), 'index.html');
    expect(withoutIslands(html).match(/<li class="cl">/g)).toHaveLength(50);
    expect(new Set([...withoutIslands(html).matchAll(/href="(cluster-[^"]+)"/g)].map(([, href]) => href)).size).toBe(120);
  });

  it('does not tell what one text shows on its own as a difference between versions', () => {
    const result = graveAlone();
    expect(withoutIslands(page(result, 'index.html'))).toContain('No difference between them is major.');
    const html = withoutIslands(page(result, 'cluster-k-5alone.html'));
    expect(html).toContain('<b>0 major</b> between versions, 1 minor, 0 info');
    expect(html).toContain('<b>1 major</b> in single texts, 0 minor, 0 info');
    expect(html).toContain('No major finding between the versions.');
    expect(html).toContain('The one finding between versions, beside the text');
  });

  it('names what was rejected', () => {
    expect(withoutIslands(page(ferry(), 'index.html'))).toContain('<code>scan.pdf</code> holds no text layer');
  });
});
