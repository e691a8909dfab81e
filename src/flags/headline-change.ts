import type { Severity } from '../model/flag.js';
import { datesCompare, datesConflict, datesIn } from '../text/dates.js';
import { hedgesIn } from '../text/hedges.js';
import { BUILT_IN_LEXICON, type Lexicon } from '../text/lexicon.js';
import { loadedTermsIn, rivalLoadings } from '../text/loaded-terms.js';
import { compareNames, namesIn } from '../text/names.js';
import { isSameQuantity, mayEqual, quantitiesIn } from '../text/quantities.js';
import { quotationsIn } from '../text/quotation.js';
import { reportingVerb } from '../text/reporting-verbs.js';
import { strengthening } from '../text/strength.js';
import { wordsOf } from '../text/words.js';
import { unmatched } from './facts-of.js';
import { isSectioned, keptShare, onlyWords, plainHeadline, sameForm, tellingWords, withoutKicker } from './headline-words.js';
import { isNegated } from './negation-changed.js';

/** What may change inside a headline, the most telling first, and how a reader is told. */
export const HEADLINE_CHANGES = {
  angle: 'It takes another angle: most of its words are new',
  negation: 'A negation came or went',
  number: 'A number in it differs',
  date: 'A date in it differs',
  name: 'Another name stands in it',
  hedge: 'A word of doubt or a source stands in one of them only',
  quotation: 'Words are quoted in one of them only, or otherwise',
  stronger: 'The claim is stronger',
  weaker: 'The claim is weaker',
  detail: 'A detail stands in one of them only',
  wording: 'It was reworded',
  form: 'Only its form differs: capitals, marks, spelling or a label',
} as const;
export type HeadlineChangeKind = keyof typeof HEADLINE_CHANGES;

/** What changed inside a headline. */
export interface HeadlineChange {
  /** The most telling change. */
  readonly change: HeadlineChangeKind;
  /** All that changed, the most telling first. */
  readonly changes: readonly HeadlineChangeKind[];
  readonly severity: Severity;
}

/** One thing that changed. */
interface Found {
  readonly change: HeadlineChangeKind;
  readonly severity: Severity;
}

/** Headlines that share less than this share of their telling words have another angle, not another wording. */
const SAME_ANGLE = 0.55;

/**
 * What changed between two headlines of one story; null where nothing did but white space. O(length).
 * @param outlets names of the outlets: one that stands beside a headline is not part of it
 * @param isKnown whether a word is a name in the stories below the headlines: a capital at the head of a headline, or in one with capitals
 *   at all words, does not say so
 */
export function headlineChange(
  before: string,
  after: string,
  outlets: readonly string[] = [],
  lexicon: Lexicon = BUILT_IN_LEXICON,
  isKnown: (word: string) => boolean = () => false,
): HeadlineChange | null {
  const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (squeezed(before) === squeezed(after)) return null;
  const [x, y] = withoutKicker(plainHeadline(before, outlets), plainHeadline(after, outlets));
  const found =
    x === y || isSectioned(x, y) ? [] : keptShare(x, y) < SAME_ANGLE && !sameForm(x, y) ? [ANGLE] : changesInside(x, y, lexicon, isKnown);
  const changes = (Object.keys(HEADLINE_CHANGES) as HeadlineChangeKind[]).filter((kind) => found.some(({ change }) => change === kind));
  const first = changes[0];
  if (first === undefined) return { change: 'form', changes: ['form'], severity: 'info' };
  const severity = (['major', 'minor'] as const).find((level) => found.some((one) => one.severity === level)) ?? 'info';
  return { change: first, changes, severity };
}

const ANGLE: Found = { change: 'angle', severity: 'major' };

/** Everything that changed in a headline that kept its angle. */
function changesInside(x: string, y: string, lexicon: Lexicon, isKnown: (word: string) => boolean): readonly Found[] {
  const facts = [...numbers(x, y), ...dates(x, y), ...quotations(x, y)];
  if (sameForm(x, y)) return facts;
  const all = [
    ...facts,
    ...negations(x, y, lexicon),
    ...names(x, y, lexicon, isKnown),
    ...hedges(x, y, lexicon),
    ...strengths(x, y, lexicon),
  ];
  if (all.length > 0) return all;
  const [dropped, added] = onlyWords(x, y);
  if (dropped.length === 0 && added.length === 0) return [{ change: 'wording', severity: 'minor' }];
  return [{ change: dropped.length === 0 || added.length === 0 ? 'detail' : 'wording', severity: 'minor' }];
}

