import { describe, expect, it } from 'vitest';
import { DIRECTED_FROM } from '../../../src/model/cluster.js';
import { tell } from '../../eval/tasks/cascades.js';
import { simulate } from '../../simulate/cascade.js';

describe('a simulated cascade', () => {
  it('is the same for the same seed, and another for another', () => {
    const form = { versions: 9, lost: 0.3 };
    expect(simulate(7, form)).toEqual(simulate(7, form));
    expect(simulate(7, form).documents).not.toEqual(simulate(8, form).documents);
  });

  it('has one text without a source when nothing is lost, and every other after the one it was made from', () => {
    const { documents, parents } = simulate(3, { versions: 15, lost: 0 });
    expect(documents).toHaveLength(15);
    expect(parents.filter((parent) => parent === null)).toHaveLength(1);
    parents.forEach((parent, text) => {
      if (parent !== null) expect(parent).toBeLessThan(text);
    });
  });

  it('is told from its texts: most of what is said is so, whichever way the documents are named', () => {
    const told = [1, 2, 3, 4].map((seed) => tell(simulate(seed, { versions: 10, lost: 0 })));
    const said = told.flatMap(({ cascade: { documents, parents }, edges }) =>
      edges
        .filter(({ kind, confidence }) => kind !== 'common-source' && confidence >= DIRECTED_FROM)
        .map(({ from, to }) => documents[parents[documents.findIndex(({ id }) => id === to)] ?? -1]?.id === from),
    );
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter(Boolean).length / said.length).toBeGreaterThan(0.8);
  });
});
