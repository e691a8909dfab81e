import type { Span } from '../model/span.js';

/**
 * Letters that look like a Latin one, each before its Latin letter: from the confusables of Unicode Technical Standard 39,
 * without those that a reader can tell apart (г and r, к and ĸ) and the small Greek letters that science writes beside
 * Latin ones (α, ν, ρ, υ, χ: `νx` is a product, and the same two letters when a space between them is lost). Letters that are composed with marks follow from these and ё, ї.
 */
const CYRILLIC = 'АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ТT ХX УY аa сc еe һh іi јj оo рp хx уy';
const GREEK = 'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo';

/** Letters that are read as Latin, but a Latin letter is not read as them: they are rare in their own script too. */
const TO_LATIN_ONLY = 'ЅS ѕs ԁd ԌG ԛq ԚQ ԝw ԜW ѵv ҮY үy ӏl ЬB';

const pairsOf = (table: string): readonly (readonly [string, string])[] =>
  table.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)] as const);

const SCRIPTS = ['latin', 'cyrillic'] as const;
/** The scripts in which a mixed word is read. Greek is none: most Latin letters in Greek text are names glued to a word. */
export type LookalikeScript = (typeof SCRIPTS)[number];

const TO_LATIN: ReadonlyMap<string, string> = new Map(pairsOf(`${CYRILLIC} ${GREEK} ${TO_LATIN_ONLY}`));
const TO_CYRILLIC: ReadonlyMap<string, string> = new Map(pairsOf(CYRILLIC).map(([own, latin]) => [latin, own]));

/** Letters of these scripts as ranges, for use in a character class: Latin also full-width and in the styles of mathematics. */
const LATIN = 'A-Za-zÀ-ÖØ-öø-\\u024f\\u1e00-\\u1effＡ-Ｚａ-ｚ\\u{1d400}-\\u{1d6a3}';
const OTHER = '\\u0370-\\u0373\\u0376\\u0377\\u037b-\\u037d\\u037f\\u0386\\u0388-\\u03ff\\u0400-\\u0481\\u048a-\\u052f\\u1f00-\\u1fff';
/** What parts no word: marks, digits, invisible characters. */
const NEUTRAL = '\\p{M}\\p{N}\\p{Default_Ignorable_Code_Point}';

/** A Latin letter and one of another script in one word. More than eight neutral characters between them part a word: nothing is backtracked over. */
const MIXED = new RegExp(
  `[${LATIN}][${NEUTRAL}]{0,8}[${OTHER}]|[${OTHER}][${NEUTRAL}]{0,8}[${LATIN}]|[\\u0370-\\u03ff\\u1f00-\\u1fff][${NEUTRAL}]{0,8}[\\u0400-\\u052f]|[\\u0400-\\u052f][${NEUTRAL}]{0,8}[\\u0370-\\u03ff\\u1f00-\\u1fff]`,
  'u',
);
const WORD = new RegExp(`[${LATIN}${OTHER}${NEUTRAL}]+`, 'gu');
const IS_LATIN = new RegExp(`^[${LATIN}]`, 'u');
const IS_OTHER = new RegExp(`^[${OTHER}]`, 'u');
/** Most texts in Latin letters have none of these: one look for them is all that such a text pays. */
const ANY_OTHER = /[\u0370-\u052f\u1f00-\u1fff]/;

function scriptOf(character: string): LookalikeScript | 'greek' | null {
  if (IS_LATIN.test(character)) return 'latin';
  if (!IS_OTHER.test(character)) return null;
  return character >= '\u0400' && character <= '\u052f' ? 'cyrillic' : 'greek';
}

/** A letter as its look-alike in another script, of the same length; null where that script has none. */
function written(letter: string, script: LookalikeScript | 'greek', target: LookalikeScript): string | null {
  if (script === target) return letter;
  const [base = '', ...marks] = letter.normalize('NFKC').normalize('NFD');
  const latin = script === 'latin' ? base : TO_LATIN.get(base);
  const own = target === 'latin' ? latin : TO_CYRILLIC.get(latin ?? '');
  const composed = own === undefined ? '' : (own + marks.join('')).normalize('NFC');
  return composed.length === letter.length ? composed : null;
}