function numbers(x: string, y: string): readonly Found[] {
  const quantities = (text: string): ReturnType<typeof quantitiesIn> => quantitiesIn(text).filter(({ ordinal }) => !ordinal);
  const [dropped, added] = unmatched(quantities(x), quantities(y), isSameQuantity);
  if (dropped.length === 0 && added.length === 0) return [];
  const replaced = dropped.some((one) => added.length > 0 && !added.some((other) => mayEqual(one, other)));
  return [{ change: 'number', severity: replaced ? 'major' : 'minor' }];
}

function dates(x: string, y: string): readonly Found[] {
  const conflict = datesIn(x).some((one) => datesIn(y).some((other) => datesCompare(one, other) && datesConflict(one, other)));
  return conflict ? [{ change: 'date', severity: 'major' }] : [];
}

/** Words within quotation marks of one headline that the other has without, or quotes otherwise. */
function quotations(x: string, y: string): readonly Found[] {
  const quoted = (text: string): readonly string[] => quotationsIn(text).map(({ inside }) => tellingWords(text.slice(...inside)).join(' '));
  const [dropped, added] = unmatched(quoted(x), quoted(y), (one, other) => one === other);
  const all = (text: string): string => ` ${tellingWords(text).join(' ')} `;
  const bare = dropped.some((words) => all(y).includes(` ${words} `)) || added.some((words) => all(x).includes(` ${words} `));
  const otherwise = dropped.some((one) => added.some((other) => one.split(' ').some((word) => other.split(' ').includes(word))));
  if (!bare && !otherwise) return [];
  return [{ change: 'quotation', severity: 'minor' }];
}

/** More words than these beside a negation make another clause, and it is that clause that is denied. */
const MOST_TURNED = 2;

function negations(x: string, y: string, lexicon: Lexicon): readonly Found[] {
  const negated = (text: string): boolean => isNegated(wordsOf(text), lexicon);
  if (negated(x) === negated(y) || Math.max(...onlyWords(x, y).map(({ length }) => length)) > MOST_TURNED) return [];
  return [{ change: 'negation', severity: 'major' }];
}

/** A headline with capitals at most words: they tell no names. */
const MOST_CAPITALS = 0.7;

/** The capital words that open a headline, and the word after them. */
const HEAD = /^(?<first>\p{Lu}[\p{L}\p{M}]*)(?:\s\p{Lu}[\p{L}\p{M}.]*){0,3}\s(?<next>\p{Ll}+)/u;

/** Names in place of other names. */
function names(x: string, y: string, { aliases }: Lexicon, isKnown: (word: string) => boolean): readonly Found[] {
  const of = isTitled(x) || isTitled(y) ? (text: string) => knownWords(text, isKnown) : namesByForm(x, y, isKnown);
  const [dropped, added] = unmatched(of(x), of(y), (one, other) => compareNames(one, other, aliases) === 'same');
  const [, plainY] = [x, y].map((text) => tellingWords(text));
  const gone = dropped.filter((name) => !tellingWords(name).every((word) => plainY?.includes(word)));
  if (gone.length === 0 || added.length === 0) return [];
  const variant = gone.length === 1 && added.some((name) => compareNames(gone[0] ?? '', name, aliases) === 'variant');
  return [{ change: 'name', severity: variant ? 'info' : 'major' }];
}

function isTitled(text: string): boolean {
  const words = wordsOf(text).filter((word) => word.length > 3);
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * MOST_CAPITALS;
}

