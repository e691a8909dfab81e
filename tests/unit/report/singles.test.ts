import { describe, expect, it } from 'vitest';
import type { Relation } from '../../../src/model/relation.js';
import { looseRelations, singlesViews } from '../../../src/report/catalogue/singles-view.js';
import { renderReport } from '../../../src/report/render-report.js';
import { sourceAssets } from './assets.js';
import { clusterOf, documentOf, edgeOf, flagOf, passageOf, relationOf, resultOf } from './fixture.js';

const SHARED = 'The sluice at Orle was opened at noon, the keeper said.';
const texts = ['first', 'second', 'third', 'fourth'].map((name) =>
  documentOf({ name: `${name}.txt`, paragraphs: [`Words of the ${name}.`, SHARED] }),
);
const [a, b, c, d] = texts;
if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('there are four texts');

const partial = (x: typeof a, y: typeof a): Relation => relationOf(x, y, [passageOf(x, y, SHARED, SHARED)], [], 'partial');
const assets = sourceAssets();
const index = (result: Parameters<typeof renderReport>[0]): string =>
  ([...renderReport(result, assets)][0]?.content ?? '').replace(/<script[\s\S]*?<\/script>/g, '');

describe('singles', () => {
  const result = resultOf([a, b, c], [partial(a, b)], [], { singles: [a.id, b.id, c.id] });

  it('that share passages are named with what they share and with whom, apart from those that share nothing', () => {
    const [sharing, alone, ...more] = singlesViews(result, looseRelations(result));
    expect(sharing?.items).toEqual([
      { title: 'first.txt', about: '', notes: ['shares 1 passage with second.txt'] },
      { title: 'second.txt', about: '', notes: ['shares 1 passage with first.txt'] },
    ]);
    expect(alone?.items).toEqual([{ title: 'third.txt', about: '', notes: [] }]);
    expect(alone?.intro).toBe('1 text that shares nothing with any other text of the input.');
    expect(more).toEqual([]);
  });

  it('go by their headlines where they have them, with outlet, day and file beneath', () => {
    const [x, y] = ['Sluice opened', 'Keeper opens sluice'].map((headline, i) =>
      documentOf({ name: `${i}.txt`, outlet: 'Orle Post', headline, published: '2024-05-02T10:00', paragraphs: [`Number ${i}.`, SHARED] }),
    );
    if (x === undefined || y === undefined) throw new Error('there are two texts');
    const pair = resultOf([x, y], [partial(x, y)], [], { singles: [x.id, y.id] });
    expect(singlesViews(pair, looseRelations(pair))[0]?.items[0]).toEqual({
      title: 'Sluice opened',
      about: 'Orle Post · 2 May 2024 · 0.txt',
      notes: ['shares 1 passage with “Keeper opens sluice” (Orle Post)'],
    });
  });

  it('are counted by what they share where the index says what it found', () => {
    const html = index(result);
    expect(html).toContain(
      'Of 3 texts, none is a version of another. 1 pair of texts shares passages, too few to be versions of one story.',
    );
    expect(html).not.toContain('No two texts of the input');
    expect(html).toContain('shares 1 passage with second.txt');
  });

  it('of which one tells the same in other words share no passages', () => {
    const rewrite = { ...partial(b, c), kind: 'rewrite' as const };
    const told = resultOf([a, b, c], [partial(a, b), rewrite], [], { singles: [a.id, b.id, c.id] });
    expect(index(told)).toContain(
      '1 pair of texts shares passages, too few to be versions of one story. 1 pair of texts tells the same in other words.',
    );
    expect(singlesViews(told, looseRelations(told))[0]?.items.at(-1)?.notes).toEqual(['tells the same in other words as second.txt']);
  });

  it('without any relation are told as such', () => {
    const html = index(resultOf([a, b], [], [], { singles: [a.id, b.id] }));
    expect(html).toContain('Of 2 texts, none repeats another.');
    expect(html).toContain('No two texts of the input repeat each other.');
    expect(html).toContain('2 texts that share nothing with any other text of the input.');
  });

  it('do not count the relations that a cluster holds', () => {
    const held = resultOf([a, b, c, d], [partial(a, b), partial(b, c), partial(b, d)], [clusterOf('k-1', [a, b], [edgeOf(a, b, 0.9)])], {
      singles: [c.id, d.id],
    });
    expect(looseRelations(held).map(({ b: end }) => end)).toEqual([c.id, d.id]);
    expect(index(held)).toContain('2 more pairs of texts share passages, too few to be versions of one story.');
  });

  it('tell their gravest findings first, and count those that are not told', () => {
    const flags = (['info', 'minor', 'info', 'major', 'minor'] as const).map((severity, i) =>
      flagOf(a, a, { kind: 'doubled-word', severity, a: 'Words', b: null, explanation: `${severity} ${i}` }),
    );
    const flagged = { ...a, flags };
    const own = resultOf([flagged], [], [], { singles: [a.id] });
    expect(singlesViews(own, [])[0]?.items[0]?.notes).toEqual(['major 3', 'minor 1', 'minor 4', 'and 2 more']);
  });

  it('name three partners and count the rest', () => {
    const many = Array.from({ length: 5 }, (_, i) => documentOf({ name: `other-${i}`, paragraphs: [`Number ${i}.`, SHARED] }));
    const crowd = resultOf(
      [a, ...many],
      many.map((other) => partial(a, other)),
      [],
      { singles: [a.id] },
    );
    expect(singlesViews(crowd, looseRelations(crowd))[0]?.items[0]?.notes).toEqual([
      'shares 1 passage with other-0',
      'shares 1 passage with other-1',
      'shares 1 passage with other-2',
      'and 2 more',
    ]);
  });
});
