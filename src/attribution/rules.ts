import { addresseeAfter } from './addressee.js';
import { CLOSING, INSIDE, type Layout, OPENING, OUTSIDE } from './layout.js';
import type { Linked } from './link.js';
import { nameRuns } from './names.js';
import type { Stretch } from './stretches.js';
import { isHelper, LONGEST_TAIL, thatAfter } from './that-clause.js';
import { MARK, SMALL } from './tokens.js';
import { classOf, STANCE_CLASSES } from './word-class.js';
import { wordHash } from './word-hash.js';

const ACCORDING = classOf('according');
const APOSTROPHE = classOf('apostrophe');
const COMMA = classOf('comma');
const STOP = classOf('stop');
const COLON = classOf('colon');
const DASH = classOf('dash');
const DAY = classOf('day');
const THAT = classOf('that');
const TO = classOf('to');
const CONJUNCTION = classOf('conjunction');
const AUXILIARY = classOf('auxiliary');
const BE = classOf('be');
const MODAL = classOf('modal');
const PREPOSITION = classOf('preposition');
const SUBJECT = classOf('subject');
const ARTICLE = classOf('article');
const POSSESSIVE = classOf('possessive');
const ROLE = classOf('role');
const BODY = classOf('body');
const PEOPLE = classOf('people');
const CLITIC = classOf('clitic');
const TITLE = classOf('title');
const ACCOUNT = classOf('account');
const RELATIVE = classOf('relative');

const TELLING: ReadonlySet<number> = new Set(['told', 'tells'].map(wordHash));

/** A source of more tokens than this is no name with its title and role. */
const LONGEST_SOURCE = 18;

/**
 * Attributions that their form leaves no doubt about: what was said, a comma, who said it (either way round); who said that; according to.
 * They may lie inside each other.
 *
 * @returns in order of the cues
 */
export function framesByRule(layout: Layout): readonly Linked[] {
  const { tokens, classes, quoting } = layout;
  const frames: Linked[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (quoting[i] === INSIDE) continue;
    const is = classes[i]!;
    if (is === ACCORDING) push(frames, according(layout, i));
    else if (STANCE_CLASSES.has(is) && tokens.shapes[i] === SMALL) push(frames, closing(layout, i) ?? leading(layout, i));
  }
  return frames;
}

function push(frames: Linked[], frame: Linked | null): void {
  if (frame !== null) frames.push(frame);
}

const cueOf = (from: number, to: number): Stretch => ({ role: 'cue', side: null, from, to });
const contentOf = (side: 'before' | 'after', from: number, to: number): Stretch => ({ role: 'content', side, from, to });
const sourceOf = (side: 'before' | 'after', from: number, to: number): Stretch => ({ role: 'source', side, from, to });

/** `What was said, Abel said on Monday.` and `What was said, said Abel.` */
function closing(layout: Layout, verb: number): Linked | null {
  const { sentenceStarts, tokens, vocabulary } = layout;
  const start = sentenceStarts[verb]!;
  if (!vocabulary.plain.has(tokens.words[verb]!)) return null;
  const cue = verbStart(layout, verb, start);
  const source = subjectBefore(layout, cue, start);
  const told = TELLING.has(tokens.words[verb]!) ? addresseeAfter(layout, verb + 1, layout.sentenceEnds[verb]!) : null;
  if (source !== null && endsClause(layout, source - 1) && isTail(layout, told?.[1] ?? verb + 1)) {
    return frame(cueOf(cue, verb + 1), sourceOf('before', source, cue), wordsBefore(layout, source - 1, start));
  }
  if (cue !== verb || TELLING.has(tokens.words[verb]!) || !endsClause(layout, verb - 1)) return null;
  const end = subjectAfter(layout, verb + 1);
  return end === null ? null : frame(cueOf(verb, verb + 1), sourceOf('after', verb + 1, end), wordsBefore(layout, verb - 1, start));
}

/** `Abel said on Monday that …`, `Abel told the Gazette that …`. */
function leading(layout: Layout, verb: number): Linked | null {
  const { classes, sentenceStarts, sentenceEnds, tokens, vocabulary } = layout;
  const start = sentenceStarts[verb]!;
  const end = sentenceEnds[verb]!;
  const cue = verbStart(layout, verb, start);
  const source = subjectBefore(layout, cue, start);
  if (source === null) return goingOn(layout, verb);
  const that = thatAfter(layout, verb + 1, end);
  const from = that ?? (TELLING.has(tokens.words[verb]!) ? (addresseeAfter(layout, verb + 1, end)?.[1] ?? verb + 1) : verb + 1);
  if (
    that === null &&
    !(
      vocabulary.plain.has(tokens.words[verb]!) &&
      classes[from] !== COMMA &&
      classes[from] !== TO &&
      !isAdverbial(layout, from) &&
      !isTail(layout, from)
    )
  )
    return null;
  const last = contentEnd(layout, from, end);
  return last - from < 2 ? null : frame(cueOf(cue, verb + 1), sourceOf('before', source, cue), contentOf('after', from, last));
}

