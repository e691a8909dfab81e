import { trailingSignOff } from '../text/sign-off.js';
import { agencyNamed } from './agency-mentions.js';
import { bareOutletAt } from './bare-outlet.js';
import { readByline } from './byline.js';
import { folded } from './claims.js';
import { readDateline, readLonelyDateline } from './dateline.js';
import { endsSentence, headlineLike, wordCount } from './headline-shape.js';
import { formOf, type LineForm } from './line-form.js';
import type { LineMark } from './line-mark.js';
import { isPersonName } from './name-shape.js';
import { titleSegments } from './outlet-line.js';
import { endForms } from './page-end.js';
import type { PageParagraph } from './page-paragraphs.js';

/** A paragraph and what it is on this page. */
export interface MarkedParagraph extends PageParagraph {
  readonly mark: LineMark;
}

/** Metadata stands before this many paragraphs of prose have passed; later the same form is story. */
const TOP_PROSE = 3;
/** Short lines between headline and story name images; longer ones may be the story's own summary. */
const MAX_LABEL_WORDS = 5;

interface Formed extends PageParagraph {
  readonly form: LineForm;
}

/**
 * The headline among the lines above the story, where no markup marks it: what the record says, else a line that another line
 * repeats with the outlet or the section around it, else the first of at least three words, else the first.
 */
function findHeadline(top: readonly Formed[], given: string | null): Formed | null {
  if (given !== null) return top.find((line) => folded(line.text) === folded(given)) ?? null;
  const candidates = top.filter((line) => line.form === 'line' && line.mark === null && headlineLike(line.text));
  const repeated = candidates.find(
    (line) =>
      wordCount(line.text) >= 3 &&
      top.some((other) => other !== line && other.form !== 'prose' && folded(other.text).includes(folded(line.text))),
  );
  return repeated ?? candidates.find((line) => wordCount(line.text) >= 3) ?? candidates[0] ?? null;
}

/** What a line above the story is once the headline is known. */
function topMark(line: Formed, at: number, headlineAt: number, headline: string | null): LineMark {
  if (line.form !== 'line') return formMark(line.form);
  if (headlineAt < 0 || endsSentence(line.text)) return 'story';
  if (headline !== null && folded(line.text).includes(folded(headline))) return 'furniture';
  if (at < headlineAt) return 'furniture';
  return wordCount(line.text) <= MAX_LABEL_WORDS ? 'caption' : 'story';
}

function formMark(form: LineForm): LineMark {
  switch (form) {
    case 'prose':
    case 'line':
      return 'story';
    case 'list-heading':
      return 'furniture';
    default:
      return form;
  }
}

/** A player's label: what stands under it describes another film than the story. */
const PLAYER = /^now playing:?$/i;

/** What a line is by the lines beside it: a name above headline and byline is the outlet; a place in capitals on the line above the first paragraph is its dateline; a bare name beside a date is a byline; a name with an office under a photo credit is the photo's caption. */
function neighbourForms(lines: readonly Formed[]): readonly Formed[] {
  const capitals = (line: Formed): boolean => !/\p{Ll}/u.test(line.text);
  const outletAt = bareOutletAt(lines);
  return lines.map((line, i): Formed => {
    if (PLAYER.test(lines[i - 1]?.text ?? '')) return { ...line, form: 'caption' };
    if (line.form !== 'line') return line;
    if (i === outletAt) return { ...line, form: 'outlet' };
    const beside = [lines[i - 1]?.form, lines[i + 1]?.form];
    if (beside[1] === 'prose' && i > 0 && capitals(line) && readLonelyDateline(line.text)) return { ...line, form: 'dateline' };
    if (beside.includes('date') && !capitals(line) && isPersonName(line.text)) return { ...line, form: 'byline' };
    const name = line.text.split(',', 1)[0] ?? '';
    return beside[0] === 'caption' && name !== line.text && isPersonName(name) ? { ...line, form: 'caption' } : line;
  });
}

/** Forms that mean something only at a page's ends: inside the story the same words are story. */
const ONLY_AT_ENDS: ReadonlySet<LineForm> = new Set(['date', 'byline', 'outlet', 'credit', 'sign-off', 'dateline']);

/** Where the top of the page ends and where its bottom begins. */
function zones(lines: readonly Formed[]): { readonly lede: number; readonly topEnd: number; readonly lastProse: number } {
  const prose = lines.flatMap((line, i) => (line.form === 'prose' && line.mark === null ? [i] : []));
  return { lede: prose[0] ?? lines.length, topEnd: prose[TOP_PROSE - 1] ?? lines.length, lastProse: prose.at(-1) ?? -1 };
}

