import { compare, mirror } from '../align/compare.js';
import { relationKind } from '../align/relation-kind.js';
import { type Witness, witnessOf } from '../align/witness.js';
import { flagPair } from '../flags/flag-rules.js';
import type { Pair, Side } from '../flags/pair.js';
import { type TextFacts, textFacts } from '../flags/text-facts.js';
import type { AlignedBlock, AlignedPassage, Alignment, RewrittenPassage } from '../model/alignment.js';
import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import type { PairFacts } from '../model/pair-facts.js';
import type { Block, Passage, Relation } from '../model/relation.js';
import { comesFirst, judgeAlone } from '../stemma/infer.js';
import { isDirected } from '../stemma/judge-pair.js';
import { lexiconOf } from '../text/lexicon.js';
import { type Story, storyOf, toDocumentSpan } from '../text/story.js';
import { type Compared, pairFacts, share } from './pair-facts.js';

/** Two related documents: what the result lists, and the counts the stemma is drawn from. */
export interface Related {
  readonly relation: Relation;
  readonly facts: PairFacts;
}

/** A document prepared for comparison; worth keeping while it is compared with several others. */
export interface Comparable {
  readonly document: Document;
  readonly witness: Witness;
  readonly facts: TextFacts;
}

/** What a comparison depends on. */
type Relating = Pick<Options, 'ignoreDates'> & Partial<Pick<Options, 'lexicons'>>;

export function comparableOf(document: Document): Comparable {
  const story = storyOf(document);
  return { document, witness: witnessOf(story), facts: textFacts(story.text) };
}

/**
 * Aligns two documents and names their relation and differences. Pure; runs in any thread.
 *
 * @returns null when they are not related. In the relation A is the likelier source, else the older, else the smaller id.
 */
export function relate(x: Comparable, y: Comparable, options: Relating): Related | null {
  return relateAligned(x, y, compare(x.witness, y.witness), options);
}

/** The same for two documents that are aligned already. */
export function relateAligned(x: Comparable, y: Comparable, alignment: Alignment, options: Relating): Related | null {
  const kind = relationKind(alignment);
  if (kind === null) return null;
  const pair = { a: sideOf(x), b: sideOf(y), alignment, kind, lexicon: lexiconOf(options.lexicons) };
  const facts = pairFacts(pair);
  const judgement = judgeAlone(facts, x.document, y.document, options);
  const directed = isDirected(judgement);
  if (comesFirst(judgement, x.document, y.document, options)) return { facts, relation: relationOf({ ...pair, directed }, facts) };
  // Flags tell what became of A in B, so they are made for the order that stands.
  const turned = { ...pair, a: pair.b, b: pair.a, alignment: mirror(alignment) };
  const turnedFacts = pairFacts(turned);
  return { facts: turnedFacts, relation: relationOf({ ...turned, directed }, turnedFacts) };
}

/** The relation of two documents that have too little in common for one: what they share is listed, nothing is flagged. */
export function unrelated(
  x: Comparable,
  y: Comparable,
  alignment: Alignment,
  { lexicons }: Pick<Options, 'lexicons'>,
): Omit<Relation, 'kind'> & { readonly kind: null } {
  const pair = { a: sideOf(x), b: sideOf(y), alignment, kind: 'partial', lexicon: lexiconOf(lexicons) } as const;
  return { ...sharedOf(pair, pairFacts(pair)), kind: null, flags: [] };
}

function relationOf(pair: Pair, facts: PairFacts): Relation {
  return { ...sharedOf(pair, facts), kind: facts.kind, flags: flagPair(pair) };
}

function sharedOf({ a, b, alignment }: Compared, facts: PairFacts): Omit<Relation, 'kind' | 'flags'> {
  return {
    a: a.document.id,
    b: b.document.id,
    coverageA: share(alignment.coveredA + alignment.rewrittenA, alignment.lettersA),
    coverageB: share(alignment.coveredB + alignment.rewrittenB, alignment.lettersB),
    similarity: facts.similarity,
    exact: alignment.exact,
    blocks: alignment.blocks.map((block) => blockOf(block, a.story, b.story)),
    passages: inOrderOfB([...alignment.passages, ...alignment.rewritten]).map((passage) => passageOf(passage, a.story, b.story)),
  };
}

const sideOf = ({ document, witness, facts }: Comparable): Side => ({
  document,
  facts,
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
