import type { Difference, DifferenceKind, Run } from '../model/alignment.js';
import type { Span } from '../model/span.js';
import { withMarks } from './marks.js';
import type { Stretch } from './passages.js';
import { endA, endB } from './run.js';
import type { Witness } from './witness.js';

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/**
 * Lists every place where two versions differ: inside passages, at the joints between passages that touch, and the
 * text that only one has.
 *
 * @param stretches passages in order of B. @returns differences in order of B, then A. O(letters of the passages).
 */
export function differencesOf(a: Witness, b: Witness, stretches: readonly Stretch[]): readonly Difference[] {
  const found: Difference[] = [];
  const add = (differences: Iterable<Difference>): void => {
    for (const difference of differences) found.push(difference);
  };
  for (const stretch of stretches) {
    for (const run of stretch.runs) add(withinRun(a, b, run));
    add(changesOf(a, b, stretch));
  }
  add(joints(a, b, stretches));
  add(atEnds(a, b, stretches));
  add(onlyInA(a, b, stretches));
  add(onlyInB(a, b, stretches));
  return found.sort((x, y) => x.b[0] - y.b[0] || x.b[1] - y.b[1] || x.a[0] - y.a[0]);
}

const difference = (kind: DifferenceKind, a: Span, b: Span, breakA = false, breakB = false): Difference => ({ kind, a, b, breakA, breakB });

/** Where equal letters are written or spaced otherwise. */
function* withinRun(a: Witness, b: Witness, run: Run): Generator<Difference> {
  const textA = a.story.text;
  const textB = b.story.text;
  const [startsA, endsA, startsB, endsB] = [a.letters.starts, a.letters.ends, b.letters.starts, b.letters.ends];
  if (textA.slice(startsA[run.a], endsA[endA(run) - 1]) === textB.slice(startsB[run.b], endsB[endB(run) - 1])) return;
  let formFrom = -1;
  for (let i = 0; i < run.length; i++) {
    const [atA, atB] = [run.a + i, run.b + i];
    const sameForm = isSame(textA, startsA[atA]!, endsA[atA]!, textB, startsB[atB]!, endsB[atB]!);
    if (!sameForm && formFrom < 0) formFrom = i;
    const last = i + 1 === run.length;
    // Inside a character that unfolds to several letters the next begins before this one ends.
    const gapEndA = last ? endsA[atA]! : Math.max(endsA[atA]!, startsA[atA + 1]!);
    const gapEndB = last ? endsB[atB]! : Math.max(endsB[atB]!, startsB[atB + 1]!);
    if (formFrom >= 0 && (sameForm || last || gapEndA > endsA[atA]! || gapEndB > endsB[atB]!)) {
      const to = sameForm ? i - 1 : i;
      yield difference('form', [startsA[run.a + formFrom]!, endsA[run.a + to]!], [startsB[run.b + formFrom]!, endsB[run.b + to]!]);
      formFrom = -1;
    }
    if (!isSame(textA, endsA[atA]!, gapEndA, textB, endsB[atB]!, gapEndB)) yield gapDifference(a, b, atA + 1, atB + 1);
  }
}

/** Whether two texts have the same between two offsets each: without cutting it out, for every letter is asked. */
function isSame(textA: string, fromA: number, toA: number, textB: string, fromB: number, toB: number): boolean {
  if (toA - fromA !== toB - fromB) return false;
  for (let i = 0; i < toA - fromA; i++) if (textA.charCodeAt(fromA + i) !== textB.charCodeAt(fromB + i)) return false;
  return true;
}

/** The gaps before two letters, as a difference. Inside a character that unfolds to several letters the gap is empty. */
function gapDifference(a: Witness, b: Witness, atA: number, atB: number): Difference {
  return difference('gap', gapSpan(a, atA), gapSpan(b, atB), beginsParagraph(a, atA), beginsParagraph(b, atB));
}

/** The gap before letter `at`; the ends of the text count as neighbours. */
function gapSpan(witness: Witness, at: number): Span {
  const { starts, ends } = witness.letters;
  const from = at === 0 ? 0 : ends[at - 1]!;
  const to = at === starts.length ? witness.story.text.length : starts[at]!;
  return [from, Math.max(from, to)];
}

const beginsParagraph = (witness: Witness, at: number): boolean =>
  at > 0 && at < witness.paragraphs.length && witness.paragraphs[at - 1] !== witness.paragraphs[at];

