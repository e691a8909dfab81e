import { diffArrays } from 'diff';
import { describe, expect, it } from 'vitest';
import { type EqualTokens, shortestEdit } from '../../src/align/shortest-edit.js';
import { fc, runs } from './texts.js';

const row = (letters: number, maxLength: number) => fc.array(fc.nat(letters - 1), { maxLength });

/** What jsdiff says of the same rows. */
function byJsdiff(a: readonly number[], b: readonly number[], maxEditLength: number): readonly EqualTokens[] | null {
  const changes = diffArrays([...a], [...b], { maxEditLength });
  if (changes === undefined) return null;
  const equal: EqualTokens[] = [];
  let [atA, atB] = [0, 0];
  for (const { added, removed, value } of changes) {
    if (!added && !removed) equal.push({ a: atA, b: atB, count: value.length });
    if (!added) atA += value.length;
    if (!removed) atB += value.length;
  }
  return equal;
}

/** Tokens of the longest common subsequence, counted cell by cell. */
function mostInCommon(a: readonly number[], b: readonly number[]): number {
  let above: readonly number[] = [0, ...b].map(() => 0);
  for (const token of a) {
    const here = [0];
    b.forEach((other, j) => {
      here.push(token === other ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, here[j] ?? 0));
    });
    above = here;
  }
  return above[b.length] ?? 0;
}

describe('the shortest edit', () => {
  it.each([1, 2, 3, 8])('is the one that jsdiff finds, of rows of %i different tokens, and given up where it is', (letters) => {
    fc.assert(
      fc.property(row(letters, 24), row(letters, 24), fc.nat(50), (a, b, mostEdits) => {
        expect(shortestEdit(Int32Array.from(a), Int32Array.from(b), mostEdits)).toEqual(byJsdiff(a, b, mostEdits));
      }),
    );
  });

  it('is that of rows of which one was made from the other', () => {
    const edits = fc.array(fc.tuple(fc.nat(200), fc.nat(5), row(20, 4)), { maxLength: 12 });
    fc.assert(
      fc.property(row(20, 200), edits, (a, all) => {
        const b = [...a];
        for (const [at, removed, added] of all) b.splice(at, removed, ...added);
        expect(shortestEdit(Int32Array.from(a), Int32Array.from(b), 300)).toEqual(byJsdiff(a, b, 300));
      }),
      runs(500),
    );
  });

  it('keeps as many tokens as any script can, in order', () => {
    fc.assert(
      fc.property(row(4, 20), row(4, 20), (a, b) => {
        const equal = shortestEdit(Int32Array.from(a), Int32Array.from(b), 40) ?? [];
        for (const { a: fromA, b: fromB, count } of equal) expect(a.slice(fromA, fromA + count)).toEqual(b.slice(fromB, fromB + count));
        equal.slice(1).forEach((stretch, i) => {
          const before = equal[i] as EqualTokens;
          expect(stretch.a >= before.a + before.count && stretch.b >= before.b + before.count).toBe(true);
        });
        expect(equal.reduce((sum, { count }) => sum + count, 0)).toBe(mostInCommon(a, b));
      }),
    );
  });
});
