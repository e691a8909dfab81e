import type { Document } from '../model/document.js';
import type { Span } from '../model/span.js';
import { NO_VOCABULARY } from '../text/repaired.js';
import { type LostSpaces, lostSpaces } from '../text/spaces/lost-spaces.js';
import { steadyDistance } from '../text/spaces/steady-distance.js';
import type { Gap } from '../text/spaces/strength.js';
import { type Story, storyOf, toDocumentSpan } from '../text/story.js';
import type { Draft } from './draft.js';
import { quote } from './pair.js';
import { shownWord } from './places.js';

/** A text whose line breaks were deleted has a glued word in every line; more of them tell a reader nothing new. */
const MOST_WORDS = 8;

/** A text of unknown language is English where so many of its words are; fewer words than these show nothing. */
const ENGLISH_SHARE = 0.7;
const FEWEST_WORDS = 8;

/** A stretch of text without white space in which spaces are lost. */
interface Glued {
  readonly span: Span;
  readonly gaps: readonly Gap[];
}

/**
 * Words that most likely stood apart before a space was lost, told from the text alone: by a list of English words, by the words
 * the text itself writes apart, and by marks and capitals. Precision first: names, compounds and brands are left alone.
 */
export function suspectedSpaces(document: Document): readonly Draft[] {
  if (document.language !== 'en' && document.language !== 'unknown') return [];
  const story = storyOf(document);
  const lost = lostSpaces(story.text, NO_VOCABULARY);
  if (document.language === 'unknown' && !isEnglish(lost)) return [];
  const glued = gluedWords(story.text, lost.gaps).filter(({ gaps }) => gaps.some(({ strength }) => strength === 'sure'));
  const pattern = patternOf(story, lost.gaps);
  const left = glued.length - MOST_WORDS;
  return glued.slice(0, MOST_WORDS).map((word, n) => {
    const rest = n === MOST_WORDS - 1 && left > 0 ? ` ${left} more ${left === 1 ? 'word is' : 'words are'} like it.` : '';
    return draft(story, word, glued.length, `${n === 0 ? pattern : ''}${rest}`);
  });
}

const isEnglish = ({ scan: { runs, english } }: LostSpaces): boolean => runs >= FEWEST_WORDS && english >= runs * ENGLISH_SHARE;

/** Gaps of one stretch together. */
function gluedWords(text: string, gaps: readonly Gap[]): readonly Glued[] {
  const words: { span: Span; gaps: Gap[] }[] = [];
  for (const gap of gaps) {
    const last = words.at(-1);
    if (last !== undefined && gap.at < last.span[1]) last.gaps.push(gap);
    else words.push({ span: stretchAt(text, gap.at), gaps: [gap] });
  }
  return words;
}

/** The stretch without white space around a place, without the marks at its ends. */
function stretchAt(text: string, at: number): Span {
  let [start, end] = [at, at];
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start--;
  while (end < text.length && /\S/.test(text.charAt(end))) end++;
  while (start < at - 1 && !/[\p{L}\p{N}]/u.test(text.charAt(start))) start++;
  while (end > at + 1 && !/[\p{L}\p{N}\p{M}]/u.test(text.charAt(end - 1))) end--;
  return [start, end];
}

function draft(story: Story, { span, gaps }: Glued, words: number, more: string): Draft {
  const before = story.text.slice(...span);
  const cuts = [span[0], ...gaps.map(({ at }) => at), span[1]];
  const after = cuts
    .slice(1)
    .map((end, n) => story.text.slice(cuts[n], end))
    .join(' ');
  const lost = gaps.length === 1 ? 'a space is lost' : `${gaps.length} spaces are lost`;
  return {
    kind: 'suspected-missing-space',
    severity: 'minor',
    a: toDocumentSpan(story, span),
    b: null,
    before: shownWord(before),
    after: shownWord(after),
    detail: { gaps: gaps.map(({ at }) => at - span[0]), words },
    explanation: `The text reads ${quote(before)} where ${quote(after)} most likely stood: ${lost}.${more}`,
  };
}

/** A sentence on the lines that a text was wrapped to, where the places of its lost spaces show them. */
function patternOf({ paragraphs, text }: Story, gaps: readonly Gap[]): string {
  const distances: number[] = [];
  let paragraph = 0;
  gaps.forEach(({ at }, n) => {
    const before = gaps[n - 1]?.at;
    while ((paragraphs[paragraph]?.[1] ?? text.length) < at) paragraph++;
    const together = before !== undefined && before >= (paragraphs[paragraph]?.[0] ?? 0);
    if (together && !endsSentence(text, at) && !endsSentence(text, before)) distances.push(at - before);
  });
  const lines = steadyDistance(distances);
  if (lines === null) return '';
  const width = lines.from === lines.to ? String(lines.from) : `${lines.from} to ${lines.to}`;
  return ` Most of the places stand ${width} characters behind the one before, as when evenly wrapped lines lose their breaks.`;
}

/** A sentence ends there, so perhaps a paragraph: its last line is as short as it happens to be, and the next begins anew. */
const endsSentence = (text: string, at: number): boolean => /[.!?]["”’)]?$/.test(text.slice(Math.max(0, at - 2), at));
