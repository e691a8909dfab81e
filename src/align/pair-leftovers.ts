import { type Leftovers, leftoversOf, type Piece, pieceAt, piecesOf } from './leftovers.js';
import type { Stretch } from './passages.js';
import type { ReuseBlock } from './reuse-blocks.js';
import type { Window } from './run.js';
import { sentenceAt } from './sentences.js';
import type { Witness } from './witness.js';

/** Letters both sides of a rewritten passage need: as many as a passage of the letter alignment. */
export const SMALLEST_PASSAGE = 40;

/** How much a sentence is like one of the other text. */
interface Likeness {
  readonly other: number;
  readonly cosine: number;
}

/** By sentence, which sentences of the other text it is like. */
type Likenesses = ReadonlyMap<number, readonly Likeness[]>;

type Pair = readonly [Piece, Piece];

/**
 * Pairs what the passages left over of each block: pieces of paragraphs, one with one, cut where a piece is like two of
 * the other side. The block with most seeds chooses first.
 *
 * @returns letters of both texts in order of B, disjoint in each and from the passages; none crosses a paragraph.
 */
export function pairLeftovers(a: Witness, b: Witness, stretches: readonly Stretch[], blocks: readonly ReuseBlock[]): readonly Window[] {
  const leftA = leftoversOf(
    a,
    stretches.map(({ fromA, toA }) => ({ from: fromA, to: toA })),
  );
  const leftB = leftoversOf(
    b,
    stretches.map(({ fromB, toB }) => ({ from: fromB, to: toB })),
  );
  const found: Window[] = [];
  const inOrder = [...blocks].sort((x, y) => y.seeds.length - x.seeds.length || x.fromA - y.fromA || x.fromB - y.fromB);
  for (const block of inOrder) {
    for (const [x, y] of pairsIn(a, b, leftA, leftB, block)) {
      const letters = lettersOf(leftA, leftB, x, y);
      if (Math.min(letters.toA - letters.fromA, letters.toB - letters.fromB) < SMALLEST_PASSAGE) continue;
      found.push(letters);
      leftA.fill(null, x.from, x.to);
      leftB.fill(null, y.from, y.to);
    }
  }
  return found.sort((x, y) => x.fromB - y.fromB);
}

function pairsIn(a: Witness, b: Witness, leftA: Leftovers, leftB: Leftovers, block: ReuseBlock): readonly Pair[] {
  const inA = { from: sentenceAt(a.sentences, block.fromA), to: sentenceAt(a.sentences, block.toA - 1) + 1 };
  const inB = { from: sentenceAt(b.sentences, block.fromB), to: sentenceAt(b.sentences, block.toB - 1) + 1 };
  // A block that its passages bound may have seeds outside.
  const isLeft = (left: Leftovers, { from, to }: Piece, sentence: number): boolean =>
    sentence >= from && sentence < to && left[sentence] != null;
  const seeds = block.seeds.filter((seed) => isLeft(leftA, inA, seed.a) && isLeft(leftB, inB, seed.b));
  if (seeds.length === 0) return [];
  const likeA = likenesses(seeds.map(({ a: of, b: other, cosine }) => [of, { other, cosine }]));
  const likeB = likenesses(seeds.map(({ a: other, b: of, cosine }) => [of, { other, cosine }]));
  const wholeB = piecesOf(b, leftB, inB);
  const wholeA = piecesOf(a, leftA, inA);
  const piecesA = wholeA.flatMap((piece) => cutByLikeness(piece, likeA, wholeB));
  const piecesB = wholeB.flatMap((piece) => cutByLikeness(piece, likeB, piecesA));
  return oneWithOne(piecesA, piecesB, likeA);
}

function likenesses(pairs: readonly (readonly [number, Likeness])[]): Likenesses {
  const like = new Map<number, Likeness[]>();
  for (const [of, likeness] of pairs) {
    const known = like.get(of);
    if (known === undefined) like.set(of, [likeness]);
    else known.push(likeness);
  }
  return like;
}

/** Cuts a piece where its sentences begin to be like another piece of the other side; sentences like none go with the one before. */
function cutByLikeness(piece: Piece, like: Likenesses, others: readonly Piece[]): readonly Piece[] {
  const cuts: number[] = [];
  let target: number | null = null;
  for (let i = piece.from; i < piece.to; i++) {
    const likenesses = like.get(i);
    if (likenesses === undefined) continue;
    const next = pieceAt(others, likest(likenesses).other);
    if (target !== null && next !== target) cuts.push(i);
    target = next;
  }
  return [piece.from, ...cuts].map((from, index) => ({ from, to: cuts[index] ?? piece.to }));
}

/** Of equals the first, which is the one that stands first: seeds are in order. */
const likest = (likenesses: readonly Likeness[]): Likeness => likenesses.reduce((best, next) => (next.cosine > best.cosine ? next : best));

/** Pairs pieces by the sum of the cosines between their sentences, the likest first. */
function oneWithOne(piecesA: readonly Piece[], piecesB: readonly Piece[], likeA: Likenesses): readonly Pair[] {
  const weights = new Map<number, { readonly a: number; readonly b: number; weight: number }>();
  for (const [of, others] of likeA) {
    for (const { other, cosine } of others) {
      const [a, b] = [pieceAt(piecesA, of), pieceAt(piecesB, other)];
      const key = a * piecesB.length + b;
      const known = weights.get(key);
      if (known === undefined) weights.set(key, { a, b, weight: cosine });
      else known.weight += cosine;
    }
  }
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  const pairs: Pair[] = [];
  for (const { a, b } of [...weights.values()].sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)) {
    if (takenA.has(a) || takenB.has(b)) continue;
    takenA.add(a);
    takenB.add(b);
    pairs.push([piecesA[a] as Piece, piecesB[b] as Piece]);
  }
  return pairs;
}

const lettersOf = (leftA: Leftovers, leftB: Leftovers, x: Piece, y: Piece): Window => ({
  fromA: leftA[x.from]?.from ?? 0,
  toA: leftA[x.to - 1]?.to ?? 0,
  fromB: leftB[y.from]?.from ?? 0,
  toB: leftB[y.to - 1]?.to ?? 0,
});
