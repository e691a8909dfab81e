import type { Run } from '../model/alignment.js';
import { mainChain, movedRuns } from './chain.js';
import { dropIslands, snapToWords } from './readable.js';
import { endA, endB, inOrderOfB, type Window } from './run.js';
import { findSeeds } from './seeds.js';
import type { Witness } from './witness.js';
import { diffWordsIn } from './word-diff.js';

/** Letters of a seed in whole texts: about three words, rarely repeated in an article and short enough to stand between two edits. */
const SEED = 16;

/** Letters of a seed inside a window, where fewer other places compete; finds agreement in glued text that has no words. */
const INNER_SEED = 10;

/** Windows with a side shorter than this are given to the word diff at once. */
const SMALLEST_SEEDED_WINDOW = 48;

/** A moved run keeps at least this many letters: six words; less is more likely a phrase used twice. */
const SMALLEST_MOVE = 32;

export interface AlignedRuns {
  /** Disjoint in A and in B, in order of B, ending at word ends. */
  readonly runs: readonly Run[];
  readonly exact: boolean;
}

/**
 * Finds what two versions have in common, letter by letter: unique seeds, the heaviest chain, moved runs, then the
 * windows between neighbours by smaller seeds and by words.
 *
 * Not symmetric in its arguments where choices are equally good; `compare` puts them in a fixed order first.
 */
export function alignRuns(a: Witness, b: Witness): AlignedRuns {
  const whole: Window = { fromA: 0, toA: a.letters.codes.length, fromB: 0, toB: b.letters.codes.length };
  // Whole words before chaining: a run that reaches two letters into the next word would cut that word from its own run.
  const seeds = snapToWords(a, b, [
    ...findSeeds(a.letters.codes, b.letters.codes, whole, SEED),
    ...commonEnds(a.letters.codes, b.letters.codes),
  ]);
  const chain = mainChain(seeds, 1);
  const moved = movedRuns(seeds, chain, SMALLEST_MOVE);
  const outer = snapToWords(a, b, [...chain, ...moved].sort(inOrderOfB));
  const runs: Run[] = [];
  let exact = true;
  for (const window of windowsBetween(outer, whole)) {
    const inner = alignWindow(a, b, window);
    runs.push(...inner.runs);
    exact &&= inner.exact;
  }
  return { runs: joinNeighbours([...outer, ...runs].sort(inOrderOfB)), exact };
}

/** What both texts begin and end with, which may be nothing: in a text that repeats itself no seed is unique, and its ends are all there is to hold on to. */
function commonEnds(a: Uint32Array, b: Uint32Array): readonly Run[] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return [
    { a: 0, b: 0, length: head, moved: false },
    { a: a.length - tail, b: b.length - tail, length: tail, moved: false },
  ];
}

/** Windows between runs that are neighbours in both texts, the ends of the texts included; both sides non-empty. */
function windowsBetween(runs: readonly Run[], whole: Window): readonly (Window & { readonly moved: boolean })[] {
  const byA = [...runs].sort((x, y) => x.a - y.a);
  const nextInA = new Map<Run | null, Run | null>();
  for (const [index, run] of byA.entries()) nextInA.set(byA[index - 1] ?? null, run);
  nextInA.set(byA.at(-1) ?? null, null);
  const windows: (Window & { readonly moved: boolean })[] = [];
  for (let i = 0; i <= runs.length; i++) {
    const before = runs[i - 1] ?? null;
    const after = runs[i] ?? null;
    if (nextInA.get(before) !== after) continue;
    const window = {
      fromA: before === null ? whole.fromA : endA(before),
      toA: after === null ? whole.toA : after.a,
      fromB: before === null ? whole.fromB : endB(before),
      toB: after === null ? whole.toB : after.b,
      moved: before?.moved === true && after?.moved !== false,
    };
    if (window.toA > window.fromA && window.toB > window.fromB) windows.push(window);
  }
  return windows;
}

function alignWindow(a: Witness, b: Witness, window: Window & { readonly moved: boolean }): AlignedRuns {
  const found = Math.min(window.toA - window.fromA, window.toB - window.fromB) < SMALLEST_SEEDED_WINDOW ? [] : innerSeeds(a, b, window);
  const runs: Run[] = [...found];
  let exact = true;
  for (const gap of windowsBetween(found, window)) {
    const words = diffWordsIn(a, b, gap);
    runs.push(...words.runs);
    exact &&= words.exact;
  }
  const readable = dropIslands(joinNeighbours(runs.sort(inOrderOfB)), window);
  return { runs: readable.map((run) => ({ ...run, moved: window.moved })), exact };
}

const innerSeeds = (a: Witness, b: Witness, window: Window): readonly Run[] =>
  snapToWords(a, b, mainChain(snapToWords(a, b, findSeeds(a.letters.codes, b.letters.codes, window, INNER_SEED)), 1));

/** Joins runs that touch in both texts. */
function joinNeighbours(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && endA(last) === run.a && endB(last) === run.b && last.moved === run.moved) {
      joined[joined.length - 1] = { ...last, length: last.length + run.length };
    } else joined.push(run);
  }
  return joined;
}
