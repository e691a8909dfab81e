import type { Run } from '../model/alignment.js';
import { startsSentence } from '../text/word-cuts.js';
import { dropIslands } from './readable.js';
import { endA, endB, type Window } from './run.js';
import type { Witness } from './witness.js';
import { diffWordsIn } from './word-diff.js';

/** Equal letters that make a passage by themselves: a short sentence. */
const SMALLEST_PASSAGE = 40;

/** A passage in which less than this share of the longer side is equal was written anew. */
const LEAST_KEPT = 0.4;

/** A change longer than this inside a paragraph parts two passages. */
const LONGEST_CHANGE = 150;

/** How far the beginning or end of a sentence may lie from the first or last equal letter and still belong to the passage. */
const LONGEST_FLANK = 60;

/** A stretch of both texts with the runs that make it a passage, in letter indices, half-open. */
export interface Stretch {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  readonly runs: readonly Run[];
  readonly moved: boolean;
}

/**
 * Gathers runs into passages. A passage never crosses a paragraph of either text, a long change or whole sentences that
 * only one text has. Small passages stay only where they join a kept one without a letter between.
 *
 * @param runs disjoint, in order of B. @returns stretches in order of B, disjoint in both texts.
 */
export function gatherPassages(a: Witness, b: Witness, runs: readonly Run[]): readonly Stretch[] {
  const groups = groupRuns(a, b, splitAtParagraphs(a, b, runs));
  return widen(a, b, keepPassages(a, b, groups)).map((stretch) => withFlankRuns(a, b, stretch));
}

/** Cuts every run where either text begins a paragraph. */
function splitAtParagraphs(a: Witness, b: Witness, runs: readonly Run[]): readonly Run[] {
  const parts: Run[] = [];
  const inA = a.paragraphs;
  const inB = b.paragraphs;
  for (const run of runs) {
    if (inA[run.a] === inA[endA(run) - 1] && inB[run.b] === inB[endB(run) - 1]) {
      parts.push(run);
      continue;
    }
    let from = 0;
    for (let i = 1; i <= run.length; i++) {
      const ends = i === run.length || inA[run.a + i] !== inA[run.a + i - 1] || inB[run.b + i] !== inB[run.b + i - 1];
      if (!ends) continue;
      parts.push({ ...run, a: run.a + from, b: run.b + from, length: i - from });
      from = i;
    }
  }
  return parts;
}

function groupRuns(a: Witness, b: Witness, runs: readonly Run[]): readonly Stretch[] {
  const groups: Run[][] = [];
  const isNext = neighboursInA(runs);
  for (const run of runs) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && isNext(last, run) && belongTogether(a, b, last, run)) group.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => stretchOf(group));
}

/** Whether the second run follows the first in A with no other run between. */
function neighboursInA(runs: readonly Run[]): (x: Run, y: Run) => boolean {
  const order = new Map([...runs].sort((x, y) => x.a - y.a).map((run, index) => [run, index]));
  return (x, y) => (order.get(x) ?? 0) + 1 === order.get(y);
}

function belongTogether(a: Witness, b: Witness, last: Run, run: Run): boolean {
  if (a.paragraphs[endA(last) - 1] !== a.paragraphs[run.a] || b.paragraphs[endB(last) - 1] !== b.paragraphs[run.b]) return false;
  if (Math.max(run.a - endA(last), run.b - endB(last)) > LONGEST_CHANGE) return false;
  return !(isWholeSentences(a, endA(last), run.a) && isWholeSentences(b, endB(last), run.b));
}

/** Whether the letters `[from, to)` are whole sentences; nothing at all between two sentences counts as that. */
const isWholeSentences = (witness: Witness, from: number, to: number): boolean =>
  startsSentence(witness.story.text, witness.letters, from) && startsSentence(witness.story.text, witness.letters, to);

function stretchOf(runs: readonly Run[]): Stretch {
  const first = runs[0] as Run;
  const last = runs.at(-1) as Run;
  return { fromA: first.a, toA: endA(last), fromB: first.b, toB: endB(last), runs, moved: first.moved };
}

