import { LABELS, type Label } from './labels.js';
import { CLOSING, INSIDE, type Layout, OPENING } from './layout.js';
import type { Linked } from './link.js';
import type { Stretch } from './stretches.js';
import { classOf, WORD_CLASSES } from './word-class.js';

/** Features of a token. */
export const FEATURES = 43;

const NOTHING = WORD_CLASSES.length;
const COMMA = classOf('comma');
const THAT = classOf('that');

/** Whether a class of words may be a cue. */
const IS_CUE: Uint8Array = Uint8Array.from(WORD_CLASSES, (name) =>
  ['neutral', 'doubting', 'endorsing', 'forceful', 'reluctant', 'attitude', 'according'].includes(name) ? 1 : 0,
);

/** The nearest word that may be a cue on each side of a token, in its sentence: its index plus one, 0 for none. */
export interface Surroundings {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Commas before each token, counted from the first token of the text. */
  readonly commas: Uint32Array;
  /** For a token in or beside a quotation: the mark that opens it and the one that closes it, plus one. */
  readonly opening: Uint32Array;
  readonly closing: Uint32Array;
  /** The label each token has by the rules. */
  readonly proposed: Uint8Array;
}

export function surroundingsOf(layout: Layout, byRule: readonly Linked[]): Surroundings {
  const { count } = layout.tokens;
  return { ...lookingBack(layout), ...lookingAhead(layout), proposed: proposals(count, byRule) };
}

function lookingBack({
  tokens: { count },
  classes,
  sentenceStarts,
  quoting,
  paragraphs,
}: Layout): Pick<Surroundings, 'left' | 'commas' | 'opening'> {
  const left = new Uint32Array(count);
  const commas = new Uint32Array(count + 1);
  const opening = new Uint32Array(count);
  let [last, open, paragraph] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    if (sentenceStarts[i] === i) last = 0;
    if (paragraphs[paragraph] === i) {
      paragraph++;
      open = 0;
    }
    left[i] = last;
    if (IS_CUE[classes[i]!] === 1 && quoting[i] !== INSIDE) last = i + 1;
    commas[i + 1] = commas[i]! + (classes[i] === COMMA ? 1 : 0);
    if (quoting[i] === OPENING) open = i + 1;
    opening[i] = open;
  }
  return { left, commas, opening };
}

function lookingAhead({
  tokens: { count },
  classes,
  sentenceStarts,
  quoting,
  paragraphs,
}: Layout): Pick<Surroundings, 'right' | 'closing'> {
  const right = new Uint32Array(count);
  const closing = new Uint32Array(count);
  let [next, close, paragraph] = [0, 0, paragraphs.length - 1];
  for (let i = count - 1; i >= 0; i--) {
    if (i + 1 === count || sentenceStarts[i + 1] === i + 1) next = 0;
    if (paragraphs[paragraph] === i + 1) {
      paragraph--;
      close = 0;
    }
    right[i] = next;
    if (IS_CUE[classes[i]!] === 1 && quoting[i] !== INSIDE) next = i + 1;
    if (quoting[i] === CLOSING) close = i + 1;
    closing[i] = close;
    if (quoting[i] === OPENING) close = 0;
  }
  return { right, closing };
}

/** The labels that attributions found by rule give: of two that lie inside each other the inner one's. */
function proposals(count: number, byRule: readonly Linked[]): Uint8Array {
  const labels = new Uint8Array(count);
  const put = ({ role, side, from, to }: Stretch): void => {
    const name = side === null ? role : `${role}-${side}`;
    labels.fill(LABELS.indexOf(`I-${name}` as Label), from, to);
    labels[from] = LABELS.indexOf(`B-${name}` as Label);
  };
  for (const { contents } of byRule) contents.forEach(put);
  for (const { source } of byRule) if (source !== null) put(source);
  for (const { cue } of byRule) put(cue);
  return labels;
}

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
const one = (template: number, x: number): number => finished((Math.imul(template, TEMPLATE) + Math.imul(x, X)) | 0);
const two = (template: number, x: number, y: number): number =>
  finished((((Math.imul(template, TEMPLATE) + Math.imul(x, X)) | 0) + Math.imul(y, Y)) | 0);
