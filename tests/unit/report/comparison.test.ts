import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/model/relation.js';
import type { Result } from '../../../src/model/result.js';
import type { Span } from '../../../src/model/span.js';
import { dossierOf } from '../../../src/report/cluster/dossier.js';
import { pageDataOf } from '../../../src/report/cluster/page-data.js';
import { pairsOf } from '../../../src/report/cluster/pairs.js';
import { collate } from '../../../src/report/compare/collation.js';
import { drawInline } from '../../../src/report/compare/draw-inline.js';
import { drawSide } from '../../../src/report/compare/draw-side.js';
import { findingsOf } from '../../../src/report/compare/findings.js';
import { type PageData, type PageFlag, type PairView, viewOf } from '../../../src/report/compare/page-model.js';
import { runsOf } from '../../../src/report/compare/runs.js';
import { changedShare, wordChanges } from '../../../src/report/compare/word-changes.js';
import { jsdiffHtml } from '../../../src/report/jsdiff-html.js';
import { ferry, hostile, rightToLeft } from './stories.js';

/** Text that a reader of the HTML sees, without tags and notes. */
const seen = (html: string): string =>
  html
    .replace(/<(a|span) class="note"[^>]*>.*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '');

function dataOf(result: Result): PageData {
  const [cluster] = result.clusters;
  if (cluster === undefined) throw new Error('the story has a cluster');
  const dossier = dossierOf(cluster, new Map(result.documents.map((document) => [document.id, document] as const)), result.relations);
  return pageDataOf(dossier, pairsOf(dossier));
}

const views = (result: Result): readonly PairView[] => {
  const data = dataOf(result);
  return data.pairs.flatMap((pair) => [viewOf(data, pair, false), viewOf(data, pair, true)].filter((view) => view !== null));
};

/** `He said [the talks/thetalks] had failed`: both texts, and a flag for each bracket. */
function notation(
  line: string,
  kind: PageFlag['kind'] = 'wording',
): { a: string; b: string; passage: Passage; flags: readonly PageFlag[] } {
  let [a, b] = ['', ''];
  const flags: PageFlag[] = [];
  for (const [, plain = '', before, after] of line.matchAll(/([^[]+)|\[([^/\]]*)\/([^\]]*)\]/g)) {
    const [x, y] = before === undefined ? [plain, plain] : [before, after ?? ''];
    if (before !== undefined)
      flags.push({
        n: flags.length + 1,
        id: 'f',
        kind,
        severity: 'minor',
        a: [a.length, a.length + x.length],
        b: [b.length, b.length + y.length],
        explanation: '',
      });
    a += x;
    b += y;
  }
  return { a, b, passage: { a: [0, a.length], b: [0, b.length], kind: 'edited', moved: false, quoted: false }, flags };
}

/** Runs written back in the notation. */
const written = ({ a, b, passage, flags }: ReturnType<typeof notation>): string =>
  runsOf(passage, flags, a, b)
    .map((run) => (run.same ? a.slice(...run.a) : `[${a.slice(...run.a)}/${b.slice(...run.b)}]`))
    .join('');

