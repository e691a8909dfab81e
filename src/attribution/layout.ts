import type { Tokens } from './tokens.js';
import { CAPITALISED, CAPITALS, MARK, SMALL } from './tokens.js';
import { classOf, type Vocabulary } from './word-class.js';
import { wordHash } from './word-hash.js';

/** How the tokens of a text lie: sentences, paragraphs, quotations, classes of words. */
export interface Layout {
  readonly tokens: Tokens;
  readonly vocabulary: Vocabulary;
  readonly classes: Uint8Array;
  readonly quoting: Uint8Array;
  /** For each token the token that begins its sentence, and the one after its last. */
  readonly sentenceStarts: Uint32Array;
  readonly sentenceEnds: Uint32Array;
  /** Tokens that begin a paragraph, then the number of tokens. */
  readonly paragraphs: Uint32Array;
}

export const OUTSIDE = 0;
export const INSIDE = 1;
export const OPENING = 2;
export const CLOSING = 3;

const STOP_CLASS = classOf('stop');
const QUOTATION = classOf('quotation');
const BRACKET = classOf('bracket');
const TITLE = classOf('title');
const APOSTROPHE = classOf('apostrophe');

/** Words whose stop ends no sentence, besides titles and single letters. */
const ABBREVIATIONS: ReadonlySet<number> = new Set(
  'st jr sr vs no jan feb mar apr jun jul aug sep sept oct nov dec inc corp co ltd bros etc fig gen dept rep sens reps govs d-calif r-ky'
    .split(' ')
    .map(wordHash),
);

const [CURLY_OPEN, CURLY_CLOSE, TICKS, LOW, ANGLED_OPEN, ANGLED_CLOSE] = ['“', '”', '``', '„', '«', '»'].map(wordHash);

/** A quotation that is never closed ends with its paragraph. */
export function layoutOf(tokens: Tokens, vocabulary: Vocabulary): Layout {
  const classes = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) classes[i] = vocabulary.classOfHash(tokens.words[i]!);
  const paragraphs = paragraphsOf(tokens);
  const quoting = new Uint8Array(tokens.count);
  const sentenceStarts = new Uint32Array(tokens.count);
  const sentenceEnds = new Uint32Array(tokens.count);
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    markQuotations(tokens, classes, quoting, paragraphs[p]!, paragraphs[p + 1]!);
    markSentences(tokens, classes, quoting, sentenceStarts, sentenceEnds, paragraphs[p]!, paragraphs[p + 1]!);
  }
  return { tokens, vocabulary, classes, quoting, sentenceStarts, sentenceEnds, paragraphs };
}

function paragraphsOf({ heads, count }: Tokens): Uint32Array {
  const starts: number[] = [];
  for (let i = 0; i < count; i++) if (heads[i] === 1) starts.push(i);
  return Uint32Array.from([...starts, count]);
}

function markQuotations({ words }: Tokens, classes: Uint8Array, quoting: Uint8Array, from: number, to: number): void {
  let open = false;
  for (let i = from; i < to; i++) {
    if (classes[i] !== QUOTATION) {
      quoting[i] = open ? INSIDE : OUTSIDE;
      continue;
    }
    const word = words[i]!;
    const opens: boolean =
      word === CURLY_OPEN ||
      word === TICKS ||
      word === LOW ||
      word === ANGLED_OPEN ||
      (!open && word !== CURLY_CLOSE && word !== ANGLED_CLOSE);
    quoting[i] = opens ? OPENING : CLOSING;
    open = opens;
  }
}

function markSentences(
  tokens: Tokens,
  classes: Uint8Array,
  quoting: Uint8Array,
  starts: Uint32Array,
  ends: Uint32Array,
  from: number,
  to: number,
): void {
  let start = from;
  for (let i = from; i < to; i++) {
    starts[i] = start;
    if (i + 1 < to && !endsSentence(tokens, classes, quoting, i, to)) continue;
    ends.fill(i + 1, start, i + 1);
    start = i + 1;
  }
}

/** Whether a sentence ends with a token: a stop, or the quotation mark or bracket that closes after it, and a new beginning follows. */
function endsSentence(tokens: Tokens, classes: Uint8Array, quoting: Uint8Array, at: number, to: number): boolean {
  let stop = at;
  while (stop > 0 && at - stop < 2 && (quoting[stop] === CLOSING || classes[stop] === BRACKET || classes[stop] === APOSTROPHE)) stop--;
  if (classes[stop] !== STOP_CLASS || isAbbreviated(tokens, classes, stop)) return false;
  const next = at + 1;
  if (quoting[next] === CLOSING || classes[next] === BRACKET || (classes[next] === APOSTROPHE && tokens.starts[next] === tokens.ends[at]))
    return false;
  const shape = tokens.shapes[next];
  return next >= to || shape !== SMALL;
}

function isAbbreviated({ words, shapes, starts, ends }: Tokens, classes: Uint8Array, stop: number): boolean {
  if (stop === 0 || starts[stop] !== ends[stop - 1]) return false;
  const shape = shapes[stop - 1];
  if (shape === MARK) return false;
  if ((shape === CAPITALISED || shape === CAPITALS) && ends[stop - 1]! - starts[stop - 1]! === 1) return true;
  return classes[stop - 1] === TITLE || ABBREVIATIONS.has(words[stop - 1]!);
}