const three = (template: number, x: number, y: number, z: number): number =>
  finished((((((Math.imul(template, TEMPLATE) + Math.imul(x, X)) | 0) + Math.imul(y, Y)) | 0) + Math.imul(z, Z)) | 0);

/** Brings what the high bits say into the low ones, which alone choose the bucket. */
function finished(sum: number): number {
  const mixed = Math.imul(sum ^ (sum >>> 16), TEMPLATE);
  return mixed ^ (mixed >>> 15);
}

/**
 * Writes the features of token `i` into `out` from `at` on: hashes, to be cut to the size of the table. What a token is, what stands beside
 * it, and how it lies to the words of its sentence that may be cues and to the marks of its quotation.
 */
export function writeFeatures(layout: Layout, around: Surroundings, i: number, out: Int32Array, at: number): void {
  writeWords(layout, i, out, at);
  writeKinds(layout, around, i, out, at);
  writeCues(layout, around, i, out, at);
  writePlace(layout, around, i, out, at);
}

/** The value of a neighbour, or what stands for the world beyond the text. */
const of = (values: Uint8Array | Int32Array, i: number, none: number): number => (i >= 0 && i < values.length ? values[i]! : none);

function writeWords({ tokens: { words, endings, shapes }, quoting }: Layout, i: number, out: Int32Array, at: number): void {
  const word = words[i]!;
  const shape = shapes[i]!;
  const [before, after] = [of(words, i - 1, NO_WORD), of(words, i + 1, NO_WORD)];
  const [farBefore, farAfter] = [of(words, i - 2, NO_WORD), of(words, i + 2, NO_WORD)];
  out[at] = one(1, 0);
  out[at + 1] = two(2, word, quoting[i]!);
  out[at + 2] = one(3, before);
  out[at + 3] = one(4, after);
  out[at + 4] = one(5, farBefore);
  out[at + 5] = one(6, farAfter);
  out[at + 6] = two(7, before, word);
  out[at + 7] = two(8, word, after);
  out[at + 8] = two(9, farBefore, before);
  out[at + 9] = two(10, after, farAfter);
  out[at + 10] = two(11, endings[i]!, shape);
  out[at + 11] = two(12, of(endings, i - 1, 0), shape);
  out[at + 12] = two(13, of(endings, i + 1, 0), shape);
}

/** What kinds of words stand around a token, and what the rules say of it and of its neighbours. */
function writeKinds(
  { tokens: { shapes }, classes, quoting }: Layout,
  { proposed }: Surroundings,
  i: number,
  out: Int32Array,
  at: number,
): void {
  const [shape, is, quoted, says] = [shapes[i]!, classes[i]!, quoting[i]!, proposed[i]!];
  const before = of(classes, i - 1, NOTHING);
  const after = of(classes, i + 1, NOTHING);
  out[at + 13] = three(14, before * 64 + is, after, shape);
  out[at + 14] = three(15, is, after, of(classes, i + 2, NOTHING));
  out[at + 15] = three(16, of(classes, i - 2, NOTHING), before, is);
  const left = of(shapes, i - 2, NO_SHAPE) * 8 + of(shapes, i - 1, NO_SHAPE);
  out[at + 16] = three(17, left, shape, of(shapes, i + 1, NO_SHAPE) * 8 + of(shapes, i + 2, NO_SHAPE));
  out[at + 17] = three(18, quoted, of(quoting, i - 1, NO_QUOTING), of(quoting, i + 1, NO_QUOTING));
  out[at + 40] = two(41, says, quoted);
  out[at + 41] = three(42, says, of(proposed, i - 1, 0), of(proposed, i + 1, 0));
  out[at + 42] = three(43, says, is, shape);
}

