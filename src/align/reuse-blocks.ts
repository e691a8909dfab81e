import type { BlockKind } from '../model/relation.js';
import { type Content, type SentenceWindow, stretchCosine } from './content.js';
import type { ContentSeed } from './content-seeds.js';
import { type LetterBlock, letterBlock } from './copied-blocks.js';
import { countWhile } from './count-while.js';
import { type LetterSeed, letterSeeds } from './letter-seeds.js';
import type { Stretch } from './passages.js';
import type { LetterSpan, Window } from './run.js';
import { seedClusters } from './seed-clusters.js';
import { type Sentence, sentenceAt } from './sentences.js';

/** How seeds become blocks: sentences that may stand between two seeds, and the cosine of the two sides of a block. */
interface Extension {
  readonly gap: number;
  readonly cosine: number;
}

/** The paper's gap of 4; its cosine of 0.34 gives the same score with more pieces (tune half of pan13). */
const PLAIN: Extension = { gap: 4, cosine: 0.4 };
/** The paper's gap of 24: one sentence stands for a paragraph. */
const SUMMARY: Extension = { gap: 24, cosine: 0.3 };
/** One side of a summary is at least this many times longer than the other (the paper's 3). */
const SUMMARISED_FROM = 3;

/** Seeds clustered in one comparison; beyond it, clusters that are not alike go to the narrowest gap at once. */
const MOST_CLUSTERED = 1_000_000;

/** Letters both sides of a rewritten block need (the paper's 150 characters); a phrase repeated by letters counts from here. */
const SMALLEST_REWRITING = 120;
const SMALLEST_PHRASE = 80;

/** Share of both sides that passages of the letter alignment cover from which these alone bound the block. */
const BOUND_BY_LETTERS = 0.9;

/** Letters of both texts, half-open, that tell the same as a whole, with what pairs them. */
export interface ReuseBlock extends Window {
  readonly kind: BlockKind;
  /** Letters equal in place. */
  readonly equal: number;
  readonly seeds: readonly ContentSeed[];
}

export interface ReuseBlocks {
  /** In order of B. They may overlap where a passage was used twice. */
  readonly blocks: readonly ReuseBlock[];
  /** False when there were too many seeds to try every gap. */
  readonly exact: boolean;
}

/** The sentences of two texts, and what pairs these, in order of A. */
export interface Paired {
  readonly a: readonly Sentence[];
  readonly b: readonly Sentence[];
  readonly content: Content;
  readonly seeds: readonly ContentSeed[];
}

/** A pair of sentences on either ground. */
type Seed = ContentSeed | LetterSeed;

/**
 * Gathers what one text has from the other into blocks: first what was copied as a whole, then, of the sentences left,
 * those that are alike or share letters, by the extension, filtering and adaptive behaviour of Sánchez-Pérez, Sidorov and
 * Gelbukh (PAN 2014): wide gaps when one side sums the other up. O(n log n) for each gap tried, n being seeds; `MOST_CLUSTERED` bounds the gaps.
 */
export function reuseBlocks(paired: Paired, stretches: readonly Stretch[], copied: readonly LetterBlock[]): ReuseBlocks {
  const [takenA, takenB] = [sentencesInside(paired.a, copied, sideA), sentencesInside(paired.b, copied, sideB)];
  const inCopy = new Set(copied.flatMap((block) => block.stretches));
  const free = (seed: Seed): boolean => takenA[seed.a] === 0 && takenB[seed.b] === 0;
  const byLetters = letterSeeds(
    stretches.filter((stretch) => !inCopy.has(stretch)),
    paired.a,
    paired.b,
  );
  const seeds: readonly Seed[] = [...paired.seeds, ...byLetters].filter(free);
  const { blocks: rewritten, exact } = rewrittenBlocks(paired, seeds);
  const blocks = [...copied.map((block) => withSeeds(block, paired)), ...rewritten];
  return { blocks: blocks.sort((x, y) => x.fromB - y.fromB || x.fromA - y.fromA), exact };
}

const sideA = ({ fromA, toA }: LetterBlock): LetterSpan => ({ from: fromA, to: toA });
const sideB = ({ fromB, toB }: LetterBlock): LetterSpan => ({ from: fromB, to: toB });

/** 1 for every sentence that lies more than half in a block. */
function sentencesInside(
  sentences: readonly Sentence[],
  blocks: readonly LetterBlock[],
  side: (block: LetterBlock) => LetterSpan,
): Uint8Array {
  const inside = new Uint8Array(sentences.length);
  for (const { from, to } of blocks.map(side)) {
    for (let i = sentenceAt(sentences, from); i < sentences.length; i++) {
      const sentence = sentences[i] as Sentence;
      if (sentence.from >= to) break;
      if (2 * (Math.min(sentence.to, to) - Math.max(sentence.from, from)) > sentence.to - sentence.from) inside[i] = 1;
    }
  }
  return inside;
}

