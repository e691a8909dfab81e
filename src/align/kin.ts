import type { Run } from '../model/alignment.js';
import { kgramHashes } from '../text/kgram-hashes.js';
import { equalRuns } from './compare.js';
import type { Guide } from './guide.js';
import type { Witness } from './witness.js';

/** Letters that one text shares with another that is collated before it. */
export interface Kinship {
  /** Index of the other text. */
  readonly to: number;
  /** Letters `a` of the other text are letters `b` of this one; no letter of this one is in two kinships. */
  readonly runs: readonly Run[];
}

export interface Kin {
  /** For each text: the nearest first, then those that carry what the nearest lacks. */
  readonly kinships: readonly (readonly Kinship[])[];
  /** Indices of texts in the order in which they are collated. */
  readonly order: readonly number[];
  /** Indices of texts for which the budget did not reach. */
  readonly leftOut: readonly number[];
  readonly exact: boolean;
}

/** Letters that may be held against letters in one collation: 500 texts of 3 KB take three million, a text of 10 MB against two others thirty. */
const MOST_COMPARED = 80_000_000;

/** Texts beside the nearest that are asked for what it lacks. */
const MOST_MORE = 3;

/** A stretch shorter than this has a counterpart elsewhere by chance: six words, as for moved text. */
const SMALLEST_STRETCH = 32;

/** Letters of the k-grams by which a text that carries a stretch is found. */
const KGRAM = 16;

/** One k-gram in 8 is kept of the texts before; a stretch of six words keeps two, a sentence ten. */
const SAMPLE = 7;

/**
 * Aligns each text with its nearest and, for what that lacks, with others before it. Cost: up to four comparisons a text.
 *
 * @param letters that may be held against letters; a text whose comparison with the nearest is beyond what is left is left out.
 */
export function kinOf(texts: readonly Witness[], guide: Guide, letters: number = MOST_COMPARED): Kin {
  const carriers = new Map<number, number>();
  const kinships: Kinship[][] = texts.map(() => []);
  const [order, leftOut]: [number[], number[]] = [[], []];
  const left = new Uint8Array(texts.length);
  let budget = letters;
  let exact = true;
  for (const index of guide.order) {
    const text = texts[index]!;
    const size = text.letters.codes.length;
    const covered = new Uint8Array(size);
    const meet = (other: number): boolean => {
      const cost = size + texts[other]!.letters.codes.length;
      if (cost > budget) return false;
      budget -= cost;
      const equal = equalRuns(texts[other]!, text);
      exact &&= equal.exact;
      kinships[index]!.push({ to: other, runs: takeFree(equal.runs, covered, kinships[index]!.length === 0 ? 1 : SMALLEST_STRETCH) });
      return true;
    };
    const nearest = guide.nearest[index]!;
    // One whose nearest was left out may still be carried by others.
    if (nearest >= 0 && left[nearest] === 0 && !meet(nearest)) {
      left[index] = 1;
      leftOut.push(index);
      continue;
    }
    const met = new Set([nearest]);
    for (let more = 0; more < MOST_MORE; more++) {
      const other = carrierOf(text, covered, carriers, met);
      if (other < 0) break;
      met.add(other);
      if (!meet(other)) exact = false;
    }
    note(text, index, carriers);
    order.push(index);
  }
  return { kinships, order, leftOut: leftOut.sort((x, y) => x - y), exact: exact && leftOut.length === 0 };
}

/** The parts of runs that are not covered yet, which they cover. */
function takeFree(runs: readonly Run[], covered: Uint8Array, least: number): readonly Run[] {
  const taken: Run[] = [];
  for (const run of runs) {
    let start = 0;
    for (let i = 0; i <= run.length; i++) {
      if (i < run.length && covered[run.b + i] === 0) continue;
      if (i - start >= least) taken.push({ ...run, a: run.a + start, b: run.b + start, length: i - start });
      start = i + 1;
    }
  }
  for (const { b, length } of taken) covered.fill(1, b, b + length);
  return taken;
}

/** The text that carries most of what is not covered, -1 when none carries any. */
function carrierOf(text: Witness, covered: Uint8Array, carriers: ReadonlyMap<number, number>, met: ReadonlySet<number>): number {
  const votes = new Map<number, number>();
  for (let from = covered.indexOf(0); from >= 0; ) {
    const end = covered.indexOf(1, from);
    const to = end < 0 ? covered.length : end;
    if (to - from >= SMALLEST_STRETCH) countCarriers(text.letters.codes.subarray(from, to), carriers, votes);
    from = covered.indexOf(0, to);
  }
  let best = -1;
  for (const [carrier, count] of votes) if (!met.has(carrier) && (best < 0 || count > votes.get(best)!)) best = carrier;
  return best;
}

function countCarriers(codes: Uint32Array, carriers: ReadonlyMap<number, number>, votes: Map<number, number>): void {
  for (const hash of kgramHashes(codes, KGRAM)) {
    const carrier = (hash & SAMPLE) === 0 ? carriers.get(hash) : undefined;
    if (carrier !== undefined) votes.set(carrier, (votes.get(carrier) ?? 0) + 1);
  }
}

/** Notes which k-grams a text is the first to carry. */
function note(text: Witness, index: number, carriers: Map<number, number>): void {
  for (const hash of kgramHashes(text.letters.codes, KGRAM)) if ((hash & SAMPLE) === 0 && !carriers.has(hash)) carriers.set(hash, index);
}
