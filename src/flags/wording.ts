import type { Difference } from '../model/alignment.js';
import type { FlagKind, Json, Severity } from '../model/flag.js';
import type { Span } from '../model/span.js';
import { numbersIn } from '../text/numbers.js';
import { type ReportingVerb, reportingVerb } from '../text/reporting-verbs.js';
import type { Draft } from './draft.js';
import { type Pair, placeOf, quote, reading, type Side, storyText } from './pair.js';

/** A change of words inside a passage, seen with what stands around it. */
interface Change {
  readonly difference: Difference;
  readonly before: string;
  readonly after: string;
  readonly wordsBefore: readonly string[];
  readonly wordsAfter: readonly string[];
  /** Both readings lie inside quotation marks. */
  readonly quoted: boolean;
  /** The words next to the change, the same in both texts where they are inside the passage. */
  readonly left: string;
  readonly right: string;
}

/** What a rule makes of a change: null when it is not its concern. */
interface Judgement {
  readonly kind: FlagKind;
  readonly severity: Severity;
  readonly detail: { readonly [key: string]: Json };
  readonly explanation: string;
}

/** Rules from the most telling to the least; the first that recognises a change names it. */
const RULES: readonly ((change: Change) => Judgement | null)[] = [
  quoteAltered,
  verbChanged,
  speakerChanged,
  numberChanged,
  negationChanged,
];

/** Words changed inside passages, each named for what it changes. */
export function wordingFlags(pair: Pair): readonly Draft[] {
  return pair.alignment.differences
    .filter((difference) => difference.kind === 'words')
    .flatMap((difference) => wordingFlag(pair, difference));
}

