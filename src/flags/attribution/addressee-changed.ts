import type { Draft } from '../draft.js';
import { type Pair, placeOf, quote, reading, storyText } from '../pair.js';
import { stillThere } from './carried.js';
import type { PairedStatements, StatementPair } from './pairing.js';
import { mayBeOne } from './who.js';

/** The same thing told to somebody else; or the first text alone says to whom. Whom a newsmaker told is a credit. */
export function addresseeChanged(pair: Pair, { a, b }: StatementPair, { carried }: Pick<PairedStatements, 'carried'>): Draft | null {
  if (a.addressee === null || a.cue === null || b.cue === null) return null;
  const before = storyText(pair.a, a.addressee);
  if (OBJECT.test(before)) return null;
  if (b.addressee === null) {
    if (!isNamed(before) || stillThere(pair.a, a.addressee, carried)) return null;
    return draft(
      pair,
      a,
      a.addressee,
      b.cue,
      before,
      null,
      'minor',
      `The first text says that this was told to ${quote(before)}, the second does not.`,
    );
  }
  const after = storyText(pair.b, b.addressee);
  if (OBJECT.test(after) || mayBeOne(before, after)) return null;
  const severity = isNamed(before) && isNamed(after) ? 'major' : 'minor';
  return draft(
    pair,
    a,
    a.addressee,
    b.addressee,
    before,
    after,
    severity,
    `Told to somebody else: ${quote(before)} in the first text, ${quote(after)} in the second.`,
  );
}

const OBJECT = /^(?:him|her|them|me|us|it|himself|herself|themselves)$/i;
const isNamed = (words: string): boolean => /\p{Lu}/u.test(words.replace(/^(?:The|A|An)\s/u, ''));

function draft(
  pair: Pair,
  { attribution }: StatementPair['a'],
  inA: readonly [number, number],
  inB: readonly [number, number],
  before: string,
  after: string | null,
  severity: Draft['severity'],
  explanation: string,
): Draft {
  return {
    kind: 'addressee-changed',
    severity,
    a: placeOf(pair.a, inA),
    b: placeOf(pair.b, inB),
    before: reading(before),
    after: after === null ? null : reading(after),
    detail: { speaker: attribution.speaker },
    explanation,
  };
}
