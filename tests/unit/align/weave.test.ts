import { describe, expect, it } from 'vitest';
import { newLexicon } from '../../../src/align/lexicon.js';
import { type OpenColumn, weave } from '../../../src/align/weave.js';
import { fc } from '../read/property.js';

const WORDS = ['ferry', 'ferries', 'ramp', 'the', 'steel', 'steep'];
const lexicon = newLexicon();
const id = (word: string): number => lexicon.idOf(word);
const context = { lexicon, lengthOf: () => 5 };

const open = (readings: readonly string[], support = 0, near = false): OpenColumn => ({
  column: 0,
  readings: readings.map(id),
  support,
  near,
});
const woven = (columns: readonly OpenColumn[], words: readonly string[], lengthOf: (index: number) => number = () => 5) => {
  const places = weave(columns, Int32Array.from(words, id), { lexicon, lengthOf });
  return places === null ? null : [...places];
};

/** What a pairing is worth: likeness, and a little for what more texts and the nearest have filled; a tenth for each left alone. */
function worth(columns: readonly OpenColumn[], words: readonly string[], places: readonly number[]): number {
  const paired = places.flatMap((place, i) => (place < 0 ? [] : [[columns[place] as OpenColumn, id(words[i] ?? '')] as const]));
  const likeness = ({ readings }: OpenColumn, word: number): number =>
    Math.max(...readings.map((reading) => (reading === word ? 1 : 0.9 * lexicon.likeness(reading, word))));
  const gained = paired.reduce((sum, [column, word]) => sum + likeness(column, word) + 0.04 * column.support + (column.near ? 0.04 : 0), 0);
  return gained - 0.1 * (columns.length + words.length - 2 * paired.length);
}

/** All pairings in order of both. */
function* pairings(columns: number, words: number, from = 0): Generator<readonly number[]> {
  if (words === 0) yield [];
  else
    for (let place = -1; place < columns; place++)
      if (place < 0 || place >= from) for (const rest of pairings(columns, words - 1, place < 0 ? from : place + 1)) yield [place, ...rest];
}

describe('weaving words into columns', () => {
  const column = fc.record({
    column: fc.constant(0),
    readings: fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 2 }).map((words) => words.map(id)),
    support: fc.constantFrom(0, 0.25, 0.5, 1),
    near: fc.boolean(),
  });

  it('finds the pairing that is worth most', () => {
    fc.assert(
      fc.property(fc.array(column, { maxLength: 4 }), fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }), (columns, words) => {
        const places = woven(columns, words) ?? [];
        const kept = places.filter((place) => place >= 0);
        expect(places).toHaveLength(words.length);
        expect(kept).toEqual([...new Set(kept)].sort((x, y) => x - y));
        const best = Math.max(...[...pairings(columns.length, words.length)].map((pairing) => worth(columns, words, pairing)));
        expect(worth(columns, words, places)).toBeCloseTo(best, 9);
      }),
      { numRuns: 300 },
    );
  });

  it('rather pairs two words without a common letter than leaves both', () => {
    expect(woven([open(['ramp'])], ['ferry'])).toEqual([0]);
  });

  it('looks at the spelling of the first readings, and for the same word in all', () => {
    const others = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'k'];
    expect(woven([open([...others.slice(1), 'harbour']), open(['x'])], ['harbor'])).toEqual([0]);
    expect(woven([open([...others, 'harbour']), open(['x'], 0, true)], ['harbor'])).toEqual([1]);
    expect(woven([open([...others, 'harbor']), open(['x'], 0, true)], ['harbor'])).toEqual([0]);
  });

  const many = (count: number, prefix: string): readonly string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);

  it('takes twelve words for a change within a sentence, more that keep too little for other text', () => {
    const nearby = (words: readonly string[]): readonly OpenColumn[] => words.map((word) => open([word], 1, true));
    expect(woven(nearby(many(12, 'old')), many(12, 'new'))).not.toBeNull();
    expect(woven(nearby(many(13, 'old')), many(12, 'new'))).toBeNull();
    expect(woven(nearby(many(12, 'old')), many(13, 'new'))).toBeNull();
    const mixed = (same: number): readonly string[] => [...many(same, 'old'), ...many(15 - same, 'new')];
    expect(woven(nearby(many(15, 'old')), mixed(4))).toBeNull();
    expect(woven(nearby(many(15, 'old')), mixed(5))).not.toBeNull();
  });

  it('measures what is kept in letters, and a long side by the short one it is held against', () => {
    const nearby = many(15, 'old').map((word) => open([word], 1, true));
    const words = [...many(2, 'old'), ...many(13, 'new')];
    expect(woven(nearby, words, (index) => (index < 2 ? 40 : 5))).not.toBeNull();
    expect(woven(nearby.slice(0, 3), [...many(1, 'old'), ...many(14, 'new')])).not.toBeNull();
    expect(woven(nearby.slice(0, 4), [...many(1, 'old'), ...many(14, 'new')])).toBeNull();
    const far = many(15, 'old').map((word) => open([word]));
    expect(woven(far, [...many(4, 'old'), ...many(11, 'new')])).toBeNull();
  });

  it('of very many looks for equal words alone', () => {
    const columns = [...many(64, 'filler'), 'harbour'].map((word) => open([word]));
    const words = [...many(63, 'filler'), 'harbor'];
    const last = (wide: number): number | undefined =>
      weave(columns.slice(-wide), Int32Array.from(words.slice(-wide), id), context)?.at(-1);
    expect(last(10)).toBe(9);
    expect(woven(columns, words)?.at(-1)).toBe(63);
  });
});
