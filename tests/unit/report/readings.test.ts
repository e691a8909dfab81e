import { describe, expect, it } from 'vitest';
import type { Flag } from '../../../src/model/flag.js';
import { dossierOf } from '../../../src/report/cluster/dossier.js';
import { pageDataOf } from '../../../src/report/cluster/page-data.js';
import { pairsOf } from '../../../src/report/cluster/pairs.js';
import { collate } from '../../../src/report/compare/collation.js';
import { drawInline } from '../../../src/report/compare/draw-inline.js';
import { drawFinding, findingsOf } from '../../../src/report/compare/findings.js';
import { viewOf } from '../../../src/report/compare/page-model.js';
import { clusterOf, documentOf, edgeOf, flagOf, passageOf, relationOf } from './fixture.js';

const SHARED = 'The pipe burst at two in the morning, a spokesman said.';

/** Two versions of a story under these headlines, with findings of these kinds between them. */
function versions(headlines: readonly [string, string], ...drafts: readonly Partial<Flag>[]) {
  const [a, b] = headlines.map((headline, i) => documentOf({ name: `${i}.txt`, headline, paragraphs: [SHARED] }));
  if (a === undefined || b === undefined) throw new Error('there are two versions');
  const flags = drafts.map((draft) => ({ ...flagOf(a, b, { kind: 'wording', a: 'pipe', b: 'pipe' }), a: null, b: null, ...draft }));
  const relation = relationOf(a, b, [passageOf(a, b, SHARED, SHARED)], flags);
  const cluster = clusterOf('k-1', [a, b], [edgeOf(a, b, 0.9)]);
  const dossier = dossierOf(cluster, new Map([a, b].map((one) => [one.id, one] as const)), [relation]);
  const data = pageDataOf(dossier, pairsOf(dossier));
  const [pair] = data.pairs;
  if (pair === undefined) throw new Error('the two are compared');
  return { data, pair };
}

function inline(before: string, after: string): string {
  const { data, pair } = versions([before, after]);
  const view = viewOf(data, pair, false);
  if (view === null) throw new Error('the page has both texts');
  return /<p [^>]*data-part="head">.*?<\/p>/s.exec(drawInline(collate(view), 'all'))?.[0] ?? '';
}

describe('two headlines in one text', () => {
  it('stand whole, the one after the other, where little is left of the first', () => {
    const html = inline('Night operations called off', 'Chaos at flooded hospital');
    expect(html).toContain('<del>Night operations called off</del> <ins>Chaos at flooded hospital</ins>');
    expect(html).toContain(' replaced');
  });

  it('are one line of changes where a word was edited, and bare where nothing was', () => {
    const html = inline('Board backs night dredging in bay', 'Board backs night dredging in port');
    expect(html).toContain('Board backs night dredging in <del>bay</del><ins>port</ins>');
    expect(html).not.toContain(' replaced');
    expect(inline('Same', 'Same')).toMatch(/>Same<\/p>$/);
  });
});

describe('the readings of a finding', () => {
  const drawn = (draft: Partial<Flag>): string => {
    const { data, pair } = versions(['One', 'Two'], draft);
    return findingsOf(pair)
      .map((finding) => drawFinding(finding, data, new Map()))
      .join('');
  };

  it('are cut between words where they are long, and keep their beginning and their end', () => {
    const words = Array.from({ length: 90 }, (_, i) => `word${i}`);
    const html = drawn({ kind: 'passage-removed', before: words.join(' '), after: null });
    const [, kept = ''] = /<del>(.*?)<\/del>/s.exec(html) ?? [];
    const [head = '', tail = ''] = kept.split(' … ');
    const [first, last] = [head.split(' '), tail.split(' ')];
    expect(first.length).toBeGreaterThan(10);
    expect(last.length).toBeGreaterThan(4);
    expect(first).toEqual(words.slice(0, first.length));
    expect(last).toEqual(words.slice(-last.length));
  });

  it('say a date as day and time, and leave such letters in any other words', () => {
    const [before, after] = ['2024-11-06T10:15+01:00', '2024-11-06T13:05'];
    const dated = drawn({ kind: 'published-changed', before, after, explanation: `Dates: ${before} and ${after}.` });
    expect(dated).toContain('<del>2024-11-06 10:15+01:00</del>');
    expect(dated).toContain('Dates: 2024-11-06 10:15+01:00 and 2024-11-06 13:05.');
    expect(drawn({ kind: 'wording', before, after })).toContain(`<del>${before}</del>`);
  });
});
