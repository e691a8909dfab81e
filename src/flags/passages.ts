import type { AlignedPassage, Difference, RewrittenPassage } from '../model/alignment.js';
import type { FlagKind } from '../model/flag.js';
import { MEMBER_RELATIONS } from '../model/relation.js';
import { countWords, wordsOf } from '../text/words.js';
import type { Draft } from './draft.js';
import { type Pair, placeOf, quote, reading, type Side, storyText, told } from './pair.js';

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/u;

/** A denial, a dispute or a refusal to comment: a passage that held it was the other side's word. */
const DENIAL =
  /\b(?:(?:den(?:y|ies|ied|ying)(?! (?:entry|access|bail|parole|permission|boarding|asylum|a visa|visas?|him|her|them|any (?:chance|right)))|refut(?:e|es|ed|ing)|disput(?:es|ed|ing) (?:the|that|those|these|this|any|his|her|their)|declin(?:ed|es) to (?:comment|answer|say)|no comment|would not comment|reject(?:s|ed)? (?:the|these|those|all|any|such) (?:claims?|charges?|accusations?|allegations?|suggestions?|reports?)|(?:called|calls|dismissed|dismisses) (?:the|these|those|all|any|such) (?:claims?|charges?|accusations?|allegations?|reports?) (?:as )?(?:false|untrue|baseless|unfounded|nonsense|a lie)|pleaded not guilty|maintain(?:s|ed)? (?:his|her|their) innocence|(?:did not|didn['’]t|has not|have not) (?:immediately )?(?:respond|responded|reply|replied) to (?:a |an |the |any |several |repeated |multiple )?(?:requests?|questions?|calls?|emails?|messages?)|could not (?:immediately )?be reached))\b/iu;

/** Where the claims of a story come from: without such a sentence nobody can tell. */
const SOURCE =
  /\b(?:figures?|data|numbers|statistics|information|account|documents?|details|findings|results|report|story|estimates?) (?:(?:came|comes?|(?:is|are|was|were) (?:based|provided|released|compiled|supplied|obtained|published|given|collected|taken|drawn)) (?:from|on|by|in|to)|obtained by|released by|provided by|compiled by)\b/iu;

/** Unfinished text longer than this is a passage all the same, not a change of wording. */
const LONGEST_WORDING = 25;

/**
 * Text that one version has and the other has not, and passages that stand elsewhere. Of a partial reuse only the moves
 * are told, of a rewrite the passages in other words too: the rest of both articles is simply their own.
 */
export function passageFlags(pair: Pair): readonly Draft[] {
  const moved = pair.alignment.passages.filter((passage) => passage.moved).map((passage) => movedFlag(pair, passage));
  if (pair.kind === 'partial') return moved;
  const rewritten = pair.alignment.rewritten.map((passage) => rewrittenFlag(pair, passage));
  if (!MEMBER_RELATIONS.has(pair.kind)) return [...moved, ...rewritten];
  const removed = pair.alignment.differences.filter(({ kind }) => kind === 'removed').map((difference) => removedFlag(pair, difference));
  const added = pair.alignment.differences.filter(({ kind }) => kind === 'added').map((difference) => addedFlag(pair, difference));
  return [...moved, ...rewritten, ...removed, ...added];
}

function movedFlag(pair: Pair, passage: AlignedPassage): Draft {
  const text = storyText(pair.b, passage.b);
  return {
    kind: 'passage-moved',
    severity: 'minor',
    a: placeOf(pair.a, passage.a),
    b: placeOf(pair.b, passage.b),
    before: reading(storyText(pair.a, passage.a)),
    after: reading(text),
    detail: { words: wordsOf(text).length },
    explanation: `A passage stands in another place: ${quote(text)}.`,
  };
}

/** A passage in other words. A denial that the words of the other text no longer hold is major, as one left out is. */
function rewrittenFlag(pair: Pair, passage: RewrittenPassage): Draft {
  const [before, after] = [storyText(pair.a, passage.a), storyText(pair.b, passage.b)];
  const [denialBefore, denialAfter] = [DENIAL.exec(before)?.[0] ?? null, DENIAL.exec(after)?.[0] ?? null];
  const lost = denialAfter === null ? denialBefore : pair.directed || denialBefore !== null ? null : denialAfter;
  const denial = lost === null ? '' : ` ${pair.directed ? 'without' : 'in one text without'} its denial (${quote(lost)})`;
  return {
    kind: 'passage-rewritten',
    severity: lost === null ? 'minor' : 'major',
    a: placeOf(pair.a, passage.a),
    b: placeOf(pair.b, passage.b),
    before: reading(before),
    after: reading(after),
    detail: { words: wordsOf(after).length, denial: lost !== null, moved: passage.moved },
    explanation: `A passage is told in other words${passage.moved ? ' and in another place' : ''}${denial}: ${told(pair, before, after)}.`,
  };
}

function removedFlag(pair: Pair, difference: Difference): Draft {
  const text = storyText(pair.a, difference.a);
  return {
    ...oneSided(pair, difference, text, isWhole(pair.a, difference.a) ? 'passage-removed' : 'wording'),
    before: reading(text),
    after: null,
  };
}

function addedFlag(pair: Pair, difference: Difference): Draft {
  const text = storyText(pair.b, difference.b);
  return {
    ...oneSided(pair, difference, text, isWhole(pair.b, difference.b) ? 'passage-added' : 'wording'),
    before: null,
    after: reading(text),
  };
}

/** A text that one version alone has. A denial left out is major; without a direction it may have been left out of either. */
function oneSided(pair: Pair, difference: Difference, text: string, kind: FlagKind): Omit<Draft, 'before' | 'after'> {
  const denial = DENIAL.exec(text)?.[0] ?? null;
  const removed = difference.kind === 'removed';
  const source = onlySource(removed ? pair.b : pair.a, text);
  const has = removed ? 'Only the first text has' : 'Only the second text has';
  const what = `a passage of ${countWords(text)}${denial === null ? '' : ` that holds a denial (${quote(denial)})`}${source === null ? '' : ` that says where the story has its facts from (${quote(source)})`}`;
  const directed = removed ? `${what.replace(/^a/, 'A')} is left out` : `${what.replace(/^a/, 'A')} is new`;
  return {
    kind,
    severity: (denial !== null || source !== null) && (removed || !pair.directed) ? 'major' : 'minor',
    a: placeOf(pair.a, difference.a),
    b: placeOf(pair.b, difference.b),
    detail: { words: wordsOf(text).length, denial: denial !== null, source: source !== null },
    explanation: `${pair.directed ? directed : `${has} ${what}`}: ${quote(text)}.`,
  };
}

/** The words of a passage that name the source of the facts, where the other version has no such words at all. */
function onlySource(other: Side, text: string): string | null {
  const source = SOURCE.exec(text)?.[0] ?? null;
  return source === null || SOURCE.test(other.story.text) ? null : source;
}

/** Whether the text holds at least one whole sentence or paragraph rather than the rest of one. */
function isWhole(side: Side, span: Difference['a']): boolean {
  const text = side.story.text;
  const before = text.slice(Math.max(0, span[0] - 8), span[0]).trimEnd();
  const begins =
    before === '' || /["“„«]$/u.test(before) || SENTENCE_END.test(before) || /\n\s*$/.test(text.slice(Math.max(0, span[0] - 4), span[0]));
  const withMark = text.slice(span[0], span[1] + 3);
  return (begins && /[.!?…。！？]/u.test(withMark)) || wordsOf(text.slice(...span)).length > LONGEST_WORDING;
}