/** Changed words: what stands between the runs of a passage, and at its ends. */
function* changesOf(a: Witness, b: Witness, stretch: Stretch): Generator<Difference> {
  const first = stretch.runs[0] as Run;
  const last = stretch.runs.at(-1) as Run;
  const { starts: startsA, ends: endsA } = a.letters;
  const { starts: startsB, ends: endsB } = b.letters;
  if (first.a > stretch.fromA || first.b > stretch.fromB) {
    yield words(a, b, [startsA[stretch.fromA]!, startsA[first.a]!], [startsB[stretch.fromB]!, startsB[first.b]!]);
  }
  for (let i = 1; i < stretch.runs.length; i++) {
    const [before, after] = [stretch.runs[i - 1] as Run, stretch.runs[i] as Run];
    if (endA(before) === after.a && endB(before) === after.b) {
      if (gapText(a, after.a) !== gapText(b, after.b)) yield gapDifference(a, b, after.a, after.b);
    } else yield words(a, b, [endsA[endA(before) - 1]!, startsA[after.a]!], [endsB[endB(before) - 1]!, startsB[after.b]!]);
  }
  if (endA(last) < stretch.toA || endB(last) < stretch.toB) {
    yield words(a, b, [endsA[endA(last) - 1]!, endsA[stretch.toA - 1]!], [endsB[endB(last) - 1]!, endsB[stretch.toB - 1]!]);
  }
}

const gapText = (witness: Witness, at: number): string => witness.story.text.slice(...gapSpan(witness, at));

/** A change of words without the spaces and marks that both texts have around it. */
function words(a: Witness, b: Witness, spanA: Span, spanB: Span): Difference {
  const textA = a.story.text.slice(...spanA);
  const textB = b.story.text.slice(...spanB);
  const shorter = Math.min(textA.length, textB.length);
  let head = 0;
  while (head < shorter && textA[head] === textB[head] && !LETTER.test(textA[head] as string)) head++;
  let tail = 0;
  while (tail < shorter - head && textA.at(-1 - tail) === textB.at(-1 - tail) && !LETTER.test(textA.at(-1 - tail) as string)) tail++;
  return difference('words', [spanA[0] + head, spanA[1] - tail], [spanB[0] + head, spanB[1] - tail]);
}

/** The gaps between passages that touch in both texts: where paragraph breaks are lost or made. */
function* joints(a: Witness, b: Witness, stretches: readonly Stretch[]): Generator<Difference> {
  for (let i = 1; i < stretches.length; i++) {
    const [before, after] = [stretches[i - 1] as Stretch, stretches[i] as Stretch];
    if (before.toA !== after.fromA || before.toB !== after.fromB) continue;
    if (gapText(a, after.fromA) !== gapText(b, after.fromB)) yield gapDifference(a, b, after.fromA, after.fromB);
  }
}

/** The marks before the first and after the last letter of both stories, and the spaces between these and the letter. */
function* atEnds(a: Witness, b: Witness, stretches: readonly Stretch[]): Generator<Difference> {
  const [endOfA, endOfB] = [a.letters.codes.length, b.letters.codes.length];
  const atStart = stretches.some(({ runs }) => runs[0]?.a === 0 && runs[0].b === 0);
  const atEnd = stretches.some(({ runs }) => runs.some((run) => endA(run) === endOfA && endB(run) === endOfB));
  if (atStart && gapText(a, 0).trimStart() !== gapText(b, 0).trimStart()) yield gapDifference(a, b, 0, 0);
  if (atEnd && gapText(a, endOfA).trimEnd() !== gapText(b, endOfB).trimEnd()) yield gapDifference(a, b, endOfA, endOfB);
}

function* onlyInA(a: Witness, b: Witness, stretches: readonly Stretch[]): Generator<Difference> {
  const byA = [...stretches].sort((x, y) => x.fromA - y.fromA);
  let from = 0;
  let place = 0;
  for (const stretch of [...byA, null]) {
    const to = stretch?.fromA ?? a.letters.codes.length;
    if (to > from) yield difference('removed', withMarks(a, from, to), [place, place]);
    if (stretch === null) return;
    from = stretch.toA;
    place = b.letters.ends[stretch.toB - 1]!;
  }
}

function* onlyInB(a: Witness, b: Witness, stretches: readonly Stretch[]): Generator<Difference> {
  let from = 0;
  let place = 0;
  for (const stretch of [...stretches, null]) {
    const to = stretch?.fromB ?? b.letters.codes.length;
    if (to > from) yield difference('added', [place, place], withMarks(b, from, to));
    if (stretch === null) return;
    from = stretch.toB;
    place = a.letters.ends[stretch.toA - 1]!;
  }
}
