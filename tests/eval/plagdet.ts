import type { Span } from '../../src/model/span.js';

/** A stretch of one text that stands in another: a case as it was made, or a detection. Spans are half-open, in one unit throughout. */
export interface Copy {
  readonly suspicious: Span;
  readonly source: Span;
}

/** What was copied between two texts and what was found. */
export interface CopiesOfPair {
  readonly cases: readonly Copy[];
  readonly detections: readonly Copy[];
}

export interface PlagDet {
  readonly plagDet: number;
  readonly precision: number;
  readonly recall: number;
  /** Detections a detected case, 1 at best. */
  readonly granularity: number;
}

const meet = (x: Span, y: Span): boolean => x[0] < y[1] && y[0] < x[1];
const detects = (x: Copy, y: Copy): boolean => meet(x.suspicious, y.suspicious) && meet(x.source, y.source);
const sizeOf = ({ suspicious, source }: Copy): number => suspicious[1] - suspicious[0] + source[1] - source[0];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : sum(values) / values.length);

/** Characters of `span` that at least one of `others` covers. */
function covered(span: Span, others: readonly Span[]): number {
  let [total, reached] = [0, span[0]];
  for (const [start, end] of [...others].sort((x, y) => x[0] - y[0])) {
    total += Math.max(0, Math.min(end, span[1]) - Math.max(start, reached));
    reached = Math.max(reached, Math.min(end, span[1]));
  }
  return total;
}

/** Characters of both sides of `copy` that the copies which detect it cover. */
function shared(copy: Copy, others: readonly Copy[]): number {
  const detecting = others.filter((other) => detects(copy, other));
  const side = (of: (one: Copy) => Span): number => covered(of(copy), detecting.map(of));
  return side(({ suspicious }) => suspicious) + side(({ source }) => source);
}

/** The share of each of `copies` that `others` cover. */
const shares = (copies: readonly Copy[], others: readonly Copy[]): readonly number[] =>
  copies.map((copy) => shared(copy, others) / Math.max(1, sizeOf(copy)));

function granularityOf(pairs: readonly CopiesOfPair[]): number {
  const detections = pairs.flatMap(({ cases, detections: found }) => cases.map((one) => found.filter((each) => detects(one, each)).length));
  const detected = detections.filter((count) => count > 0);
  return detected.length === 0 ? 1 : mean(detected);
}

const combine = (precision: number, recall: number, granularity: number): PlagDet => ({
  plagDet: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) / Math.log2(1 + granularity),
  precision,
  recall,
  granularity,
});

/**
 * PlagDet as PAN 2013 ranked by it: macro-averaged, so that every case and every detection counts the same, however long. A detection
 * detects a case when they overlap in both texts.
 *
 * Potthast, Stein, Barrón-Cedeño and Rosso, "An evaluation framework for plagiarism detection", COLING 2010, section 3.
 */
export function plagDet(pairs: readonly CopiesOfPair[]): PlagDet {
  const precision = mean(pairs.flatMap(({ cases, detections }) => shares(detections, cases)));
  const recall = mean(pairs.flatMap(({ cases, detections }) => shares(cases, detections)));
  return combine(precision, recall, granularityOf(pairs));
}

/** The same with every character counting the same: a long case weighs as much as it is long (equation 1 of the paper). */
export function microPlagDet(pairs: readonly CopiesOfPair[]): PlagDet {
  const share = (of: (pair: CopiesOfPair) => readonly Copy[], by: (pair: CopiesOfPair) => readonly Copy[]): number => {
    const size = sum(pairs.flatMap((pair) => of(pair).map(sizeOf)));
    return size === 0 ? 0 : sum(pairs.flatMap((pair) => of(pair).map((copy) => shared(copy, by(pair))))) / size;
  };
  const precision = share(
    ({ detections }) => detections,
    ({ cases }) => cases,
  );
  const recall = share(
    ({ cases }) => cases,
    ({ detections }) => detections,
  );
  return combine(precision, recall, granularityOf(pairs));
}
