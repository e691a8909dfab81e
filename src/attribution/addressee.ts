import { type Layout, OUTSIDE } from './layout.js';
import type { Stretch } from './stretches.js';
import { CAPITALISED, CAPITALS, MIXED, SMALL } from './tokens.js';
import { classOf } from './word-class.js';
import { wordHash } from './word-hash.js';

const ARTICLE = classOf('article');
const POSSESSIVE = classOf('possessive');
const OBJECT = classOf('object');
const ROLE = classOf('role');
const BODY = classOf('body');
const PEOPLE = classOf('people');
const DAY = classOf('day');
const SUBJECT = classOf('subject');
const THAT = classOf('that');
const OF: number = wordHash('of');
const THE: number = wordHash('the');

/** What an outlet is, after its name: "the Averne news agency". */
const MEDIA: ReadonlySet<number> = new Set(
  'news agency newspaper radio television tv channel magazine website outlet network daily weekly station programme program show'
    .split(' ')
    .map(wordHash),
);

/** Words that somebody who is told has in the way of a name: longer ones were not understood. */
const LONGEST = 12;

/** Whom a verb of telling tells: the words right after it, up to what is told. @returns tokens `[from, to)`, or null */
export function addresseeAfter(layout: Layout, from: number, limit: number): readonly [number, number] | null {
  const { classes, quoting } = layout;
  const end = Math.min(limit, from + LONGEST, layout.sentenceEnds[from] ?? from);
  if (classes[from] === OBJECT) return [from, from + 1];
  let at = from;
  let nouns = 0;
  for (; at < end && quoting[at] === OUTSIDE; at++) {
    if (isAddressed(layout, at, nouns)) nouns++;
    else if (!(nouns > 0 ? joinsNames(layout, at) : mayComeBefore(layout, at, at - from))) break;
  }
  return nouns === 0 ? null : [from, at];
}

/** Who is told, and what they are told without them, where they were taken for the head of it: "told [the Gazette they would stay]". */
export function withoutAddressee(
  layout: Layout,
  cue: Stretch,
  contents: readonly Stretch[],
): { readonly told: readonly [number, number] | null; readonly contents: readonly Stretch[] } {
  const next = contents.reduce((first, { from }) => (from >= cue.to ? Math.min(first, from) : first), Number.POSITIVE_INFINITY);
  const said = contents.find(({ from }) => from === cue.to);
  if (said === undefined || !TOLD.has(layout.tokens.words[cue.to - 1]!)) return { told: addresseeAfter(layout, cue.to, next), contents };
  const told = addresseeAfter(layout, cue.to, said.to);
  if (told === null || !beginsClause(layout, told[1], said.to)) return { told: null, contents };
  return { told, contents: contents.map((one) => (one === said ? { ...said, from: told[1] } : one)) };
}

/** Forms of the verb that says nothing without whom it was told. */
const TOLD: ReadonlySet<number> = new Set(['told', 'tells', 'tell', 'telling'].map(wordHash));

/** Whether what was told begins with a token that can begin nothing else. */
const beginsClause = ({ classes }: Layout, at: number, end: number): boolean =>
  at + 1 < end && (classes[at] === SUBJECT || classes[at] === THAT || classes[at] === ARTICLE || classes[at] === POSSESSIVE);

/** Whether a word can be somebody who is told: a name, a role, a body, or what an outlet is after its name. */
function isAddressed({ tokens, classes }: Layout, at: number, nouns: number): boolean {
  const is = classes[at];
  return isNamed(tokens.shapes[at], is) || is === ROLE || is === BODY || is === PEOPLE || (nouns > 0 && MEDIA.has(tokens.words[at]!));
}

const isNamed = (shape: number | undefined, is: number | undefined): boolean =>
  (shape === CAPITALISED || shape === CAPITALS || shape === MIXED) && is !== DAY;

/** "of" between two names: "the Mayor of Averne". */
function joinsNames({ tokens, classes }: Layout, at: number): boolean {
  return tokens.words[at] === OF && (isNamed(tokens.shapes[at + 1], classes[at + 1]) || tokens.words[at + 1] === THE);
}

/** An article, or one or two words before the noun: "told the local press". */
function mayComeBefore({ tokens, classes }: Layout, at: number, distance: number): boolean {
  const is = classes[at];
  if (distance === 0 && (is === ARTICLE || is === POSSESSIVE)) return true;
  return tokens.shapes[at] === SMALL && (is === 0 || is === ARTICLE) && distance < 3;
}
