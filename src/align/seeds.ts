import type { Run } from '../model/alignment.js';
import { kgramHashes } from '../text/kgram-hashes.js';
import type { Window } from './run.js';

/** More k-grams than this in one window are sampled by hash value, so that a 10 MB text needs no gigabyte of table. */
const MOST_KGRAMS = 1 << 20;

const NONE = -1;
const SEVERAL = -2;

/** A hash table from k-gram hash to where it stands, if it stands in one place only. */
interface KgramTable {
  readonly mask: number;
  readonly hashes: Uint32Array;
  readonly inA: Int32Array;
  readonly inB: Int32Array;
}

/**
 * Finds the longest equal runs around every k-gram that stands once in each side of a window: such a k-gram can only
 * mean one place, so repeated phrases never pull the alignment astray (the idea of Cohen's patience diff, on letters).
 *
 * @param k letters a seed has; runs are at least that long.
 * @returns runs inside the window, in order of B; they may overlap. O(letters).
 */
export function findSeeds(a: Uint32Array, b: Uint32Array, window: Window, k: number): readonly Run[] {
  const hashesA = kgramHashes(a.subarray(window.fromA, window.toA), k);
  const hashesB = kgramHashes(b.subarray(window.fromB, window.toB), k);
  if (hashesA.length === 0 || hashesB.length === 0) return [];
  const sample = sampleMask(Math.max(hashesA.length, hashesB.length));
  const table = tableOf(hashesA, sample);
  const slots = markInB(table, hashesB, sample);
  const runs: Run[] = [];
  let diagonal = Number.NaN;
  let reached = 0;
  for (let i = 0; i < hashesB.length; i++) {
    const slot = slots[i]!;
    if (slot === NONE || table.inB[slot] !== i) continue;
    const at = table.inA[slot]!;
    if (i - at === diagonal && i < reached) continue;
    const run = extend(a, b, window, window.fromA + at, window.fromB + i, k);
    if (run === null) continue;
    diagonal = i - at;
    reached = run.b + run.length - window.fromB;
    runs.push(run);
  }
  return runs;
}

/** Keeps one hash in 2^n: the smallest n that brings the count under `MOST_KGRAMS`. */
function sampleMask(size: number): number {
  let mask = 0;
  while (size / (mask + 1) > MOST_KGRAMS) mask = mask * 2 + 1;
  return mask;
}

function tableOf(hashes: Uint32Array, sample: number): KgramTable {
  let capacity = 16;
  while (capacity < (2 * hashes.length) / (sample + 1)) capacity *= 2;
  const table = {
    mask: capacity - 1,
    hashes: new Uint32Array(capacity),
    inA: new Int32Array(capacity).fill(NONE),
    inB: new Int32Array(capacity).fill(NONE),
  };
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!;
    if ((hash & sample) !== 0) continue;
    const slot = slotOf(table, hash);
    table.inA[slot] = table.inA[slot] === NONE ? i : SEVERAL;
    table.hashes[slot] = hash;
  }
  return table;
}

/** The slot of a hash, or the empty one where it would go. The low bits chose the sample, the high ones choose the slot. */
function slotOf(table: KgramTable, hash: number): number {
  let slot = (hash >>> 8) & table.mask;
  while (table.inA[slot] !== NONE && table.hashes[slot] !== hash) slot = (slot + 1) & table.mask;
  return slot;
}

/** Notes where B has each k-gram that A has once; returns the slot of every k-gram of B, -1 where A has none or several. */
function markInB(table: KgramTable, hashes: Uint32Array, sample: number): Int32Array {
  const slots = new Int32Array(hashes.length).fill(NONE);
  for (let i = 0; i < hashes.length; i++) {
    if ((hashes[i]! & sample) !== 0) continue;
    const slot = slotOf(table, hashes[i]!);
    if (table.inA[slot]! < 0) continue;
    slots[i] = slot;
    table.inB[slot] = table.inB[slot] === NONE ? i : SEVERAL;
  }
  return slots;
}

/** Grows a seed to both sides as far as the letters are equal; null when equal hashes hid unequal letters. */
function extend(a: Uint32Array, b: Uint32Array, window: Window, atA: number, atB: number, k: number): Run | null {
  for (let i = 0; i < k; i++) if (a[atA + i] !== b[atB + i]) return null;
  let before = 0;
  while (atA - before > window.fromA && atB - before > window.fromB && a[atA - before - 1] === b[atB - before - 1]) before++;
  let length = k;
  while (atA + length < window.toA && atB + length < window.toB && a[atA + length] === b[atB + length]) length++;
  return { a: atA - before, b: atB - before, length: length + before, moved: false };
}