describe('runs of a passage', () => {
  it.each([
    ['a change stays where its flag stands', 'He said the [talks/meetings] had failed.', 'He said the [talks/meetings] had failed.'],
    [
      'words that both readings share at their ends are not part of it',
      'He [said on Monday/claimed on Monday] it rained.',
      'He [said/claimed] on Monday it rained.',
    ],
    ['a number is never cut', 'It cost [3.1/3.4] million.', 'It cost [3.1/3.4] million.'],
    ['islands under four letters join their neighbours', 'He [ran/walked] to [Rome/Paris] then.', 'He [ran to Rome/walked to Paris] then.'],
    ['longer ones do not', 'He [ran/walked] towards [Rome/Paris] then.', 'He [ran/walked] towards [Rome/Paris] then.'],
    ['words that only one side has', 'He [never/]said it.', 'He [never/]said it.'],
  ])('%s', (_, line, expected) => {
    expect(written(notation(line))).toBe(expected);
  });

  it('shows the innermost of nested flags', () => {
    const inner = notation('“We waited [long for/] it,” he said.');
    const quote: PageFlag = {
      n: 9,
      id: 'q',
      kind: 'quote-altered',
      severity: 'major',
      a: [0, inner.a.indexOf('”') + 1],
      b: [0, inner.b.indexOf('”') + 1],
      explanation: '',
    };
    expect(written({ ...inner, flags: [quote, ...inner.flags] })).toBe('“We waited [long for/] it,” he said.');
  });

  it('never shows a difference as the same, flag or no flag', () => {
    const texts = fc
      .array(fc.constantFrom('boat', 'tide', 'quay', 'a', '7', '.', ' ', '  ', 'é', '雨'), { maxLength: 20 })
      .map((words) => words.join(''));
    const span = fc.tuple(fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(texts, texts, fc.array(fc.tuple(span, span), { maxLength: 5 }), (a, b, raw) => {
        const inside = ([x, y]: readonly [number, number], length: number): Span => [
          Math.min(x, y, length),
          Math.min(Math.max(x, y), length),
        ];
        const flags = raw.map(
          ([x, y], i): PageFlag => ({
            n: i,
            id: '',
            kind: 'wording',
            severity: 'minor',
            a: inside(x, a.length),
            b: inside(y, b.length),
            explanation: '',
          }),
        );
        const runs = runsOf({ a: [0, a.length], b: [0, b.length], kind: 'edited', moved: false, quoted: false }, flags, a, b);
        expect(runs.map((run) => a.slice(...run.a)).join('')).toBe(a);
        expect(runs.map((run) => b.slice(...run.b)).join('')).toBe(b);
        for (const run of runs) if (run.same) expect(a.slice(...run.a).replace(/\s/g, '')).toBe(b.slice(...run.b).replace(/\s/g, ''));
      }),
    );
  });
});

describe('word changes', () => {
  const text = fc
    .array(fc.constantFrom('ferry', 'shut', 'two', ' ', ', ', 'ñ', '雨', '!'), { maxLength: 30 })
    .map((words) => words.join(''));

  it('give both texts back', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const changes = wordChanges(a, b);
        expect(
          changes
            .filter(({ added }) => !added)
            .map(({ value }) => value)
            .join(''),
        ).toBe(a);
        expect(
          changes
            .filter(({ removed }) => !removed)
            .map(({ value }) => value)
            .join(''),
        ).toBe(b);
      }),
    );
  });

  it('are none between equal texts, all between strangers', () => {
    expect(changedShare(wordChanges('Ferry shut', 'Ferry shut'))).toBe(0);
    expect(changedShare(wordChanges('Ferry shut', 'Bells rung'))).toBe(1);
  });

  it('stay affordable on a headline of ten thousand words', () => {
    const long = 'so '.repeat(10_000);
    expect(wordChanges(long, `${long}on`)).toHaveLength(2);
  });

  it('become HTML that says each side and nothing more', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const changes = wordChanges(`<b>${a}`, `&${b}`);
        return (
          seen(jsdiffHtml(changes, 'before')) ===
            `<b>${a}`.replace(/\p{Cc}/gu, (c) => seen(jsdiffHtml([{ value: c, added: false, removed: false }]))) &&
          !/<(?!\/?(?:ins|del)\b)/.test(jsdiffHtml(changes))
        );
      }),
    );
    expect(
      jsdiffHtml(
        [
          { value: 'a<b', added: false, removed: true },
          { value: 'c', added: true, removed: false },
        ],
        'both',
        7,
      ),
    ).toBe('<del data-flag="7">a&lt;b</del><ins data-flag="7">c</ins>');
  });
});

