import { describe, expect, it } from 'vitest';
import { dossierOf } from '../../../src/report/cluster/dossier.js';
import { integrityViews } from '../../../src/report/cluster/integrity-view.js';
import { clusterOf, documentOf, edgeOf, flagOf } from './fixture.js';

const text = documentOf({ name: 'glued.txt', paragraphs: ['Thenight was cold and theship lay ofthe mole. The the end.'] });
const other = documentOf({ name: 'other.txt', paragraphs: ['Words.'] });

const glued = (before: string, after: string, more = '') => ({
  ...flagOf(text, text, { kind: 'suspected-missing-space', severity: 'minor', a: before, b: null, explanation: `A space is lost.${more}` }),
  before,
  after,
  detail: { words: 9 },
});
const doubled = flagOf(text, text, { kind: 'doubled-word', severity: 'minor', a: 'The the', b: null, explanation: 'Twice.' });

function itemsOf(...flags: readonly (typeof doubled)[]) {
  const flagged = { ...text, flags };
  const cluster = clusterOf('k-1', [flagged, other], [edgeOf(flagged, other, 0.9)]);
  const [view] = integrityViews(dossierOf(cluster, new Map([flagged, other].map((one) => [one.id, one] as const)), []));
  return view?.items ?? [];
}

describe('what a text shows on its own', () => {
  it('tells words that were run together in one item, with what most likely stood', () => {
    const [item, ...more] = itemsOf(
      glued('Thenight', 'The night', ' A line apart.'),
      glued('theship', 'the ship'),
      glued('ofthe', 'of the'),
    );
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      title: 'Space probably lost × 3',
      words: '',
      glued: [
        { read: 'Thenight', meant: 'The night' },
        { read: 'theship', meant: 'the ship' },
        { read: 'ofthe', meant: 'of the' },
      ],
      explanation: 'A space is lost. A line apart. The first 3 of 9 such words are listed.',
    });
  });

  it('leaves every other finding an item of its own, and a single word too', () => {
    const items = itemsOf(doubled, doubled, glued('theship', 'the ship'));
    expect(items.map(({ title, words, glued: list }) => [title, words, list.length])).toEqual([
      ['Doubled word', 'The the', 0],
      ['Doubled word', 'The the', 0],
      ['Space probably lost', 'theship', 0],
    ]);
  });
});
