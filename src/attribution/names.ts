import { CAPITALISED, CAPITALS, MIXED, SMALL, type Tokens } from './tokens.js';
import { classOf } from './word-class.js';
import { wordHash } from './word-hash.js';

/** A name as it stands in a text: tokens `[from, to)`, titles and roles before it left out. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
}

const TITLE = classOf('title');
const ROLE = classOf('role');
const BODY = classOf('body');
const ARTICLE = classOf('article');
const DAY = classOf('day');
const CLITIC = classOf('clitic');

/** Small words inside names: Ursula von der Leyen, Voice of America, Saad bin Ali. */
const PARTICLES: ReadonlySet<number> = new Set(
  'of de da del della der den di du van von la le bin ibn bint al el ter ten y and for'.split(' ').map(wordHash),
);
/** Of these the ones that also join two people or a person and an office. */
const OF_OR_TO: ReadonlySet<number> = new Set('of to for'.split(' ').map(wordHash));
const AND: number = wordHash('and');

/** Words of offices that are seldom roles by themselves: they stand before a name, never in it. */
const OFFICES: ReadonlySet<number> = new Set(
  'secretary minister president vice deputy prime foreign defence defense interior former acting senior chief state us u.s. uk eu republican democratic democrat'
    .split(' ')
    .map(wordHash),
);

const isCapital = (shape: number | undefined): boolean => shape === CAPITALISED || shape === CAPITALS || shape === MIXED;

/**
 * The runs of capitalised words in a stretch of tokens, particles inside them included, in order.
 * A possessive ends a run: of `Iraq's Barham Salih` two are found.
 */
export function nameRuns(tokens: Tokens, classes: Uint8Array, from: number, to: number): readonly NameRun[] {
  const runs: NameRun[] = [];
  let start = -1;
  let last = -1;
  const close = (): void => {
    if (start >= 0) runs.push({ from: start, to: last + 1 });
    start = -1;
  };
  for (let i = from; i < to; i++) {
    if (isCapital(tokens.shapes[i]) && classes[i] !== ARTICLE && classes[i] !== DAY) {
      if (start < 0) start = i;
      last = i;
    } else if (start >= 0 && isStopOfTitle(tokens, classes, i)) last = i;
    else if (!(start >= 0 && PARTICLES.has(tokens.words[i]!) && i + 1 < to && isCapital(tokens.shapes[i + 1]))) close();
  }
  close();
  return runs;
}

const isStopOfTitle = ({ starts, ends, words }: Tokens, classes: Uint8Array, i: number): boolean =>
  words[i] === STOP && starts[i] === ends[i - 1] && (classes[i - 1] === TITLE || ends[i - 1]! - starts[i - 1]! === 1);
const STOP: number = wordHash('.');

/** The name of a run without the titles and offices before it; empty where it is all office. */
export function withoutOffice(tokens: Tokens, classes: Uint8Array, { from, to }: NameRun): NameRun {
  // "Ambassador to Averne Petra Lund": the office reaches into the run.
  const office = from > 1 && to - from > 2 && OF_OR_TO.has(tokens.words[from - 1]!) && classes[from - 2] === ROLE;
  let start = office ? from + 1 : from;
  for (let i = from; i < to; i++) {
    const word = tokens.words[i]!;
    if (classes[i] === TITLE || classes[i] === ROLE || classes[i] === BODY || OFFICES.has(word) || word === STOP) start = i + 1;
    // "Secretary of State", "Ambassador to Iraq": the office goes on for one word.
    else if (i === start && i > from && OF_OR_TO.has(word) && i + 1 < to) start = i + 2;
    else if (i > from + 2 && word === AND) break;
  }
  while (start < to && (tokens.shapes[start] === SMALL || classes[start] === CLITIC)) start++;
  return { from: Math.min(start, to), to };
}
