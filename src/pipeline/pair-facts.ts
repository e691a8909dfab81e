import type { AlignedPassage, Alignment, DifferenceKind } from '../model/alignment.js';
import type { Credit, Document } from '../model/document.js';
import type { PairFacts } from '../model/pair-facts.js';
import { MEMBER_RELATIONS, type RelationKind } from '../model/relation.js';
import type { Span } from '../model/span.js';
import type { Lexicon } from '../text/lexicon.js';
import { isSpaceLost } from '../text/lost-space.js';
import { misreadings } from '../text/mojibake.js';
import { slipOf } from '../text/slip.js';
import { type Story, toDocumentSpan } from '../text/story.js';
import { citedOutlet } from './citation.js';

/** Two documents, A before B, with their stories and how these lie side by side. */
export interface Compared {
  readonly a: { readonly document: Document; readonly story: Story };
  readonly b: { readonly document: Document; readonly story: Story };
  readonly alignment: Alignment;
  readonly kind: RelationKind;
  readonly lexicon: Lexicon;
}

/** Counts what the alignment of two documents says about who had the text first. */
export function pairFacts({ a: sideA, b: sideB, alignment, kind, lexicon: { verbs } }: Compared): PairFacts {
  const { document: a, story: storyA } = sideA;
  const { document: b, story: storyB } = sideB;
  const [citedA, citedB] = [
    { document: a, text: storyA.text },
    { document: b, text: storyB.text },
  ];
  const gaps = alignment.differences
    .filter((difference) => difference.kind === 'gap')
    .map(({ a: inA, b: inB }) => [storyA.text.slice(...inA), storyB.text.slice(...inB)] as const);
  return {
    a: a.id,
    b: b.id,
    kind,
    coverageA: share(alignment.coveredA, alignment.lettersA),
    coverageB: share(alignment.coveredB, alignment.lettersB),
    similarity: share(alignment.equal, Math.max(alignment.lettersA, alignment.lettersB)),
    gapsLostInB: gaps.filter(([inA, inB]) => isSpaceLost(inA, inB)).length,
    gapsLostInA: gaps.filter(([inA, inB]) => isSpaceLost(inB, inA)).length,
    lettersA: alignment.lettersA,
    lettersB: alignment.lettersB,
    onlyInA: countOf(alignment, 'removed'),
    onlyInB: countOf(alignment, 'added'),
    changedWords: distinctChanges(storyA, storyB, alignment),
    changedMarks: distinctMarks(gaps),
    ...slipsIn(a, b, storyA, storyB, alignment),
    breaksOffA: MEMBER_RELATIONS.has(kind) && breaksOff(storyA, alignment, 'a'),
    breaksOffB: MEMBER_RELATIONS.has(kind) && breaksOff(storyB, alignment, 'b'),
    misreadInA: misreadShared(storyA, alignment, 'a'),
    misreadInB: misreadShared(storyB, alignment, 'b'),
    yearA: latestYear(storyA.text),
    yearB: latestYear(storyB.text),
    passages: alignment.passages.length,
    rewritten: alignment.rewritten.length,
    agenciesCitedInBoth: agenciesCitedInBoth(a, b, storyA, storyB, alignment),
    aCitesB: citedOutlet(citedA, citedB, verbs),
    bCitesA: citedOutlet(citedB, citedA, verbs),
  };
}

const countOf = ({ differences }: Alignment, wanted: DifferenceKind): number => differences.filter(({ kind }) => kind === wanted).length;

/** How many things were changed: the same words changed in the same way all through are one decision of an editor. */
const distinctChanges = (storyA: Story, storyB: Story, { differences }: Alignment): number =>
  new Set(
    differences
      .filter(({ kind }) => kind === 'words')
      .map(({ a, b }) => JSON.stringify([storyA.text.slice(...a).toLowerCase(), storyB.text.slice(...b).toLowerCase()])),
  ).size;

/** The same of marks between equal letters. */
function distinctMarks(gaps: readonly (readonly [string, string])[]): number {
  const marks = gaps.map((gap) => gap.map((text) => text.replace(/\s/gu, '')));
  return new Set(marks.filter(([inA, inB]) => inA !== inB).map((pair) => JSON.stringify(pair))).size;
}

/** Words inside passages that one text spells rightly and the other does not. English only: for no other language is it known. */
function slipsIn(
  a: Document,
  b: Document,
  storyA: Story,
  storyB: Story,
  { differences }: Alignment,
): Pick<PairFacts, 'slipsInA' | 'slipsInB'> {
  if (a.language !== 'en' || b.language !== 'en') return { slipsInA: 0, slipsInB: 0 };
  const slips = differences
    .filter(({ kind }) => kind === 'words')
    .map(({ a: inA, b: inB }) => slipOf(storyA.text.slice(...inA), storyB.text.slice(...inB)));
  return { slipsInA: slips.filter((slip) => slip === 'first').length, slipsInB: slips.filter((slip) => slip === 'second').length };
}

/** What is misread in what both have: what a text has of its own may be damaged as it likes. */
const misreadShared = (story: Story, { passages }: Alignment, side: 'a' | 'b'): number =>
  misreadings(story.text).filter(({ span: [start, end] }) => passages.some((one) => one[side][0] <= start && end <= one[side][1])).length;

/** Marks that a text may end with. A colon or a comma is none: something was to follow. */
const ENDS = /[.!?。！？)\]"'”’»*]$/u;

/** A text breaks off where it ends without a mark, or in dots, inside its last shared passage, and the other text goes on behind it. */
function breaksOff(story: Story, { passages, differences }: Alignment, side: 'a' | 'b'): boolean {
  const text = story.text.trimEnd();
  const stops = /(?:…|\.{3})$/u.test(text) || !ENDS.test(text);
  const other = side === 'a' ? 'b' : 'a';
  const last = passages.reduce<AlignedPassage | null>((late, one) => (late === null || one[side][1] > late[side][1] ? one : late), null);
  if (!stops || last === null || text.length - last[side][1] > BEHIND) return false;
  return differences.some(
    (one) => one[side][0] === one[side][1] && one[side][0] >= last[side][1] - BEHIND && one[other][1] - one[other][0] > BEHIND,
  );
}

/** What may stand behind the last shared letter of a text that breaks off: dots, half a word. In UTF-16 units. */
const BEHIND = 12;

/** Four digits that are read as a year: from the first newspapers to what plans reach for. */
const YEAR = /(?<![\d.,:-])(?:1[6-9]\d\d|20\d\d)(?![\d:%]|[.,-]\d)/gu;

function latestYear(text: string): number | null {
  const years = [...text.matchAll(YEAR)].map(([year]) => Number(year));
  return years.length === 0 ? null : Math.max(...years);
}

/** A share with four decimals, so that results compare byte by byte. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4);

/** Agencies that each text names as a source inside a shared passage. */
function agenciesCitedInBoth(a: Document, b: Document, storyA: Story, storyB: Story, alignment: Alignment): readonly string[] {
  const inA = new Set(
    citedWithin(
      a,
      alignment.passages.map((passage) => toDocumentSpan(storyA, passage.a)),
    ),
  );
  const inB = citedWithin(
    b,
    alignment.passages.map((passage) => toDocumentSpan(storyB, passage.b)),
  );
  return [...new Set(inB.filter((agency) => inA.has(agency)))].sort();
}

function citedWithin(document: Document, spans: readonly Span[]): readonly string[] {
  const within = ({ role, span }: Credit): boolean =>
    role === 'cited' && span !== null && spans.some(([start, end]) => start <= span[0] && span[1] <= end);
  return document.credits.filter(within).map((credit) => credit.agency);
}
