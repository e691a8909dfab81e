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
  const {
    tokens: { count },
    classes,
    sentenceStarts,
    quoting,
    paragraphs,
  } = layout;
  const left = new Uint32Array(count);
  const right = new Uint32Array(count);
  const commas = new Uint32Array(count + 1);
  const opening = new Uint32Array(count);
  const closing = new Uint32Array(count);
  let last = 0;
  let open = 0;
  let p = 0;
  for (let i = 0; i < count; i++) {
    if (sentenceStarts[i] === i) last = 0;
    if (paragraphs[p] === i) {
      p++;
      open = 0;
    }
    left[i] = last;
    if (IS_CUE[classes[i]!] === 1 && quoting[i] !== INSIDE) last = i + 1;
    commas[i + 1] = commas[i]! + (classes[i] === COMMA ? 1 : 0);
    if (quoting[i] === OPENING) open = i + 1;
    opening[i] = open;
  }
  let next = 0;
  let close = 0;
  p = paragraphs.length - 1;
  for (let i = count - 1; i >= 0; i--) {
    if (i + 1 === count || sentenceStarts[i + 1] === i + 1) next = 0;
    if (paragraphs[p] === i + 1) {
      p--;
      close = 0;
    }
    right[i] = next;
    if (IS_CUE[classes[i]!] === 1 && quoting[i] !== INSIDE) next = i + 1;
    if (quoting[i] === CLOSING) close = i + 1;
    closing[i] = close;
    if (quoting[i] === OPENING) close = 0;
  }
  return { left, right, commas, opening, closing, proposed: proposals(count, byRule) };
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
  const { tokens, classes, quoting, sentenceStarts, sentenceEnds } = layout;
  const { words, endings, shapes, count } = tokens;
  const start = sentenceStarts[i]!;
  const end = sentenceEnds[i]!;
  const w0 = words[i]!;
  const w1 = i > 0 ? words[i - 1]! : NO_WORD;
  const w2 = i > 1 ? words[i - 2]! : NO_WORD;
  const v1 = i + 1 < count ? words[i + 1]! : NO_WORD;
  const v2 = i + 2 < count ? words[i + 2]! : NO_WORD;
  const c0 = classes[i]!;
  const c1 = i > 0 ? classes[i - 1]! : NOTHING;
  const c2 = i > 1 ? classes[i - 2]! : NOTHING;
  const d1 = i + 1 < count ? classes[i + 1]! : NOTHING;
  const d2 = i + 2 < count ? classes[i + 2]! : NOTHING;
  const s0 = shapes[i]!;
  const s1 = i > 0 ? shapes[i - 1]! : NO_SHAPE;
  const s2 = i > 1 ? shapes[i - 2]! : NO_SHAPE;
  const t1 = i + 1 < count ? shapes[i + 1]! : NO_SHAPE;
  const t2 = i + 2 < count ? shapes[i + 2]! : NO_SHAPE;
  const e1 = i > 0 ? endings[i - 1]! : 0;
  const f1 = i + 1 < count ? endings[i + 1]! : 0;
  const q = quoting[i]!;
  const q1 = i > 0 ? quoting[i - 1]! : 4;
  const r1 = i + 1 < count ? quoting[i + 1]! : 4;
  out[at] = one(1, 0);
  out[at + 1] = two(2, w0, q);
  out[at + 2] = one(3, w1);
  out[at + 3] = one(4, v1);
  out[at + 4] = one(5, w2);
  out[at + 5] = one(6, v2);
  out[at + 6] = two(7, w1, w0);
  out[at + 7] = two(8, w0, v1);
  out[at + 8] = two(9, w2, w1);
  out[at + 9] = two(10, v1, v2);
  out[at + 10] = two(11, endings[i]!, s0);
  out[at + 11] = two(12, e1, s0);
  out[at + 12] = two(13, f1, s0);
  out[at + 13] = three(14, c1 * 64 + c0, d1, s0);
  out[at + 14] = three(15, c0, d1, d2);
  out[at + 15] = three(16, c2, c1, c0);
  out[at + 16] = three(17, s2 * 8 + s1, s0, t1 * 8 + t2);
  out[at + 17] = three(18, q, q1, r1);
  // How it lies to the nearest words of its sentence that may be cues.
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
  const afterLeft = left < 0 ? NOTHING : classes[left + 1]!;
  const form = (c0 * 8 + s0) * 4 + q;
  out[at + 18] = three(19, leftClass, leftFar * 4 + leftCommas, form);
  out[at + 19] = three(20, leftWord, leftFar, q);
  out[at + 20] = three(21, leftWord, afterLeft, leftCommas);
  out[at + 21] = three(22, rightClass, rightFar * 4 + rightCommas, form);
  out[at + 22] = three(23, rightWord, rightFar, q);
  out[at + 23] = three(
    24,
    rightWord,
    rightCommas,
    right < 0 ? 0 : classes[right - 1]! * 64 + (right + 1 < count ? classes[right + 1]! : NOTHING),
  );
  out[at + 24] = three(25, leftClass * 64 + rightClass, leftCommas * 4 + rightCommas, q);
  out[at + 25] = three(26, leftClass * 64 + rightClass, c0, c1);
  out[at + 26] = between(one(27, c0), classes, shapes, left, i);
  out[at + 27] = between(one(28, c0), classes, shapes, i, right);
  // Where it stands in its sentence and its quotation.
  out[at + 28] = three(29, far(i - start), far(end - 1 - i), q);
  out[at + 29] = three(30, Math.min(2, i - start), leftClass === NOTHING ? 0 : 1, rightClass === NOTHING ? 0 : 1);
  const open = around.opening[i]! - 1;
  const close = around.closing[i]! - 1;
  const beyond = close < 0 ? -1 : close + REACH < count ? close : -1;
  out[at + 30] = three(
    31,
    q,
    beyond < 0 ? NOTHING : classes[beyond - 1]! * 64 + classes[beyond + 1]!,
    beyond < 0 ? 0 : shapes[beyond + 1]!,
  );
  out[at + 31] = three(32, q, beyond < 0 ? 0 : words[beyond + 1]!, beyond < 0 ? 0 : words[beyond + 2]!);
  out[at + 32] = three(
    33,
    q,
    beyond < 0 ? NOTHING : classes[beyond + 2]! * 64 + classes[beyond + 3]!,
    beyond < 0 ? 0 : classes[beyond + 1]!,
  );
  out[at + 33] = three(34, q, open < 2 ? NOTHING : classes[open - 1]! * 64 + classes[open - 2]!, open < 1 ? 0 : words[open - 1]!);
  out[at + 34] = three(35, q, open < 0 || close < 0 ? NOWHERE : far(close - open), open === start ? 1 : 0);
  out[at + 35] = three(36, left < 0 ? 0 : afterLeft === THAT ? 2 : 1, leftClass, far(i - start));
  out[at + 36] = three(37, classes[start]! * 8 + shapes[start]!, words[start]!, left < 0 ? 0 : 1);
  out[at + 37] = two(38, w0, leftClass);
  out[at + 38] = two(39, w0, rightClass);
  out[at + 39] = two(40, w1, leftClass * 4 + q);
  // What the rules say of it and of its neighbours.
  const { proposed } = around;
  const p0 = proposed[i]!;
  out[at + 40] = two(41, p0, q);
  out[at + 41] = three(42, p0, i > 0 ? proposed[i - 1]! : 0, i + 1 < count ? proposed[i + 1]! : 0);
  out[at + 42] = three(43, p0, c0, s0);
}

/** A hash of what the words between two tokens are, where they are few; one for all that are many. */
function between(seed: number, classes: Uint8Array, shapes: Uint8Array, from: number, to: number): number {
  if (from < 0 || to < 0 || to - from > LONGEST_BETWEEN) return seed;
  let sum = Math.imul(seed, to - from);
  for (let j = from; j < to; j++) sum = (Math.imul(sum, X) + classes[j]! * 8 + shapes[j]!) | 0;
  return finished(sum);
}

const LONGEST_BETWEEN = 7;
