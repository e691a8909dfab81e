import type { Layout } from './layout.js';
import type { Surroundings } from './surroundings.js';
import { classOf, WORD_CLASSES } from './word-class.js';

/**
 * A feature is the number of a bucket, to be cut to the size of the table. Buckets lie in lines of four, which a processor reads at once:
 * features that tell of one thing from several places (a word, seen from its neighbours) have one line and a slot each.
 */
type Line = number;

/** Features of a token. */
export const FEATURES = 40;
/** The first of them tell of its sentence and quotation, and are the same for the next token unless `turns` says otherwise. */
export const STEADY = 8;

const NOTHING = WORD_CLASSES.length;
const THAT = classOf('that');

/** Distances in tokens, in nine steps. */
const far = (distance: number): number => (distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 10 ? 6 : distance <= 20 ? 7 : 8);
const NOWHERE = 9;

/** Tokens beyond the text. */
const NO_WORD = 7;
const NO_SHAPE = 7;
const NO_QUOTING = 4;

/** How many tokens beside a token are looked at. */
const REACH = 3;

/** Odd numbers without pattern, one for each place of a template. */
const X = 0x9e3779b1;
const Y = 0x85ebca6b;
const Z = 0xc2b2ae35;
const TEMPLATE = 0x27d4eb2f;

/** Each template has a share of its own, so that equal values of two templates are two features. Sums are cut to 32 bits at each step. */
const one = (template: number, x: number): Line => line((Math.imul(template, TEMPLATE) + Math.imul(x, X)) | 0);
const two = (template: number, x: number, y: number): Line =>
  line((((Math.imul(template, TEMPLATE) + Math.imul(x, X)) | 0) + Math.imul(y, Y)) | 0);
const three = (template: number, x: number, y: number, z: number): Line =>
  line((((((Math.imul(template, TEMPLATE) + Math.imul(x, X)) | 0) + Math.imul(y, Y)) | 0) + Math.imul(z, Z)) | 0);

/** Brings what the high bits say into the low ones, which alone choose the line. */
function line(sum: number): Line {
  const mixed = Math.imul(sum ^ (sum >>> 16), TEMPLATE);
  return (mixed ^ (mixed >>> 15)) << 2;
}

/** The lines of what is seen from several tokens, for each token from `REACH` before the text to `REACH` after it. */
export interface Lines {
  readonly words: Int32Array;
  /** The classes of a word and of both its neighbours. */
  readonly kinds: Int32Array;
  readonly endings: Int32Array;
  readonly stems: Int32Array;
}

/** O(tokens). */
export function linesOf({ tokens: { words, endings, stems, shapes, count }, classes }: Layout): Lines {
  const lines: Lines = {
    words: new Int32Array(count + 2 * REACH),
    kinds: new Int32Array(count + 2 * REACH),
    endings: new Int32Array(count + 2 * REACH),
    stems: new Int32Array(count + 2 * REACH),
  };
  let word = NO_WORD;
  let before: number = NOTHING;
  let is: number = NOTHING;
  for (let at = 0; at < count + 2 * REACH; at++) {
    const i = at - REACH;
    const next = i + 1 >= 0 && i + 1 < count;
    const nextWord = next ? words[i + 1]! : NO_WORD;
    const nextClass = next ? classes[i + 1]! : NOTHING;
    lines.words[at] = one(1, word);
    lines.kinds[at] = three(3, before, is, nextClass);
    word = nextWord;
    before = is;
    is = nextClass;
    if (i < 0 || i >= count) continue;
    lines.endings[at] = two(4, endings[i]!, shapes[i]!);
    lines.stems[at] = one(2, stems[i]!);
  }
  return lines;
}

/**
 * Writes the features of token `i` into `out`. What a token is, what stands beside it, and how it lies to the words of its sentence that
 * may be cues and to the marks of its quotation.
 *
 * @param steady whether those of `STEADY` are written too: needed where `turns`
 */
export function writeFeatures(layout: Layout, around: Surroundings, lines: Lines, i: number, steady: boolean, out: Int32Array): void {
  if (steady) writeQuotation(layout, around, i, out);
  writeLines(lines, i + REACH, out);
  writeKinds(layout, around, i, out);
  writeCues(layout, around, i, out);
  writePlace(layout, around, i, out);
}

/** Whether a token's steady features may be others than those of the token before it. */
export function turns({ quoting, sentenceStarts }: Layout, { opening, closing, left, right }: Surroundings, i: number): boolean {
  return (
    i - sentenceStarts[i]! <= 2 ||
    quoting[i] !== quoting[i - 1] ||
    opening[i] !== opening[i - 1] ||
    closing[i] !== closing[i - 1] ||
    (left[i] === 0) !== (left[i - 1] === 0) ||
    (right[i] === 0) !== (right[i - 1] === 0)
  );
}

/** The value of a neighbour, or what stands for the world beyond the text. */
const of = (values: Uint8Array, i: number, none: number): number => (i >= 0 && i < values.length ? values[i]! : none);

