import type { Collation, Locus, Place } from '../model/collation.js';
import { compareText } from '../model/compare-text.js';
import type { Span } from '../model/span.js';
import { toDocumentSpan } from '../text/story.js';
import { claimsOf } from './claims.js';
import { laidOut, type Member } from './laid-out.js';
import { type LetterLocus, lociOf, type Stand } from './loci.js';
import type { VariantGraph } from './variant-graph.js';
import type { Witness } from './witness.js';

/** Witnesses named in one collation: 500 members at 2,000 loci, 40 MB of JSON, a small part of what their relations take. */
const MOST_PLACES = 1_000_000;

/**
 * Collates the members of a cluster: lays all of them beneath one another and lists where they part.
 *
 * @returns the same for every order of the members. Copies with the same letters are aligned once. Cost: about four
 *   comparisons for each distinct text, and loci × members to name the witnesses; `exact` is false where a budget was hit.
 */
export function collate(members: readonly Member[]): Collation {
  const laid = laidOut(members);
  const { copies, kept, texts, graph, columns } = laid;
  const { loci, fragments } = lociOf(graph, columns, texts);
  const told = tellable(loci, columns.weights, columns.total);
  const idsOf = (some: readonly number[]): readonly string[] =>
    some.flatMap((text) => (kept[text] ?? []).map(({ id }) => id)).sort(compareText);
  const leftOut = [...idsOf(graph.leftOut), ...copies.slice(kept.length).flatMap((copy) => copy.map(({ id }) => id))];
  return {
    loci: told.map((locus) => locusOf(locus, kept)),
    claims: claimsOf(laid),
    moves: kept.flatMap((copy, text) => copy.flatMap((member) => movesOf(graph, text, member))).sort(byDocument),
    fragments: idsOf(fragments),
    leftOut: leftOut.sort(compareText),
    exact: graph.exact && told.length === loci.length && leftOut.length === 0,
  };
}

const byDocument = (x: Place, y: Place): number => compareText(x.document, y.document) || x.span[0] - y.span[0];

/** As many loci as there is room for; those at which the fewest witnesses stand apart go first: a lone slip says least about the others. */
function tellable(loci: readonly LetterLocus[], weights: readonly number[], members: number): readonly LetterLocus[] {
  const room = Math.floor(MOST_PLACES / Math.max(1, members));
  if (loci.length <= room) return loci;
  const apart = ({ readings }: LetterLocus): number =>
    readings.slice(1).reduce((sum, stands) => sum + stands.reduce((all, { text }) => all + weights[text]!, 0), 0);
  const chosen = new Set(
    loci
      .map((locus, index) => ({ index, apart: apart(locus) }))
      .sort((x, y) => y.apart - x.apart || x.index - y.index)
      .slice(0, room)
      .map(({ index }) => index),
  );
  return loci.filter((_, index) => chosen.has(index));
}

function locusOf({ readings, silent }: LetterLocus, copies: readonly (readonly Member[])[]): Locus {
  const places = (stands: readonly Stand[]): readonly Place[] =>
    stands
      .flatMap(({ text, from, to }) =>
        (copies[text] ?? []).map(({ id, witness }) => ({ document: id, span: documentSpan(witness, from, to) })),
      )
      .sort(byDocument);
  return {
    readings: readings.map((stands) => ({ witnesses: places(stands) })),
    lacunae: silent.flatMap((text) => (copies[text] ?? []).map(({ id }) => id)).sort(compareText),
  };
}

/** Letters `[from, to)` as a span of the document, from the first letter to the last; an empty one behind the letter before. */
function documentSpan({ letters, story }: Witness, from: number, to: number): Span {
  if (from < to) return toDocumentSpan(story, [letters.starts[from]!, letters.ends[to - 1]!]);
  const at = from > 0 ? letters.ends[from - 1]! : (letters.starts[0] ?? 0);
  return toDocumentSpan(story, [at, at]);
}

/** The stretches of words that a text tells elsewhere. */
function movesOf({ words, places, moved }: VariantGraph, text: number, { id, witness }: Member): readonly Place[] {
  const { starts } = words[text]!;
  const flags = moved[text]!;
  const moves: Place[] = [];
  for (let from = 0; from < flags.length; from++) {
    if (flags[from] === 0) continue;
    let to = from + 1;
    // Two blocks may stand side by side: the second goes back in the common order.
    while (to < flags.length && flags[to] === 1 && places[text]![to]! > places[text]![to - 1]!) to++;
    moves.push({ document: id, span: documentSpan(witness, starts[from]!, starts[to]!) });
    from = to - 1;
  }
  return moves;
}
