import { describe, expect, it } from 'vitest';
import { collate } from '../../../src/align/collate.js';
import { witnessOfText } from '../../../src/align/witness.js';
import { seededRandom, shuffled } from '../../measure/seeded-random.js';

describe('five hundred versions', () => {
  const random = seededRandom(500);
  const pick = (n: number): number => Math.floor(random() * n);
  const syllables = ['ba', 'dor', 'fen', 'gul', 'har', 'kip', 'lam', 'mor', 'nest', 'ol', 'pra', 'quin', 'rus', 'sta', 'tol', 'vor'];
  const word = (): string => Array.from({ length: 1 + pick(3) }, () => syllables[pick(syllables.length)]).join('');
  const words = Array.from({ length: 480 }, word);
  /** Version n has its own word at place n, and every third version the same other word at place 400. */
  const texts = Array.from({ length: 500 }, (_, n) =>
    words.map((old, at) => (at === 400 ? (n % 3 === 0 ? 'otherwise' : 'likewise') : at === n % 390 ? `own${n}` : old)).join(' '),
  );
  const members = texts.map((text, n) => ({ id: `v${String(n).padStart(3, '0')}`, witness: witnessOfText(text) }));
  const collation = collate(members);

  it('are collated to the end, each change at its place', () => {
    expect(collation).toMatchObject({ exact: true, leftOut: [], fragments: [], moves: [] });
    expect(collation.loci).toHaveLength(391);
    const shared = collation.loci.find(({ readings }) => (readings[1]?.witnesses.length ?? 0) > 2);
    expect(shared?.readings.map(({ witnesses }) => witnesses.length)).toEqual([333, 167]);
  });

  it('give the same in another order', () => {
    expect(collate(shuffled(members, random))).toEqual(collation);
  });

  it('of which more are left out are named', () => {
    const more = Array.from({ length: 3 }, (_, n) => ({ id: `w${n}`, witness: witnessOfText(`${words.join(' ')} and ${n} more`) }));
    const { leftOut, exact, loci } = collate([...more, ...members]);
    expect(leftOut).toEqual(['w0', 'w1', 'w2']);
    expect(exact).toBe(false);
    expect(loci).toEqual(collation.loci);
  });
});