/** `Abel backed the plan but told the Gazette that …`: who did the one thing told the other. */
function goingOn(layout: Layout, verb: number): Linked | null {
  const { classes, sentenceStarts, sentenceEnds, tokens } = layout;
  const [start, end] = [sentenceStarts[verb]!, sentenceEnds[verb]!];
  if (!TELLING.has(tokens.words[verb]!) || classes[verb - 1] !== CONJUNCTION) return null;
  const that = thatAfter(layout, verb + 1, end);
  const last =
    classes[start] === SUBJECT ? start + 1 : (nameRuns(tokens, classes, start, verb).find(({ from }) => from === start)?.to ?? start);
  if (that === null || last === start) return null;
  return frame(cueOf(verb, verb + 1), sourceOf('before', start, last), contentOf('after', that, contentEnd(layout, that, end)));
}

/** `According to Abel, …` and `…, according to Abel.` */
function according(layout: Layout, at: number): Linked | null {
  const { classes, sentenceStarts, sentenceEnds } = layout;
  const start = sentenceStarts[at]!;
  const end = sentenceEnds[at]!;
  if (classes[at + 1] !== TO || at + 2 >= end) return null;
  let to = at + 2;
  while (to < end && classes[to] !== COMMA && classes[to] !== STOP && classes[to] !== DASH && to - at < LONGEST_SOURCE) to++;
  const source = sourceOf('after', at + 2, to);
  if (at === start)
    return to + 1 < end ? frame(cueOf(at, at + 2), source, contentOf('after', to + 1, contentEnd(layout, to + 1, end))) : null;
  return frame(cueOf(at, at + 2), source, wordsBefore(layout, at - 1, start));
}

function frame(cue: Stretch, source: Stretch, content: Stretch | null): Linked | null {
  return content === null ? null : { cue, source, contents: [content] };
}

/** The first word of a verb with its helpers: "has also said", "did not say". */
function verbStart({ classes, tokens }: Layout, verb: number, start: number): number {
  let at = verb;
  while (at > start && (isHelper(classes[at - 1]!) || isAdverb(tokens.endings[at - 1]!, tokens.words[at - 1]!))) at--;
  return at;
}

const LY: number = wordHash('lly');
const ADVERBS: ReadonlySet<number> = new Set(
  'also then later earlier recently repeatedly previously reportedly publicly again once even now only just further still already'
    .split(' ')
    .map(wordHash),
);
const isAdverb = (ending: number, word: number): boolean => ending === LY || ADVERBS.has(word);

/** Where the subject that ends right before `end` begins; null when what stands there is none. */
function subjectBefore(layout: Layout, end: number, start: number): number | null {
  const { classes, tokens } = layout;
  const whole = headEnd(layout, end, start);
  const head = whole === null ? null : withoutPlace(layout, whole, start);
  if (head === null) return null;
  let at = head;
  let named = false;
  while (at > start && end - at < LONGEST_SOURCE + 8 && !endsSubject(layout, at - 1)) {
    const is = classes[at - 1]!;
    if (isHelper(is) || (STANCE_CLASSES.has(is) && tokens.shapes[at - 1] === SMALL)) return null;
    named ||= canSpeak(layout, at - 1);
    at--;
  }
  if (!named || at === head || head - at > LONGEST_SOURCE || classes[at] === PREPOSITION || classes[at] === DAY) return null;
  return canSpeak(layout, head - 1) ? at : null;
}

/** Where a subject's name or role ends before a phrase that says where or of what kind it is: "party leaders on the ground". */
function withoutPlace(layout: Layout, end: number, start: number): number {
  if (canSpeak(layout, end - 1)) return end;
  const { classes, quoting } = layout;
  for (let at = end - 2; at > start && end - at <= LONGEST_PLACE && quoting[at] === OUTSIDE; at--)
    if (classes[at] === PREPOSITION) return canSpeak(layout, at - 1) ? at : end;
  return end;
}

/** Tokens of such a phrase. */
const LONGEST_PLACE = 4;

/** Where the name or role of a subject ends, before an apposition between commas: "Abel, a spokesman for the board, said". */
function headEnd({ classes, quoting }: Layout, end: number, start: number): number | null {
  const comma = end - 1;
  if (comma <= start || classes[comma] !== COMMA || quoting[comma] !== OUTSIDE) return end;
  let opening = comma - 1;
  while (opening > start && classes[opening] !== COMMA && quoting[opening] === OUTSIDE && comma - opening < LONGEST_SOURCE) opening--;
  return classes[opening] === COMMA && quoting[opening] === OUTSIDE && comma - opening > 1 ? opening : null;
}

