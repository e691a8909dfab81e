import { agencyNamed, findAgencies } from './agency-mentions.js';
import { isPersonName } from './name-shape.js';

/** One name on a byline. */
export interface BylineName {
  readonly value: string;
  /** Offset in the line. */
  readonly at: number;
}

/** The people a line names as the story's writers; none when it names only an agency or a desk ("By Staff Writers"). */
export interface Byline {
  readonly names: readonly BylineName[];
}

const MAX_LINE = 160;
/** With the addresses of links in it. */
const MAX_LINKED = 1000;

/** What stands before the first name. The separator form reads `The Harbour Press — By ANA HORVAT`. */
const OPENING =
  /^(?:[—–\-•|*\s]{0,4}|[^.!?]{1,60}?\s[—–|-]\s)(?:(?:(?:story|text|words|written|reported|posted|published|report|compiled|article|uploaded|submitted)\s{1,2})?by(?::\s{0,2}|\s{1,2})|(?:author|reporter|writer)s?\s{0,2}:\s{0,2})/i;
/** The same in other languages; only with a name of two words after it, for "Von" and "Par" begin many sentences. */
const OPENING_ELSEWHERE = /^(?:von|par|por|di|door|af|av|autor(?:in)?:|auteur\s?:)\s{1,2}/i;

const SEPARATOR = /\s{0,2}(?:[,;|/·•–—]|\s-\s|\s(?:and|und|et|with)\s|\s&\s)\s{0,2}/gi;

const ROLE =
  /^(?:(?:the|our|chief|senior|special|staff|political|foreign|local|crime|sports?|business|national|world|state|city|deputy|assistant|guest|contributing|freelance|auto|science|technology|health|medical|economics|education|religion|legal|entertainment|travel|food|energy|environment|aviation|white house|associated press|ap|reuters|afp|upi|bloomberg)\s){0,4}(?:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|journalists?|staff|bureau chief|special to\s.{2,60})$/i;

interface Segment {
  readonly words: string;
  readonly at: number;
}

function segmentsOf(line: string, from: number): readonly Segment[] {
  const segments: Segment[] = [];
  const add = (start: number, end: number): void => {
    const words = line.slice(start, end);
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== '') segments.push({ words: words.trim(), at: start + lead });
  };
  let start = from;
  for (const match of line.slice(from).matchAll(SEPARATOR)) {
    add(start, from + match.index);
    start = from + match.index + match[0].length;
  }
  add(start, line.length);
  return segments;
}

/** `Ana Horvat The Associated Press`: the agency ran on behind the name when a line break was lost. */
function withoutAgency(words: string): string {
  const last = findAgencies(words).at(-1);
  return last && !last.short && last.end === words.length
    ? words
        .slice(0, last.start)
        .replace(/\s(?:the|for)\s$/i, '')
        .trimEnd()
    : words;
}

/** `**Ana Horvat**`, `[Ana Horvat](https://…`: the marks of Markdown around a name. */
const MARKED = /^(?:[*_]{1,3}|\[)([^*_[\]]+)(?:[*_]{1,3}|\].*)$/;

function withoutMarks({ words, at }: Segment): Segment {
  const inner = MARKED.exec(words)?.[1];
  return inner === undefined ? { words, at } : { words: inner, at: at + words.indexOf(inner) };
}

function leadingNames(segments: readonly Segment[], minWords: number): readonly BylineName[] {
  const names: BylineName[] = [];
  for (const { words: whole, at } of segments.map(withoutMarks)) {
    if (agencyNamed(whole) !== null) break;
    const words = withoutAgency(whole);
    if (!isPersonName(words, names.length === 0 ? minWords : 2)) break;
    names.push({ value: words, at });
  }
  return names;
}

/** The agency before a writer's job, whose letters a page's style may have made small: `Ap Auto Writer`. */
const AGENCYS_WRITER = /,\s?([a-z]{2,4}|reuters|associated press)\s(?:[a-z]+\s){0,2}(?:writers?|reporters?|correspondents?|editors?)$/i;

/**
 * The agency that a byline's writer works for, in whatever letters it stands.
 * @param line a byline
 * @returns canonical name and offsets in the line
 */
export function writersAgency(line: string): { readonly agency: string; readonly start: number; readonly end: number } | null {
  const match = AGENCYS_WRITER.exec(line);
  const words = match?.[1] ?? '';
  const agency = agencyNamed(words.toUpperCase()) ?? agencyNamed(words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()));
  const start = line.length - (match?.[0].length ?? 0) + (match?.[0].indexOf(words) ?? 0);
  return agency === null ? null : { agency, start, end: start + words.length };
}

/** The address of a link in Markdown, behind its words. */
const TARGET = /(?<=\])\([^()\s]{0,2000}\)/g;

/** A line whose links are only their words, at the same places. */
const withoutTargets = (line: string): string => (line.includes('](') ? line.replace(TARGET, (target) => ' '.repeat(target.length)) : line);

/** A sentence ends with a full stop; an initial or "Jr." may too. */
const endsLikeSentence = (line: string): boolean => /[\p{Ll}”"'’)]{2}[.!?]$/u.test(line) && !/\b(?:jr|sr|dr|esq)\.$/i.test(line);

/**
 * Reads a line as a byline: `By Ana Horvat and Luka Babic, Harbour Press`, `Ana Horvat, Staff Writer`, `Von Ana Horvat`.
 * @param whole trimmed, one paragraph
 * @returns null when the line has another form; a byline without people has no names
 */
export function readByline(whole: string): Byline | null {
  if (whole.length > MAX_LINKED) return null;
  const line = withoutTargets(whole);
  if (line.replace(/ {2,}/g, ' ').length > MAX_LINE || endsLikeSentence(line)) return null;
  const opening = OPENING.exec(line);
  if (opening) return openedByline(line, opening[0].length);
  const elsewhere = OPENING_ELSEWHERE.exec(line);
  if (elsewhere) {
    const names = leadingNames(segmentsOf(line, elsewhere[0].length), 2);
    return names.length > 0 ? { names } : null;
  }
  const segments = segmentsOf(line, 0);
  const names = leadingNames(segments, 2);
  const after = segments[names.length];
  return names.length > 0 && after && (ROLE.test(after.words) || agencyNamed(after.words) !== null) && segments.length <= names.length + 3
    ? { names }
    : null;
}

function openedByline(line: string, from: number): Byline | null {
  const segments = segmentsOf(line, from);
  if (segments.length === 0) return null;
  const names = leadingNames(segments, 1);
  if (names.length > 0) return { names };
  const first = segments[0]?.words ?? '';
  return ROLE.test(first) || isDesk(first) ? { names: [] } : null;
}

/** "By Harbour Press Agency", "By Web Desk": all capitalised words, short, no person. */
const isDesk = (words: string): boolean =>
  words.split(/\s+/).length <= 6 && words.split(/\s+/).every((word) => /^(?:\p{Lu}|of$|the$|and$|\d)/u.test(word));
