import type { Difference } from '../model/alignment.js';
import type { Span } from '../model/span.js';
import { isSameQuantity, type Quantity } from '../text/quantities.js';
import { unmatched } from './facts-of.js';
import { type Pair, type Side, storyText } from './pair.js';
import { touching } from './placed.js';

const DIGIT_OR_SIGN = /[\p{N}\p{Sc}%°¢]/u;

/** Whether other marks between the same letters make another number: 3.5 and 35, $40 and €40. */
export function changesNumber(pair: Pair, difference: Difference): boolean {
  const marks = storyText(pair.a, difference.a) + storyText(pair.b, difference.b);
  const beside = pair.a.story.text.slice(Math.max(0, difference.a[0] - 1), difference.a[1] + 1);
  if (!DIGIT_OR_SIGN.test(marks + beside) || !/[^\s]/u.test(marks)) return false;
  const near = (side: Side, change: Span): readonly Quantity[] => touching(side.facts.around(change, pair.lexicon).quantities, change);
  const [x, y] = unmatched(near(pair.a, difference.a), near(pair.b, difference.b), isSameQuantity);
  return x.length > 0 && x.length === y.length;
}
