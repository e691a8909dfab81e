import { headlineLike, wordCount } from './headline-shape.js';
import type { LineForm } from './line-form.js';
import { isPersonName } from './name-shape.js';
import { isSectionName } from './outlet-line.js';

interface FormedLine {
  readonly text: string;
  readonly form: LineForm;
}

const MIN_HEADLINE_WORDS = 4;

const CAPITALISED = /^(?:\p{Lu}[\p{L}\p{N}.'’&-]*|of|the|and|al|el|de|la|du|&)$/u;
/** A line that ends so is a sentence, a heading with more to come, or a quotation. */
const CLOSED = /[.!?:;,…"”'’)\]-]$/;

/** Endings of verbs in headlines. A name with one ("Wells Lantern") is not recognised, which costs less than a headline lost. */
const VERB_ENDING = /[^s]s$|[^e]ed$|ing$/;
const NAME_ENDING: ReadonlySet<string> = new Set(['news', 'evening', 'morning', 'spring', 'king']);
/** Short verbs and the small words that headlines have and names have not. */
const HEADLINE_WORDS: ReadonlySet<string> = new Set(
  'is are was were be been has have had will would can could may must to in on at for from with by as after before over under off out up down into against amid near not no how why what who when where than but or if say said fall fell cut hit set put shut quit win won lost lose rise rose held hold found find kill dead die seek face get got go gone back end ban vote sue jail warn urge call open close collapse resign return stop start plan fail make made take took give gave show leave left lead led break broke strike struck begin began'.split(
    ' ',
  ),
);

const hasVerb = (words: readonly string[]): boolean =>
  words.some((word) => HEADLINE_WORDS.has(word) || (VERB_ENDING.test(word) && !NAME_ENDING.has(word)));

/** Two to five capitalised words without a verb, no section's name. */
function isBareName(line: string): boolean {
  const words = line.split(/\s+/);
  if (words.length < 2 || words.length > 5 || CLOSED.test(line) || isSectionName(line)) return false;
  if (!words.every((word) => CAPITALISED.test(word)) || !/^\p{Lu}|^the$/iu.test(words[0] ?? '')) return false;
  return !hasVerb(words.map((word) => word.toLowerCase()));
}

/** A kicker ("Winter Storm") names the story's matter, so its words come again in small letters; an outlet's do not. */
function isTopic(name: string, rest: readonly FormedLine[]): boolean {
  const words = name.split(/\s+/).filter((word) => word.length > 3);
  const small = new Set(rest.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}])\p{Ll}{4,}/gu) ?? []));
  return words.some((word) => small.has(word.toLowerCase()));
}

/**
 * Finds an outlet by its place alone: a short name on the first line, above a longer headline with a byline or date beneath.
 * @param lines of the page, in order
 * @returns the line's index, or -1
 */
export function bareOutletAt(lines: readonly FormedLine[]): number {
  const lede = lines.findIndex(({ form }) => form === 'prose');
  const at = lines.findIndex(({ form }) => form !== 'furniture');
  const name = lines[at];
  const headline = lines[at + 1];
  if (!name || !headline || at + 2 >= lede || name.form !== 'line' || headline.form !== 'line' || !isBareName(name.text)) return -1;
  if (!headlineLike(headline.text) || wordCount(headline.text) < MIN_HEADLINE_WORDS || headline.text.length <= name.text.length) return -1;
  const beneath = lines.slice(at + 2, lede).map(({ form }) => form);
  const bylined = beneath.includes('byline');
  // A person's name above the headline may be its byline, unless the page has another.
  if (!bylined && (!beneath.includes('date') || isPersonName(name.text))) return -1;
  return isTopic(name.text, lines.slice(at + 1)) ? -1 : at;
}
