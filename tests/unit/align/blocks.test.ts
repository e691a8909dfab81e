import { describe, expect, it } from 'vitest';
import { copiedBlocks } from '../../../src/align/copied-blocks.js';
import { cutRewritten } from '../../../src/align/cut-rewritten.js';
import { leftoversOf, pieceAt, piecesOf } from '../../../src/align/leftovers.js';
import { letterSeeds } from '../../../src/align/letter-seeds.js';
import type { Stretch } from '../../../src/align/passages.js';
import type { Sentence } from '../../../src/align/sentences.js';
import { witnessOfText } from '../../../src/align/witness.js';
import type { Difference, DifferenceKind } from '../../../src/model/alignment.js';
import type { Span } from '../../../src/model/span.js';

/** A passage of both texts of which so many letters are equal. */
const stretch = (fromA: number, fromB: number, length: number, equal = length): Stretch => ({
  fromA,
  toA: fromA + length,
  fromB,
  toB: fromB + length,
  runs: [{ a: fromA, b: fromB, length: equal, moved: false }],
  moved: false,
});

describe('copied blocks', () => {
  const told = (...stretches: readonly Stretch[]) =>
    copiedBlocks(stretches).map(({ fromA, toA, fromB, toB, equal }) => [fromA, toA, fromB, toB, equal]);

  it('join passages that follow one another, with no more than an insertion between', () => {
    expect(told(stretch(0, 0, 2000), stretch(2500, 2100, 2000))).toEqual([[0, 4500, 0, 4100, 4000]]);
    expect(told(stretch(2500, 2100, 2000), stretch(0, 0, 2000))).toEqual([[0, 4500, 0, 4100, 4000]]);
  });

  it('end where more is put in, in either text, or A steps back', () => {
    const gaps = (a: number, b: number): number => told(stretch(0, 0, 8000), stretch(8000 + a, 8000 + b, 8000)).length;
    expect([gaps(800, 0), gaps(801, 0), gaps(0, 800), gaps(0, 801)]).toEqual([1, 2, 1, 2]);
    expect(told(stretch(5000, 0, 300), stretch(0, 300, 300))).toHaveLength(2);
    expect(told(stretch(100, 0, 300), stretch(399, 300, 300))).toHaveLength(2);
  });

  it('are at least two sentences long', () => {
    expect(told(stretch(0, 0, 150))).toHaveLength(1);
    expect(told(stretch(0, 0, 149))).toEqual([]);
  });

  it('have most of their longer side equal', () => {
    const share = (equal: number, insertedA: number): number => told({ ...stretch(0, 0, 1000, equal), toA: 1000 + insertedA }).length;
    expect([share(800, 0), share(799, 0)]).toEqual([1, 0]);
    expect([share(1000, 250), share(1000, 251)]).toEqual([1, 0]);
  });
});

describe('seeds by letters', () => {
  const sentences = (...ends: readonly number[]): readonly Sentence[] =>
    ends.map((to, i) => ({ from: ends[i - 1] ?? 0, to, terms: new Uint32Array(0) }));
  const told = (stretches: readonly Stretch[], a: readonly Sentence[], b: readonly Sentence[]): readonly string[] =>
    letterSeeds(stretches, a, b).map((seed) => `${seed.a}-${seed.b}: ${seed.equal}`);

  it('part a run where a sentence of either text ends', () => {
    expect(told([stretch(5, 0, 30)], sentences(10, 50), sentences(20, 50))).toEqual(['0-0: 5', '1-0: 15', '1-1: 10']);
  });

  it('add up the runs of a passage in the same two sentences', () => {
    const parts: Stretch = {
      ...stretch(0, 0, 40),
      runs: [stretch(0, 0, 7), stretch(12, 10, 9), stretch(45, 41, 5)].flatMap(({ runs }) => runs),
    };
    expect(told([parts], sentences(40, 60), sentences(40, 60))).toEqual(['0-0: 16', '1-1: 5']);
    expect(told([stretch(0, 0, 5), stretch(6, 6, 5)], sentences(40), sentences(40))).toEqual(['0-0: 5', '0-0: 5']);
  });

  it('name the passage they are of', () => {
    const own = [stretch(0, 0, 5), stretch(6, 6, 5)];
    expect(letterSeeds(own, sentences(40), sentences(40)).map((seed) => seed.stretch)).toEqual(own);
  });
});

