import type { AlignedPassage, Alignment, Difference, Run } from '../model/alignment.js';
import type { Span } from '../model/span.js';
import { startsSentence } from '../text/word-cuts.js';
import { alignRuns } from './align-runs.js';
import { cutRewritten } from './cut-rewritten.js';
import { differencesOf } from './differences.js';
import { withMarks } from './marks.js';
import { gatherPassages, type Stretch } from './passages.js';
import { QUOTED_FROM, quotedLetters } from './quoted-letters.js';
import { reuseOf } from './reuse.js';
import { inOrderOfB } from './run.js';
import { type Witness, witnessOfText } from './witness.js';

/**
 * Lays two versions of a story side by side.
 *
 * @returns passages and differences in story offsets, the same for every order of the arguments but for the exchange of
 *   A and B. About linear in the letters; `exact` is false when a window was too different to be
 *   searched through or a budget of `reuseOf` was hit.
 */
export function compare(a: Witness, b: Witness): Alignment {
  return comesFirst(a.story.text, b.story.text) ? compareInOrder(a, b) : mirror(compareInOrder(b, a));
}

/** `compare` for bare texts, in which everything is story. */
export const compareTexts = (a: string, b: string): Alignment => compare(witnessOfText(a), witnessOfText(b));

/** The equal letters of two versions, those of their alignment, and nothing that is made of them. */
export function equalRuns(a: Witness, b: Witness): Pick<Alignment, 'runs' | 'exact'> {
  if (!comesFirst(a.story.text, b.story.text)) {
    const { runs, exact } = equalRuns(b, a);
    return { runs: mirrorRuns(runs), exact };
  }
  const { runs, exact } = alignRuns(a, b);
  return { runs: gatherPassages(a, b, runs).flatMap((stretch) => stretch.runs), exact };
}

/** A fixed order of any two texts, so that choices between equally good alignments do not depend on who is called A. */
const comesFirst = (a: string, b: string): boolean => (a.length === b.length ? a <= b : a.length > b.length);

function compareInOrder(a: Witness, b: Witness): Alignment {
  const { runs, exact } = alignRuns(a, b);
  const stretches = gatherPassages(a, b, runs);
  const reuse = reuseOf(a, b, stretches);
  const [quotedA, quotedB] = [quotedLetters(a), quotedLetters(b)];
  const passages = stretches.map((stretch) => passageOf(a, b, stretch, quotedA, quotedB));
  return {
    lettersA: a.letters.codes.length,
    lettersB: b.letters.codes.length,
    coveredA: stretches.reduce((sum, stretch) => sum + stretch.toA - stretch.fromA, 0),
    coveredB: stretches.reduce((sum, stretch) => sum + stretch.toB - stretch.fromB, 0),
    equal: passages.reduce((sum, passage) => sum + passage.equal, 0),
    passages,
    differences: cutRewritten(differencesOf(a, b, stretches), reuse.rewritten, a.story.text, b.story.text),
    runs: stretches.flatMap((stretch) => stretch.runs),
    blocks: reuse.blocks,
    rewritten: reuse.rewritten,
    rewrittenA: reuse.rewrittenA,
    rewrittenB: reuse.rewrittenB,
    exact: exact && reuse.exact,
  };
}

function passageOf(a: Witness, b: Witness, stretch: Stretch, quotedA: Uint8Array, quotedB: Uint8Array): AlignedPassage {
  let equal = 0;
  let quoted = 0;
  for (const run of stretch.runs) {
    equal += run.length;
    for (let i = 0; i < run.length; i++) quoted += quotedA[run.a + i]! & quotedB[run.b + i]!;
  }
  const whole = equal === stretch.toA - stretch.fromA && equal === stretch.toB - stretch.fromB;
  return {
    a: withMarks(a, stretch.fromA, stretch.toA),
    b: withMarks(b, stretch.fromB, stretch.toB),
    kind: whole ? 'same' : 'edited',
    moved: stretch.moved,
    quoted: quoted >= equal * QUOTED_FROM,
    equal,
    ownProse: equal - quoted,
    wholeSentence: holdsSentence(a, stretch.fromA, stretch.toA) || holdsSentence(b, stretch.fromB, stretch.toB),
  };
}

/** Whether letters `[from, to)` hold two places at which a sentence begins or the text ends: one whole sentence between them. */
function holdsSentence(witness: Witness, from: number, to: number): boolean {
  let boundaries = 0;
  for (let i = from; i <= to && boundaries < 2; i++) {
    if (i === witness.letters.codes.length || startsSentence(witness.story.text, witness.letters, i)) boundaries++;
  }
  return boundaries === 2;
}

/** The same alignment seen from the other side: `compare(b, a)` without the work. */
export function mirror(alignment: Alignment): Alignment {
  const swap = <T extends { readonly a: Span; readonly b: Span }>(items: readonly T[]): readonly T[] =>
    items.map((item) => ({ ...item, a: item.b, b: item.a })).sort((x, y) => x.b[0] - y.b[0] || x.b[1] - y.b[1] || x.a[0] - y.a[0]);
  return {
    ...alignment,
    lettersA: alignment.lettersB,
    lettersB: alignment.lettersA,
    coveredA: alignment.coveredB,
    coveredB: alignment.coveredA,
    passages: swap(alignment.passages),
    differences: swap(alignment.differences.map(mirrorDifference)),
    blocks: swap(alignment.blocks),
    rewritten: swap(alignment.rewritten),
    rewrittenA: alignment.rewrittenB,
    rewrittenB: alignment.rewrittenA,
    runs: mirrorRuns(alignment.runs),
  };
}

const mirrorRuns = (runs: readonly Run[]): readonly Run[] => runs.map((run): Run => ({ ...run, a: run.b, b: run.a })).sort(inOrderOfB);

function mirrorDifference(difference: Difference): Difference {
  const kind = difference.kind === 'added' ? 'removed' : difference.kind === 'removed' ? 'added' : difference.kind;
  return { ...difference, kind, breakA: difference.breakB, breakB: difference.breakA };
}
