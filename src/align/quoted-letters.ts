import type { Witness } from './witness.js';

/** A passage of which at least this share is inside quotation marks in both texts is a quotation. */
export const QUOTED_FROM = 0.9;

/** 1 for every letter inside a quotation. O(letters). */
export function quotedLetters(witness: Witness): Uint8Array {
  const { starts } = witness.letters;
  const quoted = new Uint8Array(starts.length);
  let at = 0;
  for (const { inside } of witness.quotations) {
    while (at < starts.length && starts[at]! < inside[0]) at++;
    while (at < starts.length && starts[at]! < inside[1]) quoted[at++] = 1;
  }
  return quoted;
}
