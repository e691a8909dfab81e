import type { Document } from '../model/document.js';
import { type LookalikeScript, mixedWords } from '../text/lookalikes.js';
import type { Draft } from './draft.js';
import { codeOf, LISTED_PLACES, shownWord, timesSeen } from './places.js';
import { eachPart } from './read-parts.js';

const SCRIPT_NAME: Readonly<Record<LookalikeScript, string>> = { latin: 'Latin', cyrillic: 'Cyrillic' };

/** Words with letters of another script that look like their own: `pаy` with a Cyrillic а. One flag for all of a document. */
export function homoglyphs(document: Document): readonly Draft[] {
  const found = eachPart(document, mixedWords);
  const first = found[0];
  if (!first) return [];
  const listed = found.slice(0, LISTED_PLACES).map(({ span, foreign }) => ({
    span,
    word: shownWord(document.text.slice(...span)),
    foreign: namesOf(foreign),
  }));
  const words = listed.map(({ word, foreign }) => `“${word}” (${foreign.join(', ')})`);
  const more = found.length > listed.length ? ' among others' : '';
  return [
    {
      kind: 'homoglyphs',
      severity: 'minor',
      a: first.span,
      b: null,
      before: shownWord(document.text.slice(...first.span)),
      after: shownWord(first.plain),
      detail: { places: found.length, script: first.script, listed },
      explanation: `Letters of another script stand for ${SCRIPT_NAME[first.script]} ones that look alike, ${timesSeen(found.length)}: ${words.join(', ')}${more}.`,
    },
  ];
}

/** The letters by name, each once, the first of them only: a word has few. */
const namesOf = (letters: readonly string[]): readonly string[] =>
  [...new Set(letters)].slice(0, LISTED_PLACES).map((letter) => `${letter} ${codeOf(letter)}`);
