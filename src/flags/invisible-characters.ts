import type { Document } from '../model/document.js';
import type { Span } from '../model/span.js';
import { headOf, tailOf } from '../text/cut.js';
import { invisibleRuns } from '../text/invisible.js';
import type { Draft } from './draft.js';
import { codeOf, LISTED_PLACES, shownWord, timesSeen } from './places.js';
import { eachPart } from './read-parts.js';

/** What editors and programs leave behind without meaning to: it hides nothing. */
const HARMLESS: ReadonlySet<string> = new Set(['\u00ad', '\ufeff']);

/** Scripts whose spelling or line breaks need joiners, zero-width spaces, selectors or fillers of their own. */
const NEEDS_INVISIBLE =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Of the invisible characters, those that such scripts never need: soft hyphens, and what turns the direction round. */
const NEEDED_NOWHERE = /[\u00ad\ufeff\u202a-\u202e\u2066-\u2069]/u;
/** Pictures and symbols, with the colours, keys and flags they are made of: joiners, selectors and tags belong to them. */
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{S}]/u;
const BELONGS_TO_PICTURE = /^[\u200d\ufe00-\ufe0f\u{e0020}-\u{e007f}]+$/u;
/** A digit, its selector and the frame of a key. */
const KEY = /^[\d#*]$/;
/** Marks of direction belong to every text that has a script written from the right. */
const DIRECTION_MARK = /^[\u200e\u200f\u061c]+$/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Names that a reader may look up; the rest are told by their numbers. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00ad', 'soft hyphen'],
  ['\u034f', 'combining grapheme joiner'],
  ['\u061c', 'Arabic letter mark'],
  ['\u200b', 'zero width space'],
  ['\u200c', 'zero width non-joiner'],
  ['\u200d', 'zero width joiner'],
  ['\u200e', 'left-to-right mark'],
  ['\u200f', 'right-to-left mark'],
  ['\u202a', 'left-to-right embedding'],
  ['\u202b', 'right-to-left embedding'],
  ['\u202c', 'pop directional formatting'],
  ['\u202d', 'left-to-right override'],
  ['\u202e', 'right-to-left override'],
  ['\u2060', 'word joiner'],
  ['\u2066', 'left-to-right isolate'],
  ['\u2067', 'right-to-left isolate'],
  ['\u2068', 'first strong isolate'],
  ['\u2069', 'pop directional isolate'],
  ['\ufeff', 'byte order mark'],
]);

const named = (character: string): string => {
  const name = NAMES.get(character);
  return name === undefined ? codeOf(character) : `${name} ${codeOf(character)}`;
};

/** How many units of a text around a run are looked at and shown. */
const AROUND = 30;

/** Whether a run of invisible characters is part of how its neighbours are written. */
function belongs(run: string, before: string, after: string, rightToLeft: boolean): boolean {
  if (BELONGS_TO_PICTURE.test(run) && (PICTURE.test(before) || (KEY.test(before) && after === '\u20e3'))) return true;
  if (DIRECTION_MARK.test(run)) return rightToLeft;
  return !NEEDED_NOWHERE.test(run) && (NEEDS_INVISIBLE.test(before) || NEEDS_INVISIBLE.test(after));
}

interface Place {
  /** The word around it, up to white space. */
  readonly span: Span;
  readonly characters: readonly string[];
}

/** Every run of invisible characters in a part that no neighbour needs. O(length). */
function placesIn(text: string): readonly Place[] {
  const rightToLeft = RIGHT_TO_LEFT.test(text);
  return Array.from(invisibleRuns(text)).flatMap(({ 0: run, index }) => {
    const end = index + run.length;
    const left = tailOf(text.slice(Math.max(0, index - AROUND - 1), index), AROUND);
    const right = headOf(text.slice(end, end + AROUND + 1), AROUND);
    if (belongs(run, lastOf(left), Array.from(right)[0] ?? '', rightToLeft)) return [];
    const [head, tail] = [/[^\s]*$/u.exec(left)?.[0] ?? '', /^[^\s]*/u.exec(right)?.[0] ?? ''];
    return [{ span: [index - head.length, end + tail.length] as const, characters: Array.from(run) }];
  });
}

/** The last character that is not itself a combining mark. */
const lastOf = (text: string): string => Array.from(text.replace(/\p{M}+$/u, '')).at(-1) ?? '';

/** Invisible characters in the words of a text: they hide a word from a search and a copy from a comparison. */
export function invisibleCharacters(document: Document): readonly Draft[] {
  const found = eachPart(document, placesIn);
  const first = found[0];
  if (!first) return [];
  const characters = [...new Set(found.flatMap((place) => place.characters))];
  const names = characters.slice(0, LISTED_PLACES).map(named);
  const listed = found.slice(0, LISTED_PLACES).map(({ span }) => ({ span, word: shownWord(document.text.slice(...span)) }));
  const words = listed.map(({ word }) => `“${word}”`);
  const more = found.length > listed.length ? ' among others' : '';
  return [
    {
      kind: 'invisible-characters',
      severity: characters.every((character) => HARMLESS.has(character)) ? 'info' : 'minor',
      a: first.span,
      b: null,
      before: listed[0]?.word ?? null,
      after: null,
      detail: { places: found.length, characters: characters.slice(0, LISTED_PLACES).map(codeOf), listed },
      explanation: `Characters that cannot be seen (${names.join(', ')}) stand ${timesSeen(found.length)}: ${words.join(', ')}${more}.`,
    },
  ];
}