/** The quotation a token stands in or beside, and the head of its sentence. */
function writeQuotation(
  { tokens: { words, shapes, count }, classes, quoting, sentenceStarts }: Layout,
  around: Surroundings,
  i: number,
  out: Int32Array,
): void {
  const start = sentenceStarts[i]!;
  const quoted = quoting[i]!;
  const open = around.opening[i]! - 1;
  const close = around.closing[i]! - 1;
  const size = open < 0 || close < 0 ? NOWHERE : far(close - open);
  const beyond = close >= 0 && close + REACH < count;
  out[0] = one(5, 0);
  out[1] = three(6, quoted, beyond ? classes[close - 1]! * 64 + classes[close + 1]! : NOTHING, beyond ? shapes[close + 1]! : 0);
  out[2] = three(7, quoted, beyond ? words[close + 1]! : 0, beyond ? words[close + 2]! : 0);
  out[3] = three(8, quoted, beyond ? classes[close + 2]! * 64 + classes[close + 3]! : NOTHING, beyond ? classes[close + 1]! : 0);
  out[4] = three(9, quoted, open < 2 ? NOTHING : classes[open - 1]! * 64 + classes[open - 2]!, open < 1 ? 0 : words[open - 1]!);
  out[5] = three(10, quoted, size, open === start ? 1 : 0);
  out[7] = three(31, Math.min(2, i - start), around.left[i] === 0 ? 0 : 1, around.right[i] === 0 ? 0 : 1);
  out[6] = three(11, classes[start]! * 8 + shapes[start]!, words[start]!, around.left[i] === 0 ? 0 : 1);
}

/** @param at the place of the token in the lines */
function writeLines({ words, kinds, endings, stems }: Lines, at: number, out: Int32Array): void {
  out[8] = words[at - 2]!;
  out[9] = words[at - 1]! + 1;
  out[10] = words[at + 1]! + 2;
  out[11] = words[at + 2]! + 3;
  out[12] = kinds[at - 1]!;
  out[13] = kinds[at]! + 1;
  out[14] = kinds[at + 1]! + 2;
  out[15] = endings[at - 1]!;
  out[16] = endings[at]! + 1;
  out[17] = endings[at + 1]! + 2;
  out[18] = stems[at - 1]!;
  out[19] = stems[at]! + 1;
  out[20] = stems[at + 1]! + 2;
}

/** What a token is, the shapes around it, and what the rules say of it and of its neighbours. */
function writeKinds({ tokens: { shapes, words }, classes, quoting }: Layout, { proposed }: Surroundings, i: number, out: Int32Array): void {
  const shape = shapes[i]!;
  const quoted = quoting[i]!;
  const says = proposed[i]!;
  const left = of(shapes, i - 2, NO_SHAPE) * 8 + of(shapes, i - 1, NO_SHAPE);
  out[21] = two(12, words[i]!, quoted) + 3;
  out[22] = three(13, left, shape, of(shapes, i + 1, NO_SHAPE) * 8 + of(shapes, i + 2, NO_SHAPE));
  out[23] = three(14, quoted, of(quoting, i - 1, NO_QUOTING), of(quoting, i + 1, NO_QUOTING));
  out[24] = three(15, says, of(proposed, i - 1, 0), of(proposed, i + 1, 0)) + 1;
  out[25] = three(16, says, classes[i]!, shape * 4 + quoted) + 2;
}

/** How a token lies to the nearest words of its sentence that may be cues. */
function writeCues({ tokens, classes, quoting }: Layout, around: Surroundings, i: number, out: Int32Array): void {
  const { words, shapes } = tokens;
  const left = around.left[i]! - 1;
  const right = around.right[i]! - 1;
  const leftFar = left < 0 ? NOWHERE : far(i - left);
  const rightFar = right < 0 ? NOWHERE : far(right - i);
  const leftCommas = left < 0 ? 0 : Math.min(3, around.commas[i]! - around.commas[left]!);
  const rightCommas = right < 0 ? 0 : Math.min(3, around.commas[right]! - around.commas[i]!);
  const leftClass = left < 0 ? NOTHING : classes[left]!;
  const rightClass = right < 0 ? NOTHING : classes[right]!;
  const leftWord = left < 0 ? 0 : words[left]!;
  const rightWord = right < 0 ? 0 : words[right]!;
  const word = words[i]!;
  const is = classes[i]!;
  const quoted = quoting[i]!;
  const form = (is * 8 + shapes[i]!) * 4 + quoted;
  const both = leftClass * 64 + rightClass;
  const besideRight = right < 0 ? 0 : of(classes, right - 1, NOTHING) * 64 + of(classes, right + 1, NOTHING);
  out[26] = three(18, leftWord, leftFar, quoted) + 1;
  out[27] = three(19, leftWord, afterCue(classes, left), leftCommas) + 2;
  out[28] = three(20, rightClass, rightFar * 4 + rightCommas, form) + 3;
  out[29] = three(21, rightWord, rightFar, quoted);
  out[30] = three(22, rightWord, rightCommas, besideRight) + 1;
  out[31] = three(23, both, leftCommas * 4 + rightCommas, quoted) + 2;
  out[32] = three(24, both, is, i > 0 ? classes[i - 1]! : NOTHING) + 3;
  out[33] = two(25, is, around.leftPath[i]!);
  out[34] = two(26, is, around.rightPath[i]!) + 1;
  out[35] = two(27, word, leftClass) + 2;
  out[36] = two(28, word, rightClass) + 3;
  out[37] = two(29, i > 0 ? words[i - 1]! : NO_WORD, leftClass * 4 + quoted);
}

const afterCue = (classes: Uint8Array, cue: number): number => (cue < 0 ? NOTHING : of(classes, cue + 1, NOTHING));

/** Where a token stands in its sentence. */
function writePlace({ classes, quoting, sentenceStarts, sentenceEnds }: Layout, around: Surroundings, i: number, out: Int32Array): void {
  const fromStart = i - sentenceStarts[i]!;
  const left = around.left[i]! - 1;
  const leftClass = left < 0 ? NOTHING : classes[left]!;
  out[38] = three(30, far(fromStart), far(sentenceEnds[i]! - 1 - i), quoting[i]!) + 1;
  out[39] = three(32, left < 0 ? 0 : afterCue(classes, left) === THAT ? 2 : 1, leftClass, far(fromStart)) + 3;
}
