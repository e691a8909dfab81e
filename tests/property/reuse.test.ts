import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/align/compare.js';
import type { Alignment } from '../../src/model/alignment.js';
import type { Span } from '../../src/model/span.js';
import { fc, pairOfTexts, runs } from './texts.js';

const WORDS =
  'harbour ramp engineer crack steel ferry winter shop island trade council loan mayor flood letter diver county board spring tide lamp rope'.split(
    ' ',
  );

/** A sentence of words in any order, so that two of the same words share no long run of letters. */
const words = fc.shuffledSubarray(WORDS, { minLength: 8, maxLength: 14 });
const sentence = (chosen: readonly string[]): string => `The ${chosen.join(' and the ')} came.`;

/** Paragraphs of one to three sentences, told twice: some as they were, some in another order of words, some gone. */
const toldTwice = fc
  .array(
    fc.array(fc.tuple(words, fc.constantFrom('same', 'shuffled', 'gone'), fc.integer({ min: 1, max: 13 })), { minLength: 1, maxLength: 3 }),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((paragraphs): readonly [string, string] => {
    const turned = (chosen: readonly string[], by: number): readonly string[] => [...chosen.slice(by), ...chosen.slice(0, by)].reverse();
    const first = paragraphs.map((sentences) => sentences.map(([chosen]) => sentence(chosen)).join(' '));
    const second = paragraphs.map((sentences) =>
      sentences
        .filter(([, fate]) => fate !== 'gone')
        .map(([chosen, fate, by]) => sentence(fate === 'same' ? chosen : turned(chosen, by)))
        .join(' '),
    );
    return [first.join('\n\n'), second.filter((paragraph) => paragraph !== '').join('\n\n')];
  });
const anyPair = fc.oneof({ weight: 3, arbitrary: toldTwice }, pairOfTexts);

function isDisjoint(spans: readonly Span[]): boolean {
  const sorted = [...spans].sort((x, y) => x[0] - y[0]);
  return sorted.every((span, index) => index === 0 || span[0] >= (sorted[index - 1]?.[1] ?? 0));
}
const all = ({ passages, rewritten }: Alignment, side: 'a' | 'b'): readonly Span[] =>
  [...passages, ...rewritten].map((passage) => passage[side]);
const letters = (text: string): number => [...text.matchAll(/[\p{L}\p{N}]/gu)].length;

describe('what two texts both tell, for any two texts', () => {
  it('is in passages that are disjoint in both, the rewritten among them, and cross no paragraph', () => {
    let told = 0;
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        const alignment = compareTexts(a, b);
        told += alignment.rewritten.length;
        expect([isDisjoint(all(alignment, 'a')), isDisjoint(all(alignment, 'b'))]).toEqual([true, true]);
        for (const passage of alignment.rewritten) {
          expect(a.slice(...passage.a)).not.toMatch(/\n\s*\n\s*[\p{L}\p{N}]/u);
          expect(b.slice(...passage.b)).not.toMatch(/\n\s*\n\s*[\p{L}\p{N}]/u);
        }
      }),
      runs(200),
    );
    expect(told).toBeGreaterThan(runs(100).numRuns);
  });

  it('is counted in letters: those of all rewritten passages', () => {
    fc.assert(
      fc.property(toldTwice, ([a, b]) => {
        const { rewritten, rewrittenA, rewrittenB } = compareTexts(a, b);
        expect(rewrittenA).toBe(rewritten.reduce((sum, passage) => sum + letters(a.slice(...passage.a)), 0));
        expect(rewrittenB).toBe(rewritten.reduce((sum, passage) => sum + letters(b.slice(...passage.b)), 0));
      }),
      runs(200),
    );
  });

  it('is the same from the other side', () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        const [there, back] = [compareTexts(a, b), compareTexts(b, a)];
        const turned = <T extends { readonly a: Span; readonly b: Span }>(items: readonly T[]): readonly T[] =>
          items.map((item) => ({ ...item, a: item.b, b: item.a })).sort((x, y) => x.b[0] - y.b[0] || x.b[1] - y.b[1] || x.a[0] - y.a[0]);
        // Of one text with itself there is nothing to exchange.
        if (a !== b)
          expect([turned(back.blocks), turned(back.rewritten)]).toEqual([turned(turned(there.blocks)), turned(turned(there.rewritten))]);
      }),
      runs(150),
    );
  });

  it('is in blocks that lie inside both texts', () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        for (const block of compareTexts(a, b).blocks) {
          expect(0 <= block.a[0] && block.a[0] < block.a[1] && block.a[1] <= a.length).toBe(true);
          expect(0 <= block.b[0] && block.b[0] < block.b[1] && block.b[1] <= b.length).toBe(true);
        }
      }),
      runs(150),
    );
  });
});
