import type { Difference } from '../model/alignment.js';
import { isSameQuantity, quantitiesIn } from '../text/quantities.js';
import { unmatched } from './facts-of.js';
import { type Pair, storyText } from './pair.js';
import { touches, type Window, windowOf } from './window.js';

const DIGIT_OR_SIGN = /[\p{N}\p{Sc}%°¢]/u;

/** Whether other marks between the same letters make another number: 3.5 and 35, $40 and €40. */
export function changesNumber(pair: Pair, difference: Difference): boolean {
  const marks = storyText(pair.a, difference.a) + storyText(pair.b, difference.b);
  const beside = pair.a.story.text.slice(Math.max(0, difference.a[0] - 1), difference.a[1] + 1);
  if (!DIGIT_OR_SIGN.test(marks + beside) || !/[^\s]/u.test(marks)) return false;
  const near = (window: Window): ReturnType<typeof quantitiesIn> => quantitiesIn(window.text).filter(({ span }) => touches(window, span));
  const [x, y] = unmatched(near(windowOf(pair.a, difference.a)), near(windowOf(pair.b, difference.b)), isSameQuantity);
  return x.length > 0 && x.length === y.length;
}