/** Where capitals tell no names, the words that are names in the stories. */
const knownWords = (text: string, isKnown: (word: string) => boolean): readonly string[] =>
  wordsOf(text)
    .map((word) => word.replace(/['’]s?$/u, ''))
    .filter(isKnown);

/** Reads names off their capitals; those at the head of a headline count where they are known or stand inside the other too. */
function namesByForm(x: string, y: string, isKnown: (word: string) => boolean): (text: string) => readonly string[] {
  const inside = new Set(
    [x, y].flatMap((text) => [...text.matchAll(/(?<=[\p{L},;] )\p{Lu}[\p{L}\p{M}.'-]*/gu)].map(([word]) => word.replace(/'s?$|\.$/u, ''))),
  );
  const sure = (word: string): boolean => inside.has(word) || /^\p{Lu}{2,}$/u.test(word) || isKnown(word);
  const [headX, headY] = [x, y].map((text) => HEAD.exec(text)?.groups ?? {});
  // Before the same word stands the same part of the sentence: where one head is a name the other is.
  const firsts = [headX?.['first'] ?? '', headY?.['first'] ?? ''];
  const heads = headX?.['next'] === headY?.['next'] && firsts.some(sure) ? firsts : [];
  return (text) => namesIn(text, (word) => sure(word) || heads.includes(word)).map(({ name }) => name);
}

/** Words that give a claim to somebody: without them the headline states it. */
const SOURCE = /(?<!\p{L})(?:says?|said|claims?|claimed|alleges?|according to|suggests?|sources)(?!\p{L})|(?<!\p{L})shows?$|\?$/iu;
const NAMED_SOURCE = /[:,–—-]\s(?:officials?|police|report|sources?|study|reports|witnesses|authorities|ministry|agency)$/iu;

/** Verbs that give a claim to somebody as say does: in place of it they bring no source. */
const SAID: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'warn',
  'claim',
  'report',
  'announce',
  'state',
  'confirm',
  'admit',
  'insist',
  'predict',
]);

/** A source takes a word or two besides its verb; what comes with more says something new. */
const MOST_SOURCE_WORDS = 3;

function hedges(x: string, y: string, lexicon: Lexicon): readonly Found[] {
  const doubts = (text: string): boolean => hedgesIn(text, lexicon.hedges).length > 0;
  const sourced = (text: string): boolean =>
    SOURCE.test(text) ||
    NAMED_SOURCE.test(text) ||
    wordsOf(text).some((word) => !word.endsWith('ing') && SAID.has(reportingVerb(word, lexicon.verbs)?.verb ?? ''));
  if (doubts(x) !== doubts(y)) return [{ change: 'hedge', severity: 'major' }];
  const [dropped, added] = onlyWords(x, y);
  if (sourced(x) === sourced(y) || (sourced(x) ? dropped : added).length > MOST_SOURCE_WORDS) return [];
  return [{ change: 'hedge', severity: 'major' }];
}

/** Where more words than this were exchanged, a stronger one among them is not what changed. */
const MOST_EXCHANGED = 3;

/** A stronger or weaker word of one scale, a term of another judgement, an intensifier that came or went. */
function strengths(x: string, y: string, lexicon: Lexicon): readonly Found[] {
  const [dropped, added] = unmatched(tellingWords(x), tellingWords(y), (one, other) => one === other);
  if (Math.max(dropped.length, added.length) > MOST_EXCHANGED) return [];
  const steps = dropped.flatMap((word) => added.map((other) => strengthening(word, other, lexicon.scales)));
  const step = steps.find((one) => one !== 0) ?? loading(x, y, lexicon);
  if (step !== 0) return [{ change: step > 0 ? 'stronger' : 'weaker', severity: 'major' }];
  const more = intensifiersIn(added, lexicon) - intensifiersIn(dropped, lexicon);
  if (more === 0) return [];
  return [{ change: more > 0 ? 'stronger' : 'weaker', severity: 'minor' }];
}

/** How many words strengthen whatever they stand beside. */
const intensifiersIn = (words: readonly string[], { intensifiers }: Lexicon): number =>
  words.filter((word) => intensifiers.has(word)).length;

/** 1 where a neutral term became a judging one, -1 where a judging one became neutral. */
function loading(x: string, y: string, { terms }: Lexicon): number {
  const [dropped, added] = unmatched(loadedTermsIn(x, terms), loadedTermsIn(y, terms), (one, other) => one.phrase === other.phrase);
  for (const one of dropped) {
    for (const other of added) {
      const rivals = rivalLoadings(one.value, other.value);
      if (rivals !== null && rivals[0].loading !== rivals[1].loading) return rivals[1].loading === 'neutral' ? -1 : 1;
    }
  }
  return 0;
}