/** A word in which letters of one script stand for those of another. */
export interface MixedWord {
  readonly span: Span;
  /** The script in which the whole word can be read. */
  readonly script: LookalikeScript;
  /** The word in that script, of the same length. */
  readonly plain: string;
  /** The letters that belong to another script, in order. */
  readonly foreign: readonly string[];
}

/** The word as it reads in a script, null where a letter of it has no look-alike there. */
function readAs(word: string, start: number, script: LookalikeScript): MixedWord | null {
  const foreign: string[] = [];
  let plain = '';
  for (const letter of word) {
    const from = scriptOf(letter);
    const own = from === null ? letter : written(letter, from, script);
    if (own === null) return null;
    if (from !== null && from !== script) foreign.push(letter);
    plain += own;
  }
  return { span: [start, start + word.length], script, plain, foreign };
}

/** Whether a word is two, each of one script, with a small letter before a capital where they meet: `saidРоса`. */
function isGlued(word: string): boolean {
  const letters = Array.from(word).filter((letter) => scriptOf(letter) !== null);
  const joints = letters.flatMap((letter, i) => (i > 0 && scriptOf(letters[i - 1] ?? '') !== scriptOf(letter) ? i : []));
  const [joint = 0] = joints;
  return joints.length === 1 && /\p{Ll}/u.test(letters[joint - 1] ?? '') && /\p{Lu}/u.test(letters[joint] ?? '');
}

const hasScript = (word: string, script: LookalikeScript): boolean => Array.from(word).some((letter) => scriptOf(letter) === script);

/** How many letters of each script a text has; letters with accents and styled ones do not matter for that. */
function countScripts(text: string): Readonly<Record<LookalikeScript, number>> {
  const counts = { latin: 0, cyrillic: 0 };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 0x20;
    if (code >= 0x61 && code <= 0x7a) counts.latin++;
    else if (code >= 0x400 && code <= 0x52f) counts.cyrillic++;
  }
  return counts;
}

/**
 * The words that mix Latin letters with look-alikes of Cyrillic or Greek ones so that the whole word can be read in one
 * script. Words glued together (`saidПётр`, `saidРоса`) or of one script are not among them. A word that can be read in two scripts
 * (`расe`) is read in that of most letters of the text.
 * @returns in order; cost linear, and hardly any where no letter is Cyrillic or Greek
 */
export function mixedWords(text: string): readonly MixedWord[] {
  if (!ANY_OTHER.test(text) || !MIXED.test(text)) return [];
  let counts: Readonly<Record<LookalikeScript, number>> | null = null;
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }) => {
    if (!MIXED.test(word) || isGlued(word)) return [];
    const readings = SCRIPTS.flatMap((script) => (hasScript(word, script) ? (readAs(word, index, script) ?? []) : []));
    if (readings.length < 2) return readings;
    counts ??= countScripts(text);
    const common = counts;
    return [readings.reduce((best, next) => (common[next.script] > common[best.script] ? next : best))];
  });
}

/** A text of the same length with the look-alikes of its mixed words replaced by the letters they stand for. */
export function unmasked(text: string): string {
  const words = mixedWords(text);
  if (words.length === 0) return text;
  let at = 0;
  const parts = words.map(({ span, plain }) => {
    const part = text.slice(at, span[0]) + plain;
    at = span[1];
    return part;
  });
  return parts.join('') + text.slice(at);
}

/** A word with every letter that looks like a Latin one made Latin: equal for words that look alike, of whatever script. */
export const skeleton = (word: string): string =>
  Array.from(word.normalize('NFKC').normalize('NFD'), (letter) => TO_LATIN.get(letter) ?? letter).join('');