function marks(lines: readonly Formed[], given: string | null): LineMark[] {
  const { lede, topEnd, lastProse } = zones(lines);
  const top = lines.slice(0, lede);
  const headline = lines.find((line) => line.mark === 'headline') ?? findHeadline(top, given);
  const headlineAt = headline ? lines.indexOf(headline) : -1;
  const hasProse = lede < lines.length;
  const headlineKey = headline ? folded(headline.text) : null;
  let listed = false;
  return lines.map((line, i) => {
    if (i === headlineAt) return 'headline';
    if (line.mark !== null) return line.mark;
    listed ||= i > lastProse && line.form === 'list-heading';
    if (i < lede) return hasProse || line.form !== 'line' ? topMark(line, i, headlineAt, headline?.text ?? null) : 'story';
    if (hasProse && line.form === 'line' && (listed || folded(line.text) === headlineKey)) return 'furniture';
    if (ONLY_AT_ENDS.has(line.form) && i > topEnd && i < lastProse) return 'story';
    return formMark(line.form);
  });
}

/** `(Harbourpost | Coast News) - The council …`: an outlet in brackets at the head of the story, not an agency. */
function splitOutletPrefix(paragraph: MarkedParagraph): readonly MarkedParagraph[] {
  const found = readDateline(paragraph.text);
  if (!found || found.dateline || !found.agency) return [paragraph];
  const inside = paragraph.text.slice(...found.agency).trim();
  if (/^[\p{Lu}\d/]{2,8}$/u.test(inside) || titleSegments(inside).some(({ words: part }) => agencyNamed(part.trim()) !== null))
    return [paragraph];
  const start = paragraph.span[0];
  const at = start + paragraph.text.indexOf(inside);
  const cut = found.span[1];
  return [
    { span: [at, at + inside.length], text: inside, mark: 'outlet-prefix' },
    { span: [start + cut, paragraph.span[1]], text: paragraph.text.slice(cut), mark: 'story' },
  ];
}

/** `… he said. (Reporting by A; editing by B)`: the bracket leaves the story. */
function splitSignOff(paragraph: MarkedParagraph): readonly MarkedParagraph[] {
  const at = trailingSignOff(paragraph.text);
  if (at === null) return [paragraph];
  const story = paragraph.text.slice(0, at).trimEnd();
  const start = paragraph.span[0];
  const signOff: MarkedParagraph = { span: [start + at, paragraph.span[1]], text: paragraph.text.slice(at), mark: 'sign-off' };
  return story === '' ? [signOff] : [{ span: [start, start + story.length], text: story, mark: 'story' }, signOff];
}

function splitEnds(paragraphs: readonly MarkedParagraph[]): readonly MarkedParagraph[] {
  const first = paragraphs.findIndex(({ mark }) => mark === 'story');
  const last = paragraphs.findLastIndex(({ mark }) => mark === 'story');
  return paragraphs.flatMap((paragraph, i) => {
    if (i !== first && i !== last) return [paragraph];
    const head = i === first ? splitOutletPrefix(paragraph) : [paragraph];
    return i === last ? head.flatMap((part) => (part.mark === 'story' ? splitSignOff(part) : [part])) : head;
  });
}

/**
 * Tells story from furniture by the form of each paragraph and its place on the page. When unsure a line is story, and a
 * page with letters always keeps a story: if nothing else is left, everything is.
 * @param paragraphs trimmed, in order
 * @param given the headline a record states, so that no other line is taken for it
 * @param writers whom the metadata or the printed page names
 * @returns the same stretch of text in order; a paragraph may be split at an outlet's prefix or a sign-off
 */
export function markPage(
  paragraphs: readonly PageParagraph[],
  given: string | null = null,
  writers: readonly string[] = [],
): readonly MarkedParagraph[] {
  const formed = neighbourForms(paragraphs.map((paragraph): Formed => ({ ...paragraph, form: formOf(paragraph.text) })));
  const named = formed.filter(({ form }) => form === 'byline').flatMap(({ text }) => readByline(text)?.names ?? []);
  const lines = endForms(formed, [...writers, ...named.map(({ value }) => value)]);
  const found = marks(lines, given);
  const marked = splitEnds(paragraphs.map((paragraph, i) => ({ ...paragraph, mark: found[i] ?? 'story' })));
  if (marked.some(({ mark, text }) => mark === 'story' && /[\p{L}\p{N}]/u.test(text))) return marked;
  return paragraphs.map((paragraph) => ({ ...paragraph, mark: 'story' }));
}