describe('a collation', () => {
  for (const [name, result] of [
    ['ferry', ferry()],
    ['hostile', hostile()],
    ['right to left', rightToLeft()],
  ] as const) {
    it(`covers every paragraph of both sides without a gap: ${name}`, () => {
      for (const view of views(result)) {
        const collation = collate(view);
        for (const block of [...collation.left, ...collation.right]) {
          if (block.kind === 'head' || block.kind === 'by') continue;
          expect(block.pieces.map(({ span }) => block.source.slice(...span)).join('')).toBe(block.source.slice(...block.span));
        }
      }
    });

    it(`draws each side with its own words, in their order: ${name}`, () => {
      for (const view of views(result)) {
        for (const hand of ['left', 'right'] as const) {
          const html = drawSide(collate(view), hand, 'all');
          const version = view[hand];
          const shown = [...html.matchAll(/<p dir="auto" class="blk is-para[^>]*>([\s\S]*?)<\/p>/g)].map(([, inner = '']) => seen(inner));
          expect(shown).toEqual(
            version.body.map(([from, to]) =>
              seen(jsdiffHtml([{ value: version.text?.slice(from, to) ?? '', added: false, removed: false }])),
            ),
          );
        }
      }
    });

    it(`marks every finding that has words or a place in the text: ${name}`, () => {
      for (const view of views(result)) {
        for (const hand of ['left', 'right'] as const) {
          const html = drawSide(collate(view), hand, 'all');
          const marked = new Set([...html.matchAll(/data-flag="([\d ]+)"/g)].flatMap(([, ns = '']) => ns.split(' ').map(Number)));
          const side = hand === 'left' ? 'a' : 'b';
          const own = view.flags.filter((flag) => {
            const span = flag[side];
            return span !== null && (span[1] > span[0] ? (view[hand].text?.slice(...span).trim() ?? '') !== '' : true);
          });
          for (const flag of own) expect([hand, flag.kind, marked.has(flag.n)]).toEqual([hand, flag.kind, true]);
        }
      }
    });
  }

  it('hangs lost gaps where the words are glued, and only there', () => {
    const [, , glued] = views(ferry()).filter((view) => view.left.siglum === 'A' && view.right.text?.includes('onMonday'));
    const [view] =
      glued === undefined ? views(ferry()).filter((v) => v.right.text?.includes('onMonday') === true && v.left.siglum === 'A') : [glued];
    if (view === undefined) throw new Error('the story has a glued copy');
    expect(drawSide(collate(view), 'right', 'all')).toMatch(
      /voted on<i class="gap" data-flag="\d+" role="img" aria-label="space lost here"><\/i>Monday/,
    );
    expect(drawSide(collate(view), 'left', 'all')).not.toContain('class="gap"');
  });

  it('folds what is the same on both sides and opens it on demand', () => {
    const view = views(ferry()).find((v) => v.left.siglum === 'A' && v.right.siglum === 'C');
    if (view === undefined) throw new Error('the story has A and C');
    const html = drawSide(collate(view), 'left', new Set());
    const passages = /data-open="([\d ]+)"/.exec(html)?.[1]?.split(' ').map(Number) ?? [];
    expect(html).toContain('the same in both');
    expect(html).not.toContain('second vote');
    expect(drawSide(collate(view), 'left', new Set(passages))).toContain('second vote');
  });

  it('folds a paragraph on both sides or on neither', () => {
    for (const view of views(ferry())) {
      const folded = (hand: 'left' | 'right'): string =>
        [...drawSide(collate(view), hand, new Set()).matchAll(/data-open="([\d ]+)"/g)].map(([, passages = '']) => passages).join(' ');
      expect(folded('left')).toBe(folded('right'));
    }
  });

  it('shows what either side has, once, in one text', () => {
    for (const view of views(ferry())) {
      const html = drawInline(collate(view), 'all');
      const kept = seen(html.replace(/<del[^>]*>.*?<\/del>/gs, ''));
      for (const [from, to] of view.right.body)
        for (const word of view.right.text?.slice(from, to).split(/\s+/) ?? []) expect(kept).toContain(word);
      const struck = [...html.matchAll(/<del[^>]*>(.*?)<\/del>/gs)].map(([, inner = '']) => seen(inner)).join(' ');
      if (view.left.siglum === 'A' && view.right.siglum === 'C') expect(struck).toContain('guild denied');
    }
  });
});

describe('findings', () => {
  it('come gravest first, and lost gaps of one kind come as one', () => {
    const data = dataOf(ferry());
    for (const pair of data.pairs) {
      const found = findingsOf(pair);
      const ranks = found.map(({ flags: [flag] }) => ['major', 'minor', 'info'].indexOf(flag.severity));
      expect(ranks).toEqual([...ranks].sort((x, y) => x - y));
      expect(
        found
          .flatMap(({ flags }) => flags)
          .map(({ n }) => n)
          .sort((x, y) => x - y),
      ).toEqual(pair.flags.map(({ n }) => n));
    }
    const glued = data.pairs.find((pair) => pair.flags.some(({ kind }) => kind === 'missing-space'));
    expect(glued === undefined ? [] : findingsOf(glued).map(({ flags }) => flags.length)).toEqual([1, 1, 1, 2, 4]);
  });
});
