import { shorten } from '../text/cut.js';
import { fullNamesOf, isPerson, lastName } from './full-names.js';
import type { Layout } from './layout.js';
import { type NameRun, nameRuns, withoutOffice } from './names.js';
import type { Stretch } from './stretches.js';
import { SMALL } from './tokens.js';
import { classOf } from './word-class.js';
import { wordHash } from './word-hash.js';

const SUBJECT = classOf('subject');
const ARTICLE = classOf('article');
const POSSESSIVE = classOf('possessive');
const PREPOSITION = classOf('preposition');
const RELATIVE = classOf('relative');
const COMMA = classOf('comma');
const DASH = classOf('dash');
const BRACKET = classOf('bracket');
const ROLE = classOf('role');

const SINGULAR: ReadonlySet<number> = new Set(['he', 'she', 'i'].map(wordHash));
/** These stand for whoever spoke last, a person or not. */
const ANYBODY: ReadonlySet<number> = new Set(['it', 'you'].map(wordHash));
const WHO: number = wordHash('who');

/** Longest speaker in UTF-16 units: a longer phrase names nobody. */
const LONGEST_SPEAKER = 80;

/** Somebody who spoke. */
interface Known {
  readonly name: string;
  readonly person: boolean;
  /** The words of all phrases that named them, in small letters: "spokesperson", "coalition". */
  readonly words: ReadonlySet<string>;
}

/** The speakers of one article in order: short names, pronouns and roles are read by what was said of them before. */
export class Cast {
  readonly #layout: Layout;
  readonly #text: string;
  readonly #known: Known[] = [];
  readonly #fullNames: ReadonlyMap<string, string>;

  constructor(layout: Layout, text: string) {
    this.#layout = layout;
    this.#text = text;
    this.#fullNames = fullNamesOf(layout, text);
  }

  /** Who speaks, by the fullest name the article gives; null where nothing names them. */
  speakerOf(source: Stretch | null): string | null {
    const known = source === null ? null : this.#resolve(source);
    if (known !== null) this.#known.push(known);
    return known?.name ?? null;
  }

  #resolve({ from, to }: Stretch): Known | null {
    const { tokens, classes } = this.#layout;
    const end = headEnd(this.#layout, from, to);
    if (tokens.words[from] === WHO) return null;
    if (end - from === 1 && classes[from] === SUBJECT) return this.#pronoun(tokens.words[from]!);
    const words = wordsIn(this.#textOf({ from, to }));
    const named = this.#named(from, end) ?? (end + 1 < to ? this.#apposed(end + 1, to) : null);
    if (named !== null) return { ...named, words };
    const phrase = this.#phrase(from, end);
    if (phrase === null) return null;
    const meant = classes[from] === ARTICLE || classes[from] === POSSESSIVE ? this.#byRole(wordsIn(phrase)) : null;
    return meant === null ? { name: phrase, person: false, words } : { ...meant, words: new Set([...meant.words, ...words]) };
  }

  #pronoun(word: number): Known | null {
    if (ANYBODY.has(word)) return this.#known.at(-1) ?? null;
    const person = SINGULAR.has(word);
    return this.#known.findLast((known) => known.person === person) ?? null;
  }

  /** "the spokesman", "the coalition spokesperson": the last person of whom all these words were said. */
  #byRole(words: ReadonlySet<string>): Known | null {
    const telling = [...words].filter((word) => word !== 'the');
    if (!telling.some((word) => this.#layout.vocabulary.classOfHash(wordHash(word)) === ROLE)) return null;
    return this.#known.findLast((known) => known.person && telling.every((word) => isAmong(word, known.words))) ?? null;
  }

  /** A name that ends the phrase, or stands at its head before a preposition: "Ines Tallow of the harbour board". */
  #named(from: number, end: number): Pick<Known, 'name' | 'person'> | null {
    const { tokens, classes } = this.#layout;
    const runs = nameRuns(tokens, classes, from, end);
    const run =
      runs.find(({ from: first, to }) => first + 1 < to && first === from && to < end && classes[to] === PREPOSITION) ??
      runs.findLast(({ to }) => to === end);
    if (run === undefined) return null;
    const bare = withoutOffice(tokens, classes, run);
    if (bare.from >= bare.to) return null;
    const titled = bare.from > run.from;
    const short = this.#textOf(bare);
    const full = this.#fullNames.get(lastName(short)) ?? short;
    const person = titled || ((run.from === 0 || classes[run.from - 1] !== ARTICLE) && isPerson(full));
    // "the Averne Harbour Board" is named by its phrase, which a reader expects with all its words.
    return person || run.from === from ? { name: full, person } : null;
  }

  /** "the director of the board, Ines Tallow". */
  #apposed(from: number, to: number): Pick<Known, 'name' | 'person'> | null {
    const named = this.#named(from, headEnd(this.#layout, from, to));
    return named?.person === true && isPerson(named.name) ? named : null;
  }

  /** A phrase without its article and what is added to its noun: "US-led coalition", "officials". */
  #phrase(from: number, whole: number): string | null {
    const end = nounEnd(this.#layout, from, whole);
    const start = this.#layout.classes[from] === ARTICLE && end - from > 1 ? from + 1 : from;
    const phrase = this.#textOf({ from: start, to: end });
    return phrase === '' ? null : shorten(phrase, LONGEST_SPEAKER);
  }

  #textOf({ from, to }: NameRun): string {
    const { tokens } = this.#layout;
    return to <= from ? '' : this.#text.slice(tokens.starts[from], tokens.ends[to - 1]).replace(/\s+/g, ' ');
  }
}

/** Where the head of a source ends: at a comma, bracket, dash or relative clause. */
function headEnd({ classes, tokens }: Layout, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const is = classes[i];
    if (is === COMMA || is === DASH || is === BRACKET || (is === RELATIVE && tokens.words[i] !== WHO) || tokens.words[i] === WHO) return i;
  }
  return to;
}

/** Where a participle begins to tell what the noun does: "the coalition fighting in the east". */
function nounEnd({ tokens }: Layout, from: number, to: number): number {
  for (let i = from + 2; i < to; i++) if (tokens.endings[i] === ING && tokens.shapes[i] === SMALL) return i;
  return to;
}

const ING: number = wordHash('ing');

const wordsIn = (phrase: string): ReadonlySet<string> => new Set(phrase.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);

const isAmong = (word: string, words: ReadonlySet<string>): boolean =>
  words.has(word) || words.has(word.replace(/(?:man|woman|person)$/u, 'person'));
