import type { Document, Sourced } from '../model/document.js';
import type { Severity } from '../model/flag.js';
import { MEMBER_RELATIONS } from '../model/relation.js';
import { lettersOf } from '../text/letters.js';
import { numbersIn, sameNumbers } from '../text/numbers.js';
import type { Draft } from './draft.js';
import { type Pair, quote, told } from './pair.js';

/** Headlines that share less than this share of their words have another angle, not another wording. */
const SAME_ANGLE = 0.5;

/** Changed, missing and added headlines. A partial reuse is another article: its headline is its own. */
export function headlineFlags(pair: Pair): readonly Draft[] {
  if (!MEMBER_RELATIONS.has(pair.kind)) return [];
  const [before, after] = [pair.a.document.headline, pair.b.document.headline];
  if (before === null && after === null) return [];
  if (after === null) return [draft('headline-missing', 'major', before, after, lack(pair, before?.value ?? '', 'is missing'))];
  // A headline that was added is a matter of course; without a direction it may as well have been dropped from the other.
  if (before === null)
    return [draft('headline-added', pair.directed ? 'minor' : 'major', before, after, lack(pair, after.value, 'was added'))];
  if (sameLetters(before.value, after.value)) return [];
  return [changed(pair, before, after)];
}

function draft(
  kind: Draft['kind'],
  severity: Severity,
  before: Sourced | null,
  after: Sourced | null,
  explanation: string,
  detail: Draft['detail'] = {},
): Draft {
  return {
    kind,
    severity,
    a: before?.span ?? null,
    b: after?.span ?? null,
    before: before?.value ?? null,
    after: after?.value ?? null,
    detail,
    explanation,
  };
}

const sameLetters = (x: string, y: string): boolean => String(lettersOf(x).codes) === String(lettersOf(y).codes);

function changed(pair: Pair, before: Sourced, after: Sourced): Draft {
  const [wordsBefore, wordsAfter] = [headlineWords(before.value), headlineWords(after.value)];
  const dropped = wordsBefore.filter((word) => !wordsAfter.includes(word));
  const added = wordsAfter.filter((word) => !wordsBefore.includes(word));
  const kept = 1 - (dropped.length + added.length) / Math.max(1, wordsBefore.length + wordsAfter.length);
  const numbers = !sameNumbers(numbersIn(before.value), numbersIn(after.value));
  const severity: Severity = kept < SAME_ANGLE || numbers ? 'major' : 'minor';
  const what = kept < SAME_ANGLE ? 'Fewer than half of its words are kept' : numbers ? 'A number in it differs' : 'It was reworded';
  return draft('headline-changed', severity, before, after, `Another headline: ${told(pair, before.value, after.value)}. ${what}.`, {
    dropped,
    added,
    number: numbers,
  });
}

/** Words; in scripts without spaces every letter, so that one changed letter does not make a new headline. */
const headlineWords = (headline: string): readonly string[] =>
  headline
    .toLowerCase()
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu) ?? [];

function lack({ directed }: Pair, headline: string, what: 'is missing' | 'was added'): string {
  if (directed) return what === 'is missing' ? `The headline ${quote(headline)} is missing.` : `A headline was added: ${quote(headline)}.`;
  return `Only the ${what === 'is missing' ? 'first' : 'second'} text has a headline: ${quote(headline)}.`;
}

/** A text without any headline: it cannot be cited, and its copies lose it. */
export function noHeadline(document: Document): readonly Draft[] {
  if (document.headline !== null) return [];
  return [
    {
      kind: 'no-headline',
      severity: 'info',
      a: null,
      b: null,
      before: null,
      after: null,
      detail: {},
      explanation: 'The text has no headline.',
    },
  ];
}