describe('what the passages leave over', () => {
  const [first, second, third] = ['The ramp was closed on Monday.', 'Ferries stopped at noon.', 'Nobody asked the islanders.'];
  const witness = witnessOfText(`${first} ${second}\n\n${third}`);
  const letters = (text: string): number => text.replaceAll(/\W/g, '').length;
  const [one, two, three] = [letters(first), letters(second), letters(third)];

  it('is by sentence its longest free part, none where most of it is told', () => {
    expect(leftoversOf(witness, [])).toEqual([
      { from: 0, to: one },
      { from: one, to: one + two },
      { from: one + two, to: one + two + three },
    ]);
    const half = one / 2;
    expect(leftoversOf(witness, [{ from: 0, to: half }])[0]).toEqual({ from: half, to: one });
    expect(leftoversOf(witness, [{ from: 0, to: half + 1 }])[0]).toBeNull();
    expect(leftoversOf(witness, [{ from: 4, to: 6 }])[0]).toEqual({ from: 6, to: one });
    expect(leftoversOf(witness, [{ from: one - 6, to: one - 4 }])[0]).toEqual({ from: 0, to: one - 6 });
    expect(leftoversOf(witness, [{ from: 2, to: half + 2 }])[0]).toBeNull();
  });

  it('is pieces of one paragraph without a covered letter between', () => {
    const pieces = (known: readonly { from: number; to: number }[], from = 0, to = 3): readonly string[] =>
      piecesOf(witness, leftoversOf(witness, known), { from, to }).map((piece) => `${piece.from}-${piece.to}`);
    expect(pieces([])).toEqual(['0-2', '2-3']);
    expect(pieces([], 1, 2)).toEqual(['1-2']);
    expect(pieces([{ from: one, to: one + 2 }])).toEqual(['0-1', '1-2', '2-3']);
    expect(pieces([{ from: one, to: one + two }])).toEqual(['0-1', '2-3']);
    expect(pieces([{ from: 0, to: 100 }])).toEqual([]);
  });

  it('is found by a sentence: the last piece that begins at or before it', () => {
    const pieces = [
      { from: 1, to: 3 },
      { from: 5, to: 6 },
    ];
    expect([0, 1, 4, 5, 9].map((sentence) => pieceAt(pieces, sentence))).toEqual([0, 0, 0, 1, 1]);
  });
});

describe('what is told in other words', () => {
  const TEXT = 'one two, three. four five';
  const difference = (kind: DifferenceKind, a: Span, b: Span): Difference => ({ kind, a, b, breakA: false, breakB: false });
  const rewritten = (a: Span, b: Span) => ({ a, b, kind: 'rewritten', moved: false, quoted: false }) as const;
  const cut = (kind: 'removed' | 'added', span: Span, ...told: readonly Span[]): readonly string[] => {
    const place: Span = [0, 0];
    const differences = [kind === 'removed' ? difference(kind, span, place) : difference(kind, place, span)];
    const passages = told.map((one) => (kind === 'removed' ? rewritten(one, place) : rewritten(place, one)));
    return cutRewritten(differences, passages, TEXT, TEXT).map(({ a, b }) => TEXT.slice(...(kind === 'removed' ? a : b)));
  };

  it.each(['removed', 'added'] as const)('is not %s', (kind) => {
    expect(cut(kind, [0, 25], [4, 8])).toEqual(['one ', ' three. four five']);
    expect(cut(kind, [0, 25], [0, 15], [16, 20])).toEqual([' five']);
    expect(cut(kind, [4, 15], [0, 4], [15, 25])).toEqual(['two, three.']);
    expect(cut(kind, [4, 15], [4, 15])).toEqual([]);
    expect(cut(kind, [0, 15], [4, 14])).toEqual(['one ']);
    expect(cut(kind, [0, 8], [4, 7])).toEqual(['one ']);
  });

  it('is looked for in the order of each text', () => {
    const place: Span = [0, 0];
    const told = [rewritten([16, 20], place), rewritten([0, 3], place)];
    expect(cutRewritten([difference('removed', [0, 25], place)], told, TEXT, TEXT).map(({ a }) => TEXT.slice(...a))).toEqual([
      ' two, three. ',
      ' five',
    ]);
  });

  it('leaves all other differences as they are', () => {
    const words = difference('words', [0, 3], [0, 3]);
    expect(cutRewritten([words], [rewritten([0, 25], [0, 25])], TEXT, TEXT)).toEqual([words]);
    const removed = difference('removed', [7, 8], [0, 0]);
    expect(cutRewritten([removed], [], TEXT, TEXT)).toEqual([removed]);
  });
});