/** Keeps whole chains of groups that touch: a chain of short paragraphs is a passage when together they are long enough. */
function keepPassages(a: Witness, b: Witness, groups: readonly Stretch[]): readonly Stretch[] {
  const chains: Stretch[][] = [];
  for (const group of groups) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain !== undefined && last !== undefined && touch(last, group)) chain.push(group);
    else chains.push([group]);
  }
  return chains.filter((chain) => isPassage(a, b, chain)).flat();
}

function isPassage(a: Witness, b: Witness, chain: readonly Stretch[]): boolean {
  const equal = sum(chain.map(({ runs }) => sum(runs.map(({ length }) => length))));
  const longer = Math.max(sum(chain.map(({ fromA, toA }) => toA - fromA)), sum(chain.map(({ fromB, toB }) => toB - fromB)));
  if (equal < longer * LEAST_KEPT) return false;
  return equal >= SMALLEST_PASSAGE || equal === Math.min(a.letters.codes.length, b.letters.codes.length);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const touch = (x: Stretch, y: Stretch): boolean => x.toA === y.fromA && x.toB === y.fromB;

/**
 * Widens passages to the sentences they begin and end in, where only a few words there differ: first all beginnings, up
 * to the passage before, then all ends, up to the passage after, so that no two meet.
 */
function widen(a: Witness, b: Witness, stretches: readonly Stretch[]): readonly Stretch[] {
  const byA = stretches.map((_, index) => index).sort((x, y) => (stretches[x] as Stretch).fromA - (stretches[y] as Stretch).fromA);
  const placeInA = new Uint32Array(stretches.length);
  byA.forEach((index, place) => {
    placeInA[index] = place;
  });
  const neighbourInA = (of: readonly Stretch[], index: number, step: number): Stretch | undefined => of[byA[placeInA[index]! + step] ?? -1];
  const begun = stretches.map((stretch, index) => {
    const fromA = sentenceStart(a, stretch.fromA, neighbourInA(stretches, index, -1)?.toA ?? 0);
    const fromB = sentenceStart(b, stretch.fromB, stretches[index - 1]?.toB ?? 0);
    return fromA === null || fromB === null ? stretch : { ...stretch, fromA, fromB };
  });
  return begun.map((stretch, index) => {
    const toA = sentenceEnd(a, stretch.toA, neighbourInA(begun, index, 1)?.fromA ?? a.letters.codes.length);
    const toB = sentenceEnd(b, stretch.toB, begun[index + 1]?.fromB ?? b.letters.codes.length);
    return toA === null || toB === null ? stretch : { ...stretch, toA, toB };
  });
}

/** Aligns the widened ends word by word. */
function withFlankRuns(a: Witness, b: Witness, stretch: Stretch): Stretch {
  const [first, last] = [stretch.runs[0] as Run, stretch.runs.at(-1) as Run];
  const head = flankRuns(a, b, { fromA: stretch.fromA, toA: first.a, fromB: stretch.fromB, toB: first.b }, stretch.moved);
  const tail = flankRuns(a, b, { fromA: endA(last), toA: stretch.toA, fromB: endB(last), toB: stretch.toB }, stretch.moved);
  return head.length + tail.length === 0 ? stretch : { ...stretch, runs: [...head, ...stretch.runs, ...tail] };
}

function flankRuns(a: Witness, b: Witness, window: Window, moved: boolean): readonly Run[] {
  if (window.fromA === window.toA || window.fromB === window.toB) return [];
  return dropIslands(diffWordsIn(a, b, window).runs, window).map((run) => ({ ...run, moved }));
}

/** Where the sentence of letter `at` begins, null when that is too far or beyond the limit. */
function sentenceStart(witness: Witness, at: number, limit: number): number | null {
  for (let i = at; i >= Math.max(limit, at - LONGEST_FLANK); i--) if (startsSentence(witness.story.text, witness.letters, i)) return i;
  return null;
}

/** Where the sentence that has letter `at - 1` ends, null when that is too far or beyond the limit. */
function sentenceEnd(witness: Witness, at: number, limit: number): number | null {
  const size = witness.letters.codes.length;
  for (let i = at; i <= Math.min(limit, at + LONGEST_FLANK); i++) {
    if (i === size || startsSentence(witness.story.text, witness.letters, i)) return i;
  }
  return null;
}
