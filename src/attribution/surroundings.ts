import { LABELS, type Label } from './labels.js';
import { CLOSING, INSIDE, type Layout, OPENING } from './layout.js';
import type { Linked } from './link.js';
import type { Stretch } from './stretches.js';
import { classOf, WORD_CLASSES } from './word-class.js';

const COMMA = classOf('comma');

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
  /** A hash of what the words from the cue on the left to a token are, and from a token to the cue on the right; 0 where they are many. */
  readonly leftPath: Int32Array;
  readonly rightPath: Int32Array;
  /** The label each token has by the rules. */
  readonly proposed: Uint8Array;
}

/** A cue further off than this has no path. */
const LONGEST_PATH = 7;
const PATH_STEP = 0x9e3779b1;

export function surroundingsOf(layout: Layout, byRule: readonly Linked[]): Surroundings {
  const { count } = layout.tokens;
  return { ...lookingBack(layout), ...lookingAhead(layout), proposed: proposals(count, byRule) };
}

function lookingBack({
  tokens: { count, shapes },
  classes,
  sentenceStarts,
  quoting,
  paragraphs,
}: Layout): Pick<Surroundings, 'left' | 'leftPath' | 'commas' | 'opening'> {
  const left = new Uint32Array(count);
  const leftPath = new Int32Array(count);
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
    if (last > 0 && i - last < LONGEST_PATH) leftPath[i] = further(last === i ? 1 : leftPath[i - 1]!, classes[i - 1]!, shapes[i - 1]!);
    if (IS_CUE[classes[i]!] === 1 && quoting[i] !== INSIDE) last = i + 1;
    commas[i + 1] = commas[i]! + (classes[i] === COMMA ? 1 : 0);
    if (quoting[i] === OPENING) open = i + 1;
    opening[i] = open;
  }
  return { left, leftPath, commas, opening };
}

function lookingAhead({
  tokens: { count, shapes },
  classes,
  sentenceStarts,
  quoting,
  paragraphs,
}: Layout): Pick<Surroundings, 'right' | 'rightPath' | 'closing'> {
  const right = new Uint32Array(count);
  const rightPath = new Int32Array(count);
  const closing = new Uint32Array(count);
  let [next, close, paragraph] = [0, 0, paragraphs.length - 1];
  for (let i = count - 1; i >= 0; i--) {
    if (i + 1 === count || sentenceStarts[i + 1] === i + 1) next = 0;
    if (paragraphs[paragraph] === i + 1) {
      paragraph--;
      close = 0;
    }
    right[i] = next;
    if (next > 0 && next - 1 - i <= LONGEST_PATH) rightPath[i] = further(next === i + 2 ? 1 : rightPath[i + 1]!, classes[i]!, shapes[i]!);
    if (IS_CUE[classes[i]!] === 1 && quoting[i] !== INSIDE) next = i + 1;
    if (quoting[i] === CLOSING) close = i + 1;
    closing[i] = close;
    if (quoting[i] === OPENING) close = 0;
  }
  return { right, rightPath, closing };
}

/** A path made longer by one token. */
const further = (path: number, is: number, shape: number): number => (Math.imul(path, PATH_STEP) + is * 8 + shape) | 0;

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
