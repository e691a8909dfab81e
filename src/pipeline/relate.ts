import { compare, mirror } from '../align/compare.js';
import { relationKind } from '../align/relation-kind.js';
import { type Witness, witnessOf } from '../align/witness.js';
import { flagPair } from '../flags/flag-rules.js';
import type { Side } from '../flags/pair.js';
import type { AlignedBlock, AlignedPassage, Alignment, RewrittenPassage } from '../model/alignment.js';
import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import type { PairFacts } from '../model/pair-facts.js';
import type { Block, Passage, Relation } from '../model/relation.js';
import { comesFirst, judgeAlone } from '../stemma/infer.js';
import { isDirected } from '../stemma/judge-pair.js';
import { type Story, storyOf, toDocumentSpan } from '../text/story.js';
import { pairFacts, share } from './pair-facts.js';

/** Two related documents: what the result lists, and the counts the stemma is drawn from. */
export interface Related {
  readonly relation: Relation;
  readonly facts: PairFacts;
}

/** A document prepared for comparison; worth keeping while it is compared with several others. */
export interface Comparable {
  readonly document: Document;
  readonly witness: Witness;
}

export const comparableOf = (document: Document): Comparable => ({ document, witness: witnessOf(storyOf(document)) });

/**
 * Aligns two documents and names their relation and differences. Pure; runs in any thread.
 *
 * @returns null when they are not related. In the relation A is the likelier source, else the older, else the smaller id.
 */
export function relate(x: Comparable, y: Comparable, options: Pick<Options, 'ignoreDates'>): Related | null {
  return relateAligned(x, y, compare(x.witness, y.witness), options);
}

/** The same for two documents that are aligned already. */
export function relateAligned(x: Comparable, y: Comparable, alignment: Alignment, options: Pick<Options, 'ignoreDates'>): Related | null {
  const kind = relationKind(alignment);
  if (kind === null) return null;
  const facts = pairFacts(x.document, y.document, x.witness.story, y.witness.story, alignment, kind);
  const judgement = judgeAlone(facts, x.document, y.document, options);
  const directed = isDirected(judgement);
  if (comesFirst(judgement, x.document, y.document, options)) return { facts, relation: relationOf(x, y, alignment, facts, directed) };
  // Flags tell what became of A in B, so they are made for the order that stands.
  const turned = mirror(alignment);
  const turnedFacts = pairFacts(y.document, x.document, y.witness.story, x.witness.story, turned, kind);
  return { facts: turnedFacts, relation: relationOf(y, x, turned, turnedFacts, directed) };
}

/** The relation of two documents that have too little in common for one: what they share is listed, nothing is flagged. */
export function unrelated(x: Comparable, y: Comparable, alignment: Alignment): Omit<Relation, 'kind'> & { readonly kind: null } {
  const facts = pairFacts(x.document, y.document, x.witness.story, y.witness.story, alignment, 'partial');
  return { ...sharedOf(x, y, alignment, facts), kind: null, flags: [] };
}

function relationOf(a: Comparable, b: Comparable, alignment: Alignment, facts: PairFacts, directed: boolean): Relation {
  const { kind } = facts;
  return { ...sharedOf(a, b, alignment, facts), kind, flags: flagPair({ a: sideOf(a), b: sideOf(b), alignment, kind, directed }) };
}

function sharedOf(a: Comparable, b: Comparable, alignment: Alignment, facts: PairFacts): Omit<Relation, 'kind' | 'flags'> {
  return {
    a: a.document.id,
    b: b.document.id,
    coverageA: share(alignment.coveredA + alignment.rewrittenA, alignment.lettersA),
    coverageB: share(alignment.coveredB + alignment.rewrittenB, alignment.lettersB),
    similarity: facts.similarity,
    exact: alignment.exact,
    blocks: alignment.blocks.map((block) => blockOf(block, a.witness.story, b.witness.story)),
    passages: inOrderOfB([...alignment.passages, ...alignment.rewritten]).map((passage) =>
      passageOf(passage, a.witness.story, b.witness.story),
    ),
  };
}

const sideOf = ({ document, witness }: Comparable): Side => ({
  document,
  story: witness.story,
  letters: witness.letters,
  quotations: witness.quotations,
});

const inOrderOfB = <P extends AlignedPassage | RewrittenPassage>(passages: readonly P[]): readonly P[] =>
  [...passages].sort((x, y) => x.b[0] - y.b[0] || x.a[0] - y.a[0]);

const blockOf = ({ a, b, kind, moved }: AlignedBlock, storyA: Story, storyB: Story): Block => ({
  a: toDocumentSpan(storyA, a),
  b: toDocumentSpan(storyB, b),
  kind,
  moved,
});

const passageOf = (passage: AlignedPassage | RewrittenPassage, storyA: Story, storyB: Story): Passage => ({
  a: toDocumentSpan(storyA, passage.a),
  b: toDocumentSpan(storyB, passage.b),
  kind: passage.kind,
  moved: passage.moved,
  quoted: passage.quoted,
});
