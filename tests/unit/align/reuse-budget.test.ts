import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/align/content.js';
import { contentSeeds } from '../../../src/align/content-seeds.js';
import { reuseBlocks } from '../../../src/align/reuse-blocks.js';
import type { Sentence } from '../../../src/align/sentences.js';

/** Sentences of one term and twenty letters each. */
const sentences = (count: number, term: (index: number) => number): readonly Sentence[] =>
  Array.from({ length: count }, (_, i) => ({ from: i * 20, to: i * 20 + 20, terms: Uint32Array.of(term(i)) }));

describe('sentences that are like very many others', () => {
  it('are paired with a bounded number, and it is said', () => {
    const refrains = sentences(80_000, (i) => i % 20_000);
    const { seeds, exact } = contentSeeds(contentOf(refrains, refrains));
    expect([seeds.length, exact]).toEqual([200_000, false]);
  });

  it('are all paired while they are few', () => {
    const refrains = sentences(800, (i) => i % 200);
    const { seeds, exact } = contentSeeds(contentOf(refrains, refrains));
    expect([seeds.length, exact]).toEqual([3200, true]);
  });
});

describe('clusters that are never alike', () => {
  const unlike = (count: number) => {
    const [a, b] = [sentences(count, (i) => i), sentences(count, (i) => count + i)];
    const seeds = a.map((_, i) => ({ a: i, b: i, cosine: 1 }));
    return reuseBlocks({ a, b, content: contentOf(a, b), seeds }, [], []);
  };

  it('are given up on after a bounded number of seeds, and it is said', () => {
    expect(unlike(50_000)).toEqual({ blocks: [], exact: false });
  });

  it('are tried with every gap while they are few', () => {
    expect(unlike(100)).toEqual({ blocks: [], exact: true });
  });
});
