import { describe, expect, it } from 'vitest';
import { compare } from '../../src/align/compare.js';
import { applyScript, editScript } from '../../src/align/edit-script.js';
import { relationKind } from '../../src/align/relation-kind.js';
import { witnessOfText } from '../../src/align/witness.js';
import type { Alignment, Difference } from '../../src/model/alignment.js';
import type { Span } from '../../src/model/span.js';
import { anyText, fc, pairOfTexts, plainStory, runs } from './texts.js';

const scriptOf = (a: string, b: string) => {
  const [x, y] = [witnessOfText(a), witnessOfText(b)];
  return editScript(x, y, compare(x, y));
};
const aligned = (a: string, b: string): Alignment => compare(witnessOfText(a), witnessOfText(b));

function overlaps(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  return sorted.filter((span, index) => index > 0 && span[0] < (sorted[index - 1]?.[1] ?? 0));
}

const isInside = ([start, end]: Span, length: number): boolean => Number.isInteger(start) && 0 <= start && start <= end && end <= length;

describe('the edit script', () => {
  it('makes B out of A, for any two texts', () => {
    fc.assert(
      fc.property(pairOfTexts, ([a, b]) => {
        expect(applyScript(a, scriptOf(a, b))).toBe(b);
      }),
    );
  });

  it('copies no part of A twice and nothing from outside it', () => {
    fc.assert(
      fc.property(pairOfTexts, ([a, b]) => {
        const copied = scriptOf(a, b).filter((piece) => typeof piece !== 'string');
        expect(overlaps(copied)).toEqual([]);
        for (const span of copied) expect(isInside(span, a.length) && span[0] < span[1], String(span)).toBe(true);
      }),
    );
  });

  it('of a text with itself copies all of it that is in passages, in one order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const copied = scriptOf(text, text).filter((piece) => typeof piece !== 'string');
        expect(copied).toEqual([...copied].sort((x, y) => x[0] - y[0]));
      }),
      runs(500),
    );
  });

  it.each([
    ['a ligature shifted by one letter', 'xﬀﬀ', 'xfﬀf'],
    ['a circled number shifted by one digit', '⑪⑪', '1⑪1'],
    ['a unit shifted by one letter', 'm㎜㎜', 'mm㎜m'],
  ])('copies joined characters whole: %s', (_, before, after) => {
    const [a, b] = [before, after].map(
      (word) => `The harbour board closed the ramp on Monday after ${word} engineers found cracks in the steel.`,
    ) as [string, string];
    expect(applyScript(a, scriptOf(a, b))).toBe(b);
  });
});

describe('a comparison', () => {
  it('does not depend on which text is called A', () => {
    const swap = ({ a, b, ...rest }: { readonly a: unknown; readonly b: unknown }): string => JSON.stringify({ a: b, b: a, ...rest });
    const turn = (difference: Difference): Difference => ({
      ...difference,
      kind: difference.kind === 'added' ? 'removed' : difference.kind === 'removed' ? 'added' : difference.kind,
      breakA: difference.breakB,
      breakB: difference.breakA,
    });
    fc.assert(
      fc.property(pairOfTexts, ([a, b]) => {
        const [there, back] = [aligned(a, b), aligned(b, a)];
        expect([there.lettersA, there.coveredA, there.equal, there.exact]).toEqual([back.lettersB, back.coveredB, back.equal, back.exact]);
        expect(there.passages.map(({ a: inA, b: inB, ...rest }) => JSON.stringify({ a: inA, b: inB, ...rest })).sort()).toEqual(
          back.passages.map(swap).sort(),
        );
        expect(there.differences.map(({ a: inA, b: inB, ...rest }) => JSON.stringify({ a: inA, b: inB, ...rest })).sort()).toEqual(
          back.differences.map(turn).map(swap).sort(),
        );
      }),
    );
  });

  it('has passages inside both texts that never overlap, in order of B', () => {
    fc.assert(
      fc.property(pairOfTexts, ([a, b]) => {
        const { passages } = aligned(a, b);
        for (const passage of passages)
          expect(isInside(passage.a, a.length) && isInside(passage.b, b.length), JSON.stringify(passage)).toBe(true);
        expect(overlaps(passages.map((passage) => passage.a))).toEqual([]);
        expect(overlaps(passages.map((passage) => passage.b))).toEqual([]);
        expect(passages.map((passage) => passage.b[0])).toEqual(passages.map((passage) => passage.b[0]).sort((x, y) => x - y));
      }),
    );
  });

  it('has differences inside both texts that never overlap, in order of B', () => {
    fc.assert(
      fc.property(pairOfTexts, ([a, b]) => {
        const { differences } = aligned(a, b);
        for (const difference of differences)
          expect(isInside(difference.a, a.length) && isInside(difference.b, b.length), JSON.stringify(difference)).toBe(true);
        expect(differences.map((difference) => difference.b[0])).toEqual(
          differences.map((difference) => difference.b[0]).sort((x, y) => x - y),
        );
        // Letters of one joined character can differ one by one: they share its span.
        const apart = differences.filter(({ kind }) => kind !== 'form');
        expect(overlaps(apart.map((difference) => difference.a))).toEqual([]);
        expect(overlaps(apart.map((difference) => difference.b))).toEqual([]);
      }),
    );
  });

  it('never counts more letters than there are', () => {
    fc.assert(
      fc.property(pairOfTexts, ([a, b]) => {
        const { coveredA, coveredB, lettersA, lettersB, equal, passages } = aligned(a, b);
        expect(coveredA).toBeLessThanOrEqual(lettersA);
        expect(coveredB).toBeLessThanOrEqual(lettersB);
        expect(equal).toBeLessThanOrEqual(Math.min(coveredA, coveredB));
        expect(equal).toBe(passages.reduce((sum, passage) => sum + passage.equal, 0));
        for (const passage of passages) expect(passage.ownProse).toBeLessThanOrEqual(passage.equal);
      }),
    );
  });

  it('calls letters equal only when they are, each at most once', () => {
    fc.assert(
      fc.property(pairOfTexts, ([a, b]) => {
        const [x, y] = [witnessOfText(a), witnessOfText(b)];
        const { runs } = compare(x, y);
        for (const run of runs)
          expect(x.letters.codes.slice(run.a, run.a + run.length)).toEqual(y.letters.codes.slice(run.b, run.b + run.length));
        expect(overlaps(runs.map((run): Span => [run.a, run.a + run.length]))).toEqual([]);
        expect(overlaps(runs.map((run): Span => [run.b, run.b + run.length]))).toEqual([]);
      }),
    );
  });

  it('of a text with itself finds no difference', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const alignment = aligned(text, text);
        expect(alignment.differences).toEqual([]);
        expect(alignment.equal).toBe(alignment.lettersA);
        expect(alignment.passages.every(({ kind, moved }) => kind === 'same' && !moved)).toBe(true);
        if (relationKind(alignment) !== null) expect(relationKind(alignment)).toBe('identical');
      }),
    );
  });

  it('of a story with a copy that lost some spaces finds these spaces and nothing else', () => {
    fc.assert(
      fc.property(plainStory, fc.infiniteStream(fc.boolean()), (text, losses) => {
        let lost = 0;
        const copy = text.replace(/ /g, (space) => {
          const loses = losses.next().value === true;
          if (loses) lost++;
          return loses ? '' : space;
        });
        const { differences, equal, lettersA } = aligned(text, copy);
        expect(differences.filter(({ kind }) => kind !== 'gap')).toEqual([]);
        expect(differences).toHaveLength(lost);
        expect(equal).toBe(lettersA);
      }),
      runs(1000),
    );
  });
});
