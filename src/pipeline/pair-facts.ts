import type { Alignment } from '../model/alignment.js';
import type { Credit, Document } from '../model/document.js';
import type { PairFacts } from '../model/pair-facts.js';
import type { RelationKind } from '../model/relation.js';
import type { Span } from '../model/span.js';
import { isSpaceLost } from '../text/lost-space.js';
import { type Story, toDocumentSpan } from '../text/story.js';
import { citedOutlet } from './citation.js';

/** Counts what the alignment of two documents says about who had the text first. */
export function pairFacts(a: Document, b: Document, storyA: Story, storyB: Story, alignment: Alignment, kind: RelationKind): PairFacts {
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
    passages: alignment.passages.length,
    rewritten: alignment.rewritten.length,
    agenciesCitedInBoth: agenciesCitedInBoth(a, b, storyA, storyB, alignment),
    aCitesB: citedOutlet(storyA.text, b, a),
    bCitesA: citedOutlet(storyB.text, a, b),
  };
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