function wordingFlag(pair: Pair, difference: Difference): readonly Draft[] {
  const change = changeOf(pair, difference);
  if (change.wordsBefore.length === 0 && change.wordsAfter.length === 0) return [];
  const judgement = RULES.reduce<Judgement | null>((found, rule) => found ?? rule(change), null) ?? plainWording(change);
  return [
    {
      ...judgement,
      a: placeOf(pair.a, difference.a),
      b: placeOf(pair.b, difference.b),
      before: reading(change.before),
      after: reading(change.after),
    },
  ];
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-'’.,][\p{L}\p{N}\p{M}]+)*/gu;
const wordsOf = (text: string): readonly string[] => Array.from(text.matchAll(WORD), ([word]) => word);

/** How far beside a change its neighbouring words are looked for. */
const REACH = 60;

function changeOf(pair: Pair, difference: Difference): Change {
  const before = storyText(pair.a, difference.a);
  const after = storyText(pair.b, difference.b);
  return {
    difference,
    before,
    after,
    wordsBefore: wordsOf(before),
    wordsAfter: wordsOf(after),
    quoted: isQuoted(pair.a, difference.a) && isQuoted(pair.b, difference.b),
    left: wordsOf(pair.b.story.text.slice(Math.max(0, difference.b[0] - REACH), difference.b[0])).at(-1) ?? '',
    right: wordsOf(pair.b.story.text.slice(difference.b[1], difference.b[1] + REACH))[0] ?? '',
  };
}

const isQuoted = (side: Side, span: Span): boolean =>
  side.quotations.some(({ inside, closing }) => closing !== '' && inside[0] <= span[0] && span[1] <= inside[1]);

function quoteAltered(change: Change): Judgement | null {
  if (!change.quoted) return null;
  return {
    kind: 'quote-altered',
    severity: 'major',
    detail: {},
    explanation: `Words inside the quotation marks were changed: ${told(change)}.`,
  };
}

/** "became", "was added" or "was left out". */
function told(change: Change): string {
  if (change.wordsBefore.length === 0) return `${quote(change.after)} was added`;
  if (change.wordsAfter.length === 0) return `${quote(change.before)} was left out`;
  return `${quote(change.before)} became ${quote(change.after)}`;
}

const AUXILIARY: ReadonlySet<string> = new Set(['has', 'have', 'had', 'is', 'was', 'were', 'be', 'been']);

/** The reporting verb that a reading consists of, auxiliaries aside. */
function onlyVerb(words: readonly string[]): ReportingVerb | null {
  const content = words.filter((word) => !AUXILIARY.has(word.toLowerCase()));
  return content.length === 1 ? reportingVerb(content[0] ?? '') : null;
}

/** After these a claim, a charge or a report is a thing, not what somebody does. */
const BEFORE_NOUN = /^(?:a|an|the|this|these|those|his|her|its|their|our|my|your|no|any|each|every|of|for|new|first|last)$/i;

function verbChanged(change: Change): Judgement | null {
  const before = onlyVerb(change.wordsBefore);
  const after = onlyVerb(change.wordsAfter);
  if (before === null || after === null || before.verb === after.verb || BEFORE_NOUN.test(change.left)) return null;
  const stance = before.stance !== after.stance;
  return {
    kind: 'reporting-verb-changed',
    severity: stance ? 'major' : 'info',
    detail: { stanceBefore: before.stance, stanceAfter: after.stance },
    explanation: stance
      ? `The reporting verb changed from ${quote(change.before)} (${before.stance}) to ${quote(change.after)} (${after.stance}).`
      : `Another reporting verb of the same stance: ${quote(change.before)} became ${quote(change.after)}.`,
  };
}

const PRONOUN = /^(?:he|she|they|it|who|we|i)$/i;

/** Words that name nobody: a speaker needs one word beyond these. */
const NAMELESS =
  /^(?:a|an|the|of|in|on|at|for|to|and|also|later|earlier|then|have|has|had|that|which|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$/i;

/**
 * Another speaker: both readings name somebody, they share no name, and a reporting verb stands beside the change in
 * both texts or at its edge.
 */
function speakerChanged(change: Change): Judgement | null {
  const before = withoutVerbs(change.wordsBefore);
  const after = withoutVerbs(change.wordsAfter);
  const beside = reportingVerb(change.left) !== null || reportingVerb(change.right) !== null;
  const carried = before.length < change.wordsBefore.length && after.length < change.wordsAfter.length;
  if (!(beside || carried) || !namesSomebody(before) || !namesSomebody(after)) return null;
  const shared = before.some((word) => !NAMELESS.test(word) && after.some((other) => other.toLowerCase() === word.toLowerCase()));
  if (shared || before.some((word) => PRONOUN.test(word)) || after.some((word) => PRONOUN.test(word))) return null;
  if (before.length > LONGEST_NAME || after.length > LONGEST_NAME) return null;
  return {
    kind: 'speaker-changed',
    severity: 'major',
    detail: { speakerBefore: before.join(' '), speakerAfter: after.join(' ') },
    explanation: `The speaker changed: the first text gives this to ${quote(before.join(' '))}, the second to ${quote(after.join(' '))}.`,
  };
}

/** Words of a name with its title and role; a longer change is a rewritten clause. */
const LONGEST_NAME = 9;

/** Nouns that stand for a speaker without a name. */
const ROLE =
  /^(?:official|officials|source|sources|spokesman|spokeswoman|spokesperson|minister|ministry|mayor|president|police|government|council|officer|officers|resident|residents|expert|experts|analyst|analysts|witness|witnesses|critics|authorities|engineer|director|manager|lawyer|doctor|doctors|chairman|chairwoman|leader|leaders|union|company|report|aide|aides|diplomat|diplomats|secretary|commander|governor|coach|captain)$/i;

const namesSomebody = (words: readonly string[]): boolean =>
  words.some((word) => !NAMELESS.test(word) && (/^\p{Lu}/u.test(word) || ROLE.test(word)));

function withoutVerbs(words: readonly string[]): readonly string[] {
  const from = reportingVerb(words[0] ?? '') === null ? 0 : 1;
  const to = words.length > from && reportingVerb(words.at(-1) ?? '') !== null ? words.length - 1 : words.length;
  return words.slice(from, to);
}

function numberChanged(change: Change): Judgement | null {
  const before = numbersIn(change.before);
  const after = numbersIn(change.after);
  if (before.length === 0 || after.length === 0) return null;
  if (sorted(before) === sorted(after)) return null;
  return {
    kind: 'number-changed',
    severity: 'major',
    detail: { valuesBefore: before, valuesAfter: after },
    explanation: `A number changed: ${told(change)}.`,
  };
}

const sorted = (values: readonly number[]): string => String([...values].sort((x, y) => x - y));

const NEGATION = /^(?:not|no|never|none|nobody|nothing|without|cannot|nor|neither|\p{L}+n['’]t)$/iu;

function negationChanged(change: Change): Judgement | null {
  const before = change.wordsBefore.filter((word) => NEGATION.test(word)).length;
  const after = change.wordsAfter.filter((word) => NEGATION.test(word)).length;
  if (before % 2 === after % 2) return null;
  return { kind: 'negation-changed', severity: 'major', detail: {}, explanation: `A negation changed: ${told(change)}.` };
}

/** Words that carry no statement of their own: changing only these is a matter of style. */
const FUNCTION_WORD = /^(?:a|an|the|that|which|of|to|in|on|at|by|for|and|its|it|is|was|has|had|also|as|with)$/i;

function plainWording(change: Change): Judgement {
  const small = [...change.wordsBefore, ...change.wordsAfter].every((word) => FUNCTION_WORD.test(word));
  return { kind: 'wording', severity: small ? 'info' : 'minor', detail: {}, explanation: `Other words: ${told(change)}.` };
}
