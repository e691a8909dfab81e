import type { FlagKind } from '../../../src/model/flag.js';
import type { Span } from '../../../src/model/span.js';
import type { GoldText } from '../attribution-gold.js';
import { type CreditCase, creditCase } from './credit.js';

export const PLANTED = ['speaker', 'verb', 'quoted-word', 'addressee', 'credit', 'number', 'negation', 'attribution', 'nothing'] as const;
export type Planted = (typeof PLANTED)[number];

/** The flags that are about a kind of change: in all other cases they are false. */
export const FLAGS_OF: Readonly<Record<Planted, readonly FlagKind[]>> = {
  speaker: ['speaker-changed'],
  verb: ['reporting-verb-changed'],
  'quoted-word': ['quote-altered'],
  addressee: ['addressee-changed'],
  credit: ['credit-dropped', 'credit-added', 'credit-changed'],
  number: ['number-changed'],
  negation: ['negation-changed'],
  // Without a direction what was dropped from one text may as well have been added to the other.
  attribution: ['attribution-dropped', 'attribution-added'],
  nothing: [],
};

/** An excerpt of an article, or a page of it, and the same with one part changed. */
export interface PlantedCase {
  readonly planted: Planted;
  readonly id: string;
  readonly format: 'excerpt' | CreditCase['format'];
  readonly before: string;
  readonly after: string;
  /** What was changed into what, for whoever reads the misses. */
  readonly change: string;
  /** One of these flags must come. */
  readonly expected: readonly FlagKind[];
}

const SPEAKERS = ['Marta Quellin', 'Oskar Tremayne', 'Ines Halloran', 'officials'];
const VERBS: Readonly<Record<string, string>> = {
  said: 'claimed',
  says: 'claims',
  added: 'alleged',
  told: 'assured',
  announced: 'admitted',
  noted: 'insisted',
};
const WORDS = ['lantern', 'harbour', 'orchard', 'copper', 'velvet', 'granite'];
const OUTLETS = ['Larkhaven Radio', 'the Osmund Courier', 'Tollgate News'];
/** A number among words; after a month it is a day. */
const NUMBER =
  /(?<=[a-z] )(?<!(?:January|February|March|April|May|June|July|August|September|October|November|December) )\d{2,3}(?= [a-z]{3,})/gu;
/** Whom somebody told: a name, or those who are told without one, before what was told, a day or a place. */
const TOLD =
  /\btold (?:the )?(?:(?!Mr|Mrs|Ms)(?:[A-Z][\w.]*)(?: [A-Z][\w.]*){0,2}|reporters|journalists|lawmakers|supporters|investigators|voters)(?= (?:that|in|on|at|he|she|they|during|after)\b)/gu;
/** Paragraphs on each side of the change: together long enough to be a story. */
const AROUND = 3;

/** A place of the text and what is put there. */
interface Edit {
  readonly span: Span;
  readonly words: string;
}

type Pick = <Item>(items: readonly Item[]) => Item;

/** Everything that can be planted in a text, in order of the text; each a case of its own. */
export function plantIn(text: GoldText, random: () => number): readonly PlantedCase[] {
  const pick: Pick = (items) => items[Math.floor(random() * items.length)] as (typeof items)[number];
  const edits: readonly (readonly [Planted, Edit | null])[] = [
    ...text.attributions.flatMap((attribution): readonly (readonly [Planted, Edit | null])[] => [
      ['speaker', speakerEdit(text.text, attribution.source, attribution.cue, pick(SPEAKERS))],
      ['verb', verbEdit(text.text, attribution.cue)],
      ['quoted-word', quotedEdit(text.text, attribution.content, pick(WORDS))],
      ['attribution', droppedEdit(text.text, attribution.source, attribution.cue, attribution.content)],
    ]),
    ...[...text.text.matchAll(TOLD)].map((match): readonly [Planted, Edit] => [
      'addressee',
      { span: [match.index + 5, match.index + match[0].length], words: pick(OUTLETS) },
    ]),
    ...[...text.text.matchAll(NUMBER)].map((match): readonly [Planted, Edit] => [
      'number',
      { span: [match.index, match.index + match[0].length], words: String(Number(match[0]) + 13) },
    ]),
    ...[...text.text.matchAll(/(?<=[a-z] )(?:will|would|could|is|was|were)(?= (?!not|no|never|n’t)[a-z])/gu)].map(
      (match): readonly [Planted, Edit] => ['negation', { span: [match.index, match.index + match[0].length], words: `${match[0]} not` }],
    ),
    ['nothing', { span: [0, 0], words: '' }],
  ];
  const excerpts = edits.flatMap(([planted, edit]) =>
    edit === null || isInQuotes(text.text, edit.span, planted) ? [] : [caseOf(text, planted, edit)],
  );
  return [...excerpts, ...creditsIn(text, pick)];
}

