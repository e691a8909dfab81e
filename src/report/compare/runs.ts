import type { Passage } from '../../model/relation.js';
import type { Span } from '../../model/span.js';
import { isNaming, isSpacing, type PageFlag } from './page-model.js';

/** A stretch of a passage that is the same on both sides, or differs. Either span may be empty, not both. */
export interface Run {
  readonly a: Span;
  readonly b: Span;
  readonly same: boolean;
}

/** A difference: its words on both sides. */
interface Cut {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/** Islands of the same text under this many letters join their neighbours: shorter ones make confetti, not sense. */
const ISLAND = 4;

const WORD = /[\p{L}\p{N}\p{M}]/u;
const isWord = (text: string, at: number): boolean => at >= 0 && at < text.length && WORD.test(text.charAt(at));
const isDigit = (text: string, at: number): boolean => at >= 0 && at < text.length && /\p{N}/u.test(text.charAt(at));
const joinsDigits = (text: string, at: number): boolean => /[.,:]/.test(text.charAt(at)) && isDigit(text, at - 1) && isDigit(text, at + 1);

/** Whether a cut here would part a word or a number: `3.1` is one. */
const insideWord = (text: string, at: number): boolean =>
  (isWord(text, at - 1) && isWord(text, at)) || joinsDigits(text, at - 1) || joinsDigits(text, at);

/** Drops the words that both ends share, whole words only, so that the mark stands on what differs. */
function core(textA: string, textB: string, cut: Cut): Cut {
  let { a0, a1, b0, b1 } = cut;
  let step = 0;
  while (a0 + step < a1 && b0 + step < b1 && textA[a0 + step] === textB[b0 + step]) step++;
  while (step > 0 && (insideWord(textA, a0 + step) || insideWord(textB, b0 + step))) step--;
  a0 += step;
  b0 += step;
  step = 0;
  while (a1 - step > a0 && b1 - step > b0 && textA[a1 - step - 1] === textB[b1 - step - 1]) step++;
  while (step > 0 && (insideWord(textA, a1 - step) || insideWord(textB, b1 - step))) step--;
  a1 -= step;
  b1 -= step;
  return { a0, a1, b0, b1 };
}

const squeezed = (text: string): string => text.replace(/[\s\u200b\ufeff]+/gu, '').normalize('NFKC');

/** Whether two stretches read the same; gaps are not compared, they have flags of their own. */
const readsSame = (x: string, y: string): boolean => x === y || squeezed(x) === squeezed(y);

function cutsOf(passage: Passage, flags: readonly PageFlag[], textA: string, textB: string): Cut[] {
  const cuts: Cut[] = [];
  for (const { kind, a, b } of flags) {
    if (a === null || b === null || isNaming(kind) || isSpacing(kind)) continue;
    if (a[0] < passage.a[0] || a[1] > passage.a[1] || b[0] < passage.b[0] || b[1] > passage.b[1]) continue;
    const cut = core(textA, textB, { a0: a[0], a1: a[1], b0: b[0], b1: b[1] });
    if (cut.a1 > cut.a0 || cut.b1 > cut.b0) cuts.push(cut);
  }
  return cuts.sort((x, y) => x.a0 - y.a0 || x.b0 - y.b0 || x.a1 - y.a1 || x.b1 - y.b1);
}

const holds = (outer: Cut, inner: Cut): boolean =>
  outer.a0 <= inner.a0 &&
  outer.a1 >= inner.a1 &&
  outer.b0 <= inner.b0 &&
  outer.b1 >= inner.b1 &&
  (outer.a1 - outer.a0 > inner.a1 - inner.a0 || outer.b1 - outer.b0 > inner.b1 - inner.b0);

/** Flags nest: a quotation that was altered holds the words that differ. Only the innermost are differences; what crosses joins. */
function settled(cuts: readonly Cut[]): Cut[] {
  const out: Cut[] = [];
  // Cuts are in order of A, so what a cut holds follows it closely; looking 40 ahead bounds the cost on hostile input.
  const inner = cuts.filter((cut, i) => !cuts.slice(Math.max(0, i - 8), i + 40).some((other) => other !== cut && holds(cut, other)));
  for (const cut of inner) {
    const last = out.at(-1);
    if (last === undefined || (cut.a0 >= last.a1 && cut.b0 >= last.b1)) {
      out.push({ ...cut });
      continue;
    }
    last.a1 = Math.max(last.a1, cut.a1);
    last.b0 = Math.min(last.b0, cut.b0);
    last.b1 = Math.max(last.b1, cut.b1);
    while (out.length > 1) {
      const before = out[out.length - 2];
      if (before === undefined || before.b1 <= last.b0) break;
      last.a0 = before.a0;
      last.b0 = Math.min(before.b0, last.b0);
      last.b1 = Math.max(before.b1, last.b1);
      out.splice(out.length - 2, 1);
    }
  }
  return out;
}

/** The stretch between two differences: the same, unless the texts say otherwise; then the difference has no flag and is still shown. */
function between(textA: string, textB: string, cut: Cut): Run[] {
  if (cut.a0 === cut.a1 && cut.b0 === cut.b1) return [];
  const run = (c: Cut, same: boolean): Run => ({ a: [c.a0, c.a1], b: [c.b0, c.b1], same });
  if (readsSame(textA.slice(cut.a0, cut.a1), textB.slice(cut.b0, cut.b1))) return [run(cut, true)];
  const inner = core(textA, textB, cut);
  const before = { a0: cut.a0, a1: inner.a0, b0: cut.b0, b1: inner.b0 };
  const after = { a0: inner.a1, a1: cut.a1, b0: inner.b1, b1: cut.b1 };
  return [...(before.a1 > before.a0 ? [run(before, true)] : []), run(inner, false), ...(after.a1 > after.a0 ? [run(after, true)] : [])];
}

const letterCount = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

function joinIslands(runs: readonly Run[], textA: string): Run[] {
  const out: Run[] = [];
  runs.forEach((run, i) => {
    const last = out.at(-1);
    const next = runs[i + 1];
    const short = run.a[1] - run.a[0] <= 3 * ISLAND;
    const island =
      run.same && short && last?.same === false && next?.same === false && letterCount(textA.slice(run.a[0], run.a[1])) < ISLAND;
    if (last !== undefined && !last.same && (island || !run.same)) {
      out[out.length - 1] = { a: [last.a[0], run.a[1]], b: [last.b[0], run.b[1]], same: false };
    } else out.push(run);
  });
  return out;
}

/**
 * Cuts a passage into what is the same and what differs, in order. The runs cover both spans without a gap.
 *
 * Differences come from the flags inside the passage; whatever lies between them is checked, so that text is never shown as
 * the same when it is not. Cost: linear in the passage and in its flags.
 */
export function runsOf(passage: Passage, flags: readonly PageFlag[], textA: string, textB: string): readonly Run[] {
  const runs: Run[] = [];
  let [a, b] = [passage.a[0], passage.b[0]];
  for (const cut of settled(cutsOf(passage, flags, textA, textB))) {
    runs.push(...between(textA, textB, { a0: a, a1: cut.a0, b0: b, b1: cut.b0 }));
    runs.push({ a: [cut.a0, cut.a1], b: [cut.b0, cut.b1], same: false });
    [a, b] = [cut.a1, cut.b1];
  }
  runs.push(...between(textA, textB, { a0: a, a1: passage.a[1], b0: b, b1: passage.b[1] }));
  return joinIslands(runs, textA);
}
