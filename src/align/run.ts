import type { Run } from '../model/alignment.js';

/** A part of both texts, in letter indices, half-open. */
export interface Window {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Letters `[from, to)` of one text. */
export interface LetterSpan {
  readonly from: number;
  readonly to: number;
}

export const endA = (run: Run): number => run.a + run.length;
export const endB = (run: Run): number => run.b + run.length;

/** Orders runs as B tells them, ties by A. */
export const inOrderOfB = (x: Run, y: Run): number => x.b - y.b || x.a - y.a;
