import type { Alignment } from '../model/alignment.js';
import type { Credit, Document } from '../model/document.js';
import type { PairFacts } from '../model/pair-facts.js';
import type { RelationKind } from '../model/relation.js';
import type { Span } from '../model/span.js';
import { type Story, toDocumentSpan } from '../text/story.js';

/** Outlet names shorter than this stand in too many texts by chance. */
const SHORTEST_CITED_NAME = 5;

/** Counts what the alignment of two documents says about who had the text first. */
export function pairFacts(a: Document, b: Document, storyA: Story, storyB: Story, alignment: Alignment, kind: RelationKind): PairFacts {
  const gaps = alignment.differences
    .filter((difference) => difference.kind === 'gap')
    .map(({ a: inA, b: inB }) => [hasSpace(storyA, inA), hasSpace(storyB, inB)]);
  return {
    a: a.id,
    b: b.id,
    kind,
    coverageA: share(alignment.coveredA, alignment.lettersA),
    coverageB: share(alignment.coveredB, alignment.lettersB),
    similarity: share(alignment.equal, Math.max(alignment.lettersA, alignment.lettersB)),
    gapsLostInB: gaps.filter(([inA, inB]) => inA && !inB).length,
    gapsLostInA: gaps.filter(([inA, inB]) => inB && !inA).length,
    passages: alignment.passages.length,
    agenciesCitedInBoth: agenciesCitedInBoth(a, b, storyA, storyB, alignment),
    aCitesB: cites(storyA, b, a),
    bCitesA: cites(storyB, a, b),
  };
}

const hasSpace = (story: Story, span: Span): boolean => /\s/.test(story.text.slice(...span));

/** A share with four decimals, so that results compare byte by byte. */
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4);

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

/** Whether a story names the other document's outlet, in full or by its last two words ("the Evening Record"), and not as its own. */
function cites(story: Story, other: Document, self: Document): boolean {
  const name = other.outlet?.value.trim() ?? '';
  const words = name.split(/\s+/);
  const forms = words.length > 2 ? [name, words.slice(-2).join(' ')] : [name];
  return forms.some((form) => form.length >= SHORTEST_CITED_NAME && self.outlet?.value.includes(form) !== true && names(story.text, form));
}

/** Whether a text has a name as whole words. */
function names(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(`${text.charAt(at - 1)}${text.charAt(at + name.length)}`)) return true;
  }
  return false;
}
