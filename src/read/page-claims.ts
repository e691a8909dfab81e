import type { PageDate } from '../model/document.js';
import { readByline } from './byline.js';
import type { Claim, Claims } from './claims.js';
import { dateLine, lonelyLabel } from './date-line.js';
import { wordCount } from './headline-shape.js';
import type { MarkedParagraph } from './mark-page.js';
import { isPersonName } from './name-shape.js';
import { type OutletLine, readOutletLine, titleSegments } from './outlet-line.js';
import { NOTHING_PRINTED } from './printed.js';
import { noteWriter } from './writer-note.js';

const at = (paragraph: MarkedParagraph, offset: number, value: string): Claim => {
  const start = paragraph.span[0] + offset;
  return { value, span: [start, start + value.length], origin: 'text' };
};

function bylineClaims(paragraph: MarkedParagraph): readonly Claim[] {
  const byline = readByline(paragraph.text);
  if (!byline && isPersonName(paragraph.text)) return [at(paragraph, 0, paragraph.text)];
  if (byline) return byline.names.map((name) => at(paragraph, name.at, name.value));
  const rest = dateLine(paragraph.text)?.rest ?? '';
  return (readByline(rest)?.names ?? []).flatMap((name) => {
    const offset = paragraph.text.indexOf(name.value);
    return offset < 0 ? [] : [at(paragraph, offset, name.value)];
  });
}

function outletClaims(paragraph: MarkedParagraph): readonly Claim[] {
  const line = paragraph.text;
  // A bracketed prefix is the outlet's own way to sign: it is taken whole.
  if (paragraph.mark === 'outlet-prefix') return [at(paragraph, 0, line)];
  if (paragraph.mark !== 'outlet') return [];
  const whole: Claim = at(paragraph, 0, line);
  const named = readOutletLine(line);
  if (!named) return [whole];
  return titleSegments(line).length > 1 && named.value !== line
    ? [at(paragraph, named.at, named.value), whole]
    : [at(paragraph, named.at, named.value)];
}

/** Sections and kinds of story have so few words, and a headline so many. */
const MAX_KICKER_WORDS = 2;
const MIN_HEADLINE_WORDS = 4;

/** `Opinion | Bridge closed for good | Editorial`: the headline between its kickers, null where there are none. */
function betweenKickers(line: string): { readonly words: string; readonly at: number } | null {
  const parts = [...line.matchAll(/[^|]+/g)].map(({ 0: part, index }) => ({
    words: part.trim(),
    at: index + part.length - part.trimStart().length,
  }));
  const long = parts.filter(({ words }) => wordCount(words) >= MIN_HEADLINE_WORDS);
  const kickers = parts.filter(({ words }) => wordCount(words) <= MAX_KICKER_WORDS);
  return long.length === 1 && kickers.length > 0 && kickers.length === parts.length - 1 ? (long[0] ?? null) : null;
}

/** `Bridge closed for repairs | Harbour Post`: a page title holds the outlet behind its last dash. */
function headlineParts(line: string): { readonly headline: string; readonly outlet: OutletLine | null } {
  const segments = titleSegments(line);
  const last = segments.at(-1);
  const named = last && segments.length > 1 && /\s/.test(last.words) ? readOutletLine(last.words) : null;
  const headline = last && named ? line.slice(0, last.at).replace(/[\s\-–—|»>:·•]+$/u, '') : line;
  return last && named && /\s/.test(headline)
    ? { headline, outlet: { value: named.value, at: last.at + named.at } }
    : { headline: line, outlet: null };
}

/** The dates of a page's lines; a label alone on the line before speaks for an unlabelled date. */
function datesOf(marked: readonly MarkedParagraph[]): Pick<Claims, 'published' | 'modified'> {
  const published: PageDate[] = [];
  const modified: PageDate[] = [];
  marked.forEach((paragraph, i) => {
    const found = paragraph.mark === 'date' ? dateLine(paragraph.text) : null;
    if (!found) return;
    const before = marked[i - 1];
    const moved = !found.labelled && before?.mark === 'date' && lonelyLabel(before.text) === 'modified';
    modified.push(...found.modified, ...(moved ? found.published : []));
    if (!moved) published.push(...found.published);
  });
  return { published, modified };
}

/** A note about the writer stands among the last paragraphs. */
const LAST_PARAGRAPHS = 3;

/** The writers at the head of the page, else those that a note at its foot names. */
function writersOf(marked: readonly MarkedParagraph[]): readonly Claim[] {
  const head = marked.filter(({ mark }) => mark === 'byline' || mark === 'date').flatMap(bylineClaims);
  if (head.length > 0) return head;
  return marked
    .filter(({ mark }) => mark === 'story' || mark === 'sign-off')
    .slice(-LAST_PARAGRAPHS)
    .flatMap((paragraph) => {
      const name = noteWriter(paragraph.text);
      return name === null ? [] : [at(paragraph, 0, name)];
    });
}

/** What the visible text of a page says about itself, with spans. Origin is `text`. */
export function pageClaims(marked: readonly MarkedParagraph[]): Claims {
  const titles = marked.filter(({ mark }) => mark === 'headline').map((paragraph) => ({ paragraph, ...headlineParts(paragraph.text) }));
  return {
    headline: titles.map(({ paragraph, headline }) => {
      const inner = betweenKickers(headline);
      return inner ? at(paragraph, inner.at, inner.words) : at(paragraph, 0, headline);
    }),
    outlet: [
      ...titles.flatMap(({ paragraph, outlet }) => (outlet ? [at(paragraph, outlet.at, outlet.value)] : [])),
      ...marked.flatMap(outletClaims),
    ],
    bylines: writersOf(marked),
    ...datesOf(marked),
    printed: NOTHING_PRINTED,
  };
}