const BOUNDS: ReadonlySet<number> = new Set([COMMA, COLON, DASH, STOP, THAT, RELATIVE]);

/** Whether a subject cannot reach across a token: a mark, a new clause, a conjunction that does not join two names. */
function endsSubject({ classes, quoting, tokens }: Layout, at: number): boolean {
  const is = classes[at]!;
  if (quoting[at] !== OUTSIDE || BOUNDS.has(is)) return true;
  return is === CONJUNCTION && !(tokens.words[at] === AND && tokens.shapes[at - 1] !== SMALL && tokens.shapes[at + 1] !== SMALL);
}

const AND: number = wordHash('and');

/** Whether a word can be the last of a speaker's name or role. */
function canSpeak({ classes, tokens }: Layout, at: number): boolean {
  const is = classes[at];
  return (
    (tokens.shapes[at] !== SMALL && tokens.shapes[at] !== MARK && is !== DAY) ||
    is === SUBJECT ||
    is === ROLE ||
    is === BODY ||
    is === PEOPLE ||
    is === ACCOUNT
  );
}

/** Where the subject after an inverted verb ends: with the sentence or a comma. */
function subjectAfter({ classes, quoting, tokens, sentenceEnds }: Layout, from: number): number | null {
  const end = Math.min(sentenceEnds[from - 1]!, from + LONGEST_SOURCE);
  const first = classes[from];
  if (
    from >= end ||
    !(
      tokens.shapes[from] !== SMALL ||
      first === ARTICLE ||
      first === POSSESSIVE ||
      first === SUBJECT ||
      first === ROLE ||
      first === BODY ||
      first === TITLE
    )
  )
    return null;
  if (tokens.shapes[from] === MARK || first === DAY) return null;
  let at = from;
  while (
    at < end &&
    quoting[at] === OUTSIDE &&
    classes[at] !== STOP &&
    classes[at] !== COMMA &&
    classes[at] !== THAT &&
    !isHelper(classes[at]!)
  )
    at++;
  if (at === from || (at < end && classes[at] !== STOP && classes[at] !== COMMA)) return null;
  return classes[at - 1] === CLITIC ? null : at;
}

/** Whether a clause ends with a token: a comma, or the mark that closes a quotation after a comma, question or call. */
function endsClause({ classes, quoting }: Layout, at: number): boolean {
  if (at < 1) return false;
  if (quoting[at] === CLOSING) {
    // A quotation inside the quotation ends with it: “… can we help?’”
    const last = classes[at - 1] === APOSTROPHE ? at - 2 : at - 1;
    return classes[last] === COMMA || classes[last] === STOP;
  }
  return classes[at] === COMMA && quoting[at] === OUTSIDE;
}

/** Whether from here on only a day, a place or a manner follows to the end of the sentence. */
function isTail({ classes, quoting, sentenceEnds }: Layout, from: number): boolean {
  const end = sentenceEnds[from - 1]!;
  if (from >= end || classes[from] === STOP) return true;
  if (end - from > LONGEST_TAIL || !(classes[from] === DAY || classes[from] === PREPOSITION)) return false;
  for (let i = from; i < end; i++) {
    const is = classes[i]!;
    if (quoting[i] !== OUTSIDE || is === COMMA || is === THAT || is === BE || is === AUXILIARY || is === MODAL || is === SUBJECT)
      return false;
  }
  return true;
}

/** "said in", "told on": what follows says where and when, not what. "Said despite losses …" goes on with what was said. */
const isAdverbial = ({ classes, tokens }: Layout, at: number): boolean => classes[at] === PREPOSITION && !CONCEDING.has(tokens.words[at]!);
const CONCEDING: ReadonlySet<number> = new Set(['despite', 'among', 'without', 'under', 'as'].map(wordHash));

/** Where what is said after a verb ends: with its sentence, its stop left out. */
function contentEnd({ classes }: Layout, from: number, end: number): number {
  return end > from && classes[end - 1] === STOP ? end - 1 : end;
}

/** What was said before a comma, from the head of its sentence, or of its quotation where that holds several sentences. */
function wordsBefore({ quoting, classes, paragraphs }: Layout, comma: number, start: number): Stretch | null {
  if (quoting[comma] !== CLOSING) return comma > start + 1 ? contentOf('before', start, comma) : null;
  let open = comma - 1;
  const head = paragraphs.findLast((paragraph) => paragraph <= comma) ?? 0;
  while (open > head && quoting[open] !== OPENING) open--;
  const from = Math.min(open, start);
  return comma - from > 2 && classes[from] !== STOP ? contentOf('before', from, comma + 1) : null;
}
