import { type Layout, OUTSIDE } from './layout.js';
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

/** Whom a verb of telling tells: the words right after it, up to what is told. */
export function addresseeAfter(layout: Layout, from: number, limit: number): readonly [number, number] | null {
  const { tokens, classes, quoting } = layout;
  const end = Math.min(limit, from + LONGEST, layout.sentenceEnds[from] ?? from);
  const isNamed = (i: number): boolean => {
    const shape = tokens.shapes[i];
    return (shape === CAPITALISED || shape === CAPITALS || shape === MIXED) && classes[i] !== DAY;
  };
  let at = from;
  if (classes[at] === OBJECT) return [at, at + 1];
  let nouns = 0;
  for (; at < end && quoting[at] === OUTSIDE; at++) {
    const is = classes[at];
    if (isNamed(at) || is === ROLE || is === BODY || is === PEOPLE || (nouns > 0 && MEDIA.has(tokens.words[at]!))) nouns++;
    else if (tokens.words[at] === OF && nouns > 0 && (isNamed(at + 1) || tokens.words[at + 1] === THE)) continue;
    else if (at === from && (is === ARTICLE || is === POSSESSIVE)) continue;
    else if (nouns === 0 && tokens.shapes[at] === SMALL && (is === 0 || is === ARTICLE) && at < from + 3) continue;
    else break;
  }
  return nouns === 0 ? null : [from, at];
}