/** How a token lies to the nearest words of its sentence that may be cues. */
function writeCues({ tokens, classes, quoting }: Layout, around: Surroundings, i: number, out: Int32Array, at: number): void {
  const { words, shapes } = tokens;
  const left = around.left[i]! - 1;
  const right = around.right[i]! - 1;
  const leftFar = left < 0 ? NOWHERE : far(i - left);
  const rightFar = right < 0 ? NOWHERE : far(right - i);
  const leftCommas = left < 0 ? 0 : Math.min(3, around.commas[i]! - around.commas[left]!);
  const rightCommas = right < 0 ? 0 : Math.min(3, around.commas[right]! - around.commas[i]!);
  const [leftClass, rightClass] = [of(classes, left, NOTHING), of(classes, right, NOTHING)];
  const [leftWord, rightWord] = [of(words, left, 0), of(words, right, 0)];
  const [is, quoted] = [classes[i]!, quoting[i]!];
  const form = (is * 8 + shapes[i]!) * 4 + quoted;
  const both = leftClass * 64 + rightClass;
  const besideRight = right < 0 ? 0 : classes[right - 1]! * 64 + of(classes, right + 1, NOTHING);
  out[at + 18] = three(19, leftClass, leftFar * 4 + leftCommas, form);
  out[at + 19] = three(20, leftWord, leftFar, quoted);
  out[at + 20] = three(21, leftWord, afterCue(classes, left), leftCommas);
  out[at + 21] = three(22, rightClass, rightFar * 4 + rightCommas, form);
  out[at + 22] = three(23, rightWord, rightFar, quoted);
  out[at + 23] = three(24, rightWord, rightCommas, besideRight);
  out[at + 24] = three(25, both, leftCommas * 4 + rightCommas, quoted);
  out[at + 25] = three(26, both, is, of(classes, i - 1, NOTHING));
  out[at + 26] = between(one(27, is), classes, shapes, left, i);
  out[at + 27] = between(one(28, is), classes, shapes, i, right);
  out[at + 37] = two(38, words[i]!, leftClass);
  out[at + 38] = two(39, words[i]!, rightClass);
  out[at + 39] = two(40, of(words, i - 1, NO_WORD), leftClass * 4 + quoted);
}

const afterCue = (classes: Uint8Array, cue: number): number => (cue < 0 ? NOTHING : classes[cue + 1]!);

/** Where a token stands in its sentence and in its quotation. */
function writePlace(
  { tokens: { words, shapes, count }, classes, quoting, sentenceStarts, sentenceEnds }: Layout,
  around: Surroundings,
  i: number,
  out: Int32Array,
  at: number,
): void {
  const start = sentenceStarts[i]!;
  const fromStart = i - start;
  const quoted = quoting[i]!;
  const left = around.left[i]! - 1;
  const leftClass = of(classes, left, NOTHING);
  out[at + 28] = three(29, far(fromStart), far(sentenceEnds[i]! - 1 - i), quoted);
  out[at + 29] = three(30, Math.min(2, fromStart), leftClass === NOTHING ? 0 : 1, around.right[i] === 0 ? 0 : 1);
  out[at + 35] = three(36, left < 0 ? 0 : afterCue(classes, left) === THAT ? 2 : 1, leftClass, far(fromStart));
  out[at + 36] = three(37, classes[start]! * 8 + shapes[start]!, words[start]!, left < 0 ? 0 : 1);
  const open = around.opening[i]! - 1;
  const close = around.closing[i]! - 1;
  const size = open < 0 || close < 0 ? NOWHERE : far(close - open);
  out[at + 33] = three(34, quoted, open < 2 ? NOTHING : classes[open - 1]! * 64 + classes[open - 2]!, open < 1 ? 0 : words[open - 1]!);
  out[at + 34] = three(35, quoted, size, open === start ? 1 : 0);
  const beyond = close >= 0 && close + REACH < count;
  out[at + 30] = three(31, quoted, beyond ? classes[close - 1]! * 64 + classes[close + 1]! : NOTHING, beyond ? shapes[close + 1]! : 0);
  out[at + 31] = three(32, quoted, beyond ? words[close + 1]! : 0, beyond ? words[close + 2]! : 0);
  out[at + 32] = three(33, quoted, beyond ? classes[close + 2]! * 64 + classes[close + 3]! : NOTHING, beyond ? classes[close + 1]! : 0);
}

/** A hash of what the words between two tokens are, where they are few; one for all that are many. */
function between(seed: number, classes: Uint8Array, shapes: Uint8Array, from: number, to: number): number {
  if (from < 0 || to < 0 || to - from > LONGEST_BETWEEN) return seed;
  let sum = Math.imul(seed, to - from);
  for (let j = from; j < to; j++) sum = (Math.imul(sum, X) + classes[j]! * 8 + shapes[j]!) | 0;
  return finished(sum);
}

const LONGEST_BETWEEN = 7;
