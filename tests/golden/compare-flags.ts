import type { Flag, FlagKind } from '../../src/model/flag.js';
import type { GoldFlag, GoldRelation } from './gold.js';

type Found = Pick<Flag, 'kind' | 'before' | 'after'>;

const MIRRORED_PAIRS: readonly (readonly [FlagKind, FlagKind])[] = [
  ['missing-space', 'extra-space'],
  ['missing-paragraph-break', 'extra-paragraph-break'],
  ['headline-missing', 'headline-added'],
  ['byline-dropped', 'byline-added'],
  ['credit-dropped', 'credit-added'],
  ['passage-removed', 'passage-added'],
];
const MIRRORED = new Map<FlagKind, FlagKind>(MIRRORED_PAIRS.flatMap(([x, y]) => [[x, y] as const, [y, x] as const]));

/** The flag as it reads with A and B swapped. */
function mirror(flag: Found): Found {
  return { kind: MIRRORED.get(flag.kind) ?? flag.kind, before: flag.after, after: flag.before };
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function sameText(expected: string | null | undefined, found: string | null): boolean {
  if (expected === undefined) return true;
  if (expected === null || found === null) return expected === found;
  const [start = '', end] = expected.split(' … ');
  const text = plain(found);
  return end === undefined ? text === start : text.startsWith(start) && text.endsWith(end);
}

const matches = (expected: GoldFlag, found: Found): boolean =>
  expected.kind === found.kind && sameText(expected.before, found.before) && sameText(expected.after, found.after);

const quote = (text: string | null | undefined): string =>
  text === undefined ? 'anything' : text === null ? 'nothing' : JSON.stringify(plain(text));

const tell = (flag: GoldFlag | Found): string => `${flag.kind} ${quote(flag.before)} → ${quote(flag.after)}`;

/** Takes as many as `expected.count` matching flags out of `left` and tells how many were not there. */
function take(expected: GoldFlag, left: Found[]): readonly string[] {
  const wanted = expected.count ?? 1;
  for (let taken = 0; taken < wanted; taken += 1) {
    const at = left.findIndex((found) => matches(expected, found));
    if (at < 0) return [`missing ${wanted - taken} of ${wanted} ${tell(expected)}`];
    left.splice(at, 1);
  }
  return [];
}

/**
 * Compares the flags of one relation with those a person expects.
 * `swapped`: the program's A is the gold's B. Returns one line for each missing and each extra flag; none means equal.
 */
export function compareFlags(gold: GoldRelation, flags: readonly Flag[], swapped: boolean): readonly string[] {
  const left: Found[] = flags.map((flag) => (swapped ? mirror(flag) : flag));
  const missing = gold.flags.flatMap((expected) => take(expected, left));
  return [...missing, ...left.map((found) => `extra   ${tell(found)}`)];
}