/** Pages of a part of the text whose credit is changed, and one whose credit is told in another way. */
function creditsIn({ id, text }: GoldText, pick: Pick): readonly PlantedCase[] {
  const middle = text.lastIndexOf('\n\n', text.length / 2);
  const paragraphs = text
    .slice(...excerptAround(text, [middle, middle]))
    .split('\n\n')
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph.length >= SHORTEST_PARAGRAPH && !OWN_CREDIT.test(paragraph));
  if (paragraphs.length < AROUND) return [];
  return [false, true].map((kept) => ({ planted: kept ? 'nothing' : 'credit', id, ...creditCase(paragraphs, kept, pick) }));
}

/** A paragraph that carries the credit of the article itself. */
const OWN_CREDIT = /\((?:AP|UPI|AFP|Reuters|CNN)\)|Associated Press|Reuters|Agence France|Bloomberg/u;
/** Shorter ones are headings and lines of the page. */
const SHORTEST_PARAGRAPH = 80;

const isNamed = (words: string): boolean =>
  /^(?:\p{Lu}[\p{L}.’'-]*)(?: \p{Lu}[\p{L}.’'-]*){0,3}$/u.test(words) &&
  !/^(?:He|She|They|It|I|We|You|Who|The|A|An|This|That|Many|Some|Most|Others|All|Both)$/u.test(words);

function speakerEdit(text: string, source: readonly Span[], cue: readonly Span[], name: string): Edit | null {
  const [span] = source;
  if (span === undefined || source.length > 1 || cue.length !== 1 || VERBS[text.slice(...cue[0]!).toLowerCase()] === undefined) return null;
  if (!isNamed(text.slice(...span))) return null;
  return {
    span,
    words:
      /^\p{Lu}/u.test(name) || span[0] === 0 || !/[.!?\n]\s*$/u.test(text.slice(Math.max(0, span[0] - 3), span[0]))
        ? name
        : `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  };
}

function verbEdit(text: string, cue: readonly Span[]): Edit | null {
  const [span] = cue;
  if (span === undefined || cue.length > 1) return null;
  const verb = VERBS[text.slice(...span)];
  return verb === undefined ? null : { span, words: verb };
}

/** A word of a quotation that is neither its first nor its last. */
function quotedEdit(text: string, content: readonly Span[], word: string): Edit | null {
  for (const [start, end] of content) {
    const quotation = /[“"]([^“”"]{30,})[”"]/u.exec(text.slice(start, end));
    if (quotation === null) continue;
    const inside = start + quotation.index + 1;
    const match = /(?<=[a-z] )[a-z]{5,}(?= [a-z])/u.exec(quotation[1] ?? '');
    if (match !== null) return { span: [inside + match.index, inside + match.index + match[0].length], words: word };
  }
  return null;
}

/** `Abel said that it rained.` becomes `It rained.` */
function droppedEdit(text: string, source: readonly Span[], cue: readonly Span[], content: readonly Span[]): Edit | null {
  const [[from, sourceEnd] = [-1, -1], [cueStart, cueEnd] = [-1, -1], [start, end] = [-1, -1]] = [source[0], cue[0], content[0]];
  if (source.length !== 1 || cue.length !== 1 || content.length !== 1 || from < 0 || sourceEnd + 1 !== cueStart || cueEnd + 1 !== start)
    return null;
  if (!isNamed(text.slice(from, sourceEnd)) || VERBS[text.slice(cueStart, cueEnd)] === undefined) return null;
  const said = text.slice(start, end).replace(/^that /u, '');
  if (/[“”"]/u.test(said) || /\b(?:I|we|our|my)\b/iu.test(said) || said.length < 40 || !/(?:^|[.!?”"]\s+|\n)$/u.test(text.slice(0, from)))
    return null;
  return { span: [from, end], words: `${said.charAt(0).toUpperCase()}${said.slice(1)}` };
}

/** Whether a change that is not about quotations would fall into one. */
function isInQuotes(text: string, [start]: Span, planted: Planted): boolean {
  if (planted === 'quoted-word' || planted === 'nothing') return false;
  const paragraph = text.slice(text.lastIndexOf('\n\n', start) + 1, start);
  const [opened, closed, straight] = [/“/gu, /”/gu, /"/gu].map((mark) => (paragraph.match(mark) ?? []).length) as [number, number, number];
  return opened > closed || straight % 2 === 1;
}

function caseOf({ id, text }: GoldText, planted: Planted, { span, words }: Edit): PlantedCase {
  const [start, end] = excerptAround(text, span);
  const before = text.slice(start, end);
  const after = text.slice(start, span[0]) + words + text.slice(span[1], end);
  return { planted, id, format: 'excerpt', before, after, change: `${text.slice(...span)} → ${words}`, expected: FLAGS_OF[planted] };
}

function excerptAround(text: string, [from, to]: Span): Span {
  let start = from;
  let end = to;
  for (let n = 0; n <= AROUND; n++) {
    start = Math.max(0, text.lastIndexOf('\n\n', start - 1));
    const next = text.indexOf('\n\n', end + 2);
    end = next < 0 ? text.length : next;
  }
  return [start, end];
}