/** A copied block with the seeds that lie in it on both sides: a paragraph of it may be rewritten. */
function withSeeds({ stretches: _, ...block }: LetterBlock, { a, b, seeds }: Paired): ReuseBlock {
  const [firstA, lastA] = [sentenceAt(a, block.fromA), sentenceAt(a, block.toA - 1)];
  const [firstB, lastB] = [sentenceAt(b, block.fromB), sentenceAt(b, block.toB - 1)];
  const seedsBefore = (sentence: number): number => countWhile(seeds.length, (i) => (seeds[i] as ContentSeed).a < sentence);
  const inside = seeds.slice(seedsBefore(firstA), seedsBefore(lastA + 1)).filter((seed) => seed.b >= firstB && seed.b <= lastB);
  return { ...block, kind: 'copied', seeds: inside };
}

function rewrittenBlocks(paired: Paired, seeds: readonly Seed[]): ReuseBlocks {
  const wide = extendSeeds(paired, seeds, SUMMARY);
  const lettersA = wide.blocks.reduce((sum, { fromA, toA }) => sum + toA - fromA, 0);
  const lettersB = wide.blocks.reduce((sum, { fromB, toB }) => sum + toB - fromB, 0);
  const isSummary = Math.max(lettersA, lettersB) > SUMMARISED_FROM * Math.min(lettersA, lettersB);
  if (isSummary) return wide;
  const plain = extendSeeds(paired, seeds, PLAIN);
  return { blocks: plain.blocks, exact: wide.exact && plain.exact };
}

/** Clusters seeds with ever smaller gaps until the two sides of each cluster are alike. */
function extendSeeds(paired: Paired, seeds: readonly Seed[], { gap, cosine }: Extension): ReuseBlocks {
  const waiting = [{ seeds, gap }];
  const blocks: ReuseBlock[] = [];
  let left = MOST_CLUSTERED;
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    left -= item.seeds.length;
    for (const cluster of seedClusters(item.seeds, item.gap)) {
      const isAlike = stretchCosine(paired.content, windowOf(cluster)) > cosine;
      if (!isAlike && item.gap > 0) waiting.push({ seeds: cluster, gap: left > 0 ? item.gap - 1 : 0 });
      else {
        const block = blockOf(paired, cluster);
        if (block.equal >= SMALLEST_PHRASE || (isAlike && isLong(block))) blocks.push(block);
      }
    }
  }
  return { blocks, exact: left >= 0 };
}

const isLong = ({ fromA, toA, fromB, toB }: ReuseBlock): boolean => Math.min(toA - fromA, toB - fromB) >= SMALLEST_REWRITING;

function windowOf(cluster: readonly Seed[]): SentenceWindow {
  let [fromA, toA, fromB, toB] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0];
  for (const { a, b } of cluster) {
    [fromA, toA] = [Math.min(fromA, a), Math.max(toA, a + 1)];
    [fromB, toB] = [Math.min(fromB, b), Math.max(toB, b + 1)];
  }
  return { fromA, toA, fromB, toB };
}

const isContent = (seed: Seed): seed is ContentSeed => 'cosine' in seed;

/** The letters a cluster reaches over: whole sentences where content pairs them, else what the passages have of them. */
function blockOf({ a, b }: Paired, cluster: readonly Seed[]): ReuseBlock {
  const seeds = cluster.filter(isContent);
  const byLetters = cluster.filter((seed): seed is LetterSeed => !isContent(seed));
  const letters = letterBlock([...new Set(byLetters.map(({ stretch }) => stretch))]);
  const equal = byLetters.reduce((sum, seed) => sum + seed.equal, 0);
  const { fromA, toA, fromB, toB } = windowOf(seeds);
  const whole = {
    fromA: Math.min(letters.fromA, a[fromA]?.from ?? Number.POSITIVE_INFINITY),
    toA: Math.max(letters.toA, a[toA - 1]?.to ?? 0),
    fromB: Math.min(letters.fromB, b[fromB]?.from ?? Number.POSITIVE_INFINITY),
    toB: Math.max(letters.toB, b[toB - 1]?.to ?? 0),
  };
  const bounds = isBoundBy(letters, whole) ? letters : whole;
  return { fromA: bounds.fromA, toA: bounds.toA, fromB: bounds.fromB, toB: bounds.toB, equal, kind: 'rewritten', seeds };
}

function isBoundBy({ stretches }: LetterBlock, { fromA, toA, fromB, toB }: Window): boolean {
  const coveredA = stretches.reduce((sum, stretch) => sum + stretch.toA - stretch.fromA, 0);
  const coveredB = stretches.reduce((sum, stretch) => sum + stretch.toB - stretch.fromB, 0);
  return coveredA >= (toA - fromA) * BOUND_BY_LETTERS && coveredB >= (toB - fromB) * BOUND_BY_LETTERS;
}
