/**
 * `npx tsx tests/train/attribution.ts [--write]`: learns the weights that label sources, cues and contents, from the training parts of PolNeAR
 * and RiQuA, and measures them on every eighth text, which it leaves out. With `--write` it learns from all and writes
 * `src/attribution/weights.json`: numbers by hash, no words.
 *
 * Averaged structured perceptron (Collins, Discriminative Training Methods for Hidden Markov Models, EMNLP 2002) with a margin.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { bestChain, NEVER, waysOf } from '../../src/attribution/decode.js';
import { FEATURES, surroundingsOf, writeFeatures } from '../../src/attribution/features.js';
import { LABEL_COUNT, LABELS, type Label } from '../../src/attribution/labels.js';
import { type Layout, layoutOf } from '../../src/attribution/layout.js';
import { framesByRule } from '../../src/attribution/rules.js';
import { tokensOf } from '../../src/attribution/tokens.js';
import { vocabularyOf } from '../../src/attribution/word-class.js';
import type { Span } from '../../src/model/span.js';
import { BUILT_IN_LEXICON } from '../../src/text/lexicon.js';
import { GOLD_ROLES, type GoldText, readPolnear, readTagged } from '../eval/attribution-gold.js';
import { seededRandom, shuffled } from '../measure/seeded-random.js';

const DATA = process.env['STEMMA_DATA'] ?? join('..', 'shared', 'data');
const TARGET = 'src/attribution/weights.json';
/** Buckets of the table: half as many lose half a hundredth. */
const BUCKETS: number = 1 << 17;
const EPOCHS = 6;
/** A feature seen less often in training is noise. */
const FEWEST = 2;
/** Weights are written as whole numbers up to this. */
const LARGEST = 127;
const HELD_OUT = 8;

/** A paragraph as the learner sees it. */
interface Sample {
  readonly layout: Layout;
  readonly from: number;
  readonly features: Int32Array;
  readonly gold: Uint8Array;
}

function samplesOf(texts: readonly GoldText[]): readonly Sample[] {
  const samples: Sample[] = [];
  const row = new Int32Array(FEATURES);
  for (const text of texts) {
    const layout = layoutOf(tokensOf(text.text), vocabularyOf(BUILT_IN_LEXICON));
    const around = surroundingsOf(layout, framesByRule(layout));
    const gold = goldLabels(text, layout);
    for (let p = 0; p + 1 < layout.paragraphs.length; p++) {
      const [from, to] = [layout.paragraphs[p]!, layout.paragraphs[p + 1]!];
      const features = new Int32Array((to - from) * FEATURES);
      for (let i = from; i < to; i++) {
        writeFeatures(layout, around, i, row, 0);
        for (let f = 0; f < FEATURES; f++) features[(i - from) * FEATURES + f] = row[f]! & (BUCKETS - 1);
      }
      samples.push({ layout, from, features, gold: gold.slice(from, to) });
    }
  }
  return samples;
}

/** The labels a person would give. In PolNeAR a token plays one part; where marks overlap the cue wins. */
function goldLabels({ attributions }: GoldText, layout: Layout): Uint8Array {
  const labels = new Uint8Array(layout.tokens.count);
  const put = (span: Span, part: string): void => {
    const [from, to] = tokensIn(layout, span);
    labels.fill(LABELS.indexOf(`I-${part}` as Label), from, to);
    if (from < to) labels[from] = LABELS.indexOf(`B-${part}` as Label);
  };
  for (const { cue, source, content } of attributions) {
    const at = cue[0]?.[0] ?? Number.POSITIVE_INFINITY;
    const side = ([start]: Span): string => (start < at ? 'before' : 'after');
    for (const span of content) put(span, `content-${side(span)}`);
    for (const span of source) put(span, `source-${side(span)}`);
    for (const span of cue) put(span, 'cue');
  }
  return labels;
}

function tokensIn({ tokens: { starts, ends, count } }: Layout, [start, end]: Span): readonly [number, number] {
  let from = 0;
  while (from < count && ends[from]! <= start) from++;
  let to = from;
  while (to < count && starts[to]! < end) to++;
  return [from, to];
}

/** The state of the learner: weights, and the sum of their changes times the step, for the average. */
class Perceptron {
  readonly table: Float32Array = new Float32Array(BUCKETS * LABEL_COUNT);
  readonly transitions: Float32Array = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  readonly #tableSum: Float64Array = new Float64Array(BUCKETS * LABEL_COUNT);
  readonly #transitionSum: Float64Array = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  #step = 1;

  learn(sample: Sample): void {
    const scores = scoresOf(sample, this.table);
    // Every wrong label is given a head start of one: what wins by less than that is not learnt yet.
    for (let i = 0; i < sample.gold.length; i++)
      for (let l = 0; l < LABEL_COUNT; l++) if (l !== sample.gold[i]) scores[i * LABEL_COUNT + l]! += 1;
    this.#correct(sample, bestChain(scores, waysOf(this.transitions)));
    this.#step++;
  }

  #correct({ gold, features }: Sample, found: Uint8Array): void {
    for (let i = 0; i < gold.length; i++) {
      if (gold[i] !== found[i]) {
        for (let f = i * FEATURES; f < (i + 1) * FEATURES; f++) {
          if (features[f]! < 0) continue;
          this.#add(this.table, this.#tableSum, features[f]! * LABEL_COUNT + gold[i]!, 1);
          this.#add(this.table, this.#tableSum, features[f]! * LABEL_COUNT + found[i]!, -1);
        }
      }
      const right = (gold[i - 1] ?? 0) * LABEL_COUNT + gold[i]!;
      const wrong = (found[i - 1] ?? 0) * LABEL_COUNT + found[i]!;
      if (right === wrong) continue;
      this.#add(this.transitions, this.#transitionSum, right, 1);
      this.#add(this.transitions, this.#transitionSum, wrong, -1);
    }
  }

  #add(weights: Float32Array, sums: Float64Array, at: number, by: number): void {
    weights[at]! += by;
    sums[at]! += by * this.#step;
  }

  averaged(): { readonly table: Float32Array; readonly transitions: Float32Array } {
    const average = (weights: Float32Array, sums: Float64Array): Float32Array => weights.map((weight, i) => weight - sums[i]! / this.#step);
    return { table: average(this.table, this.#tableSum), transitions: average(this.transitions, this.#transitionSum) };
  }
}

function scoresOf({ features, gold }: Sample, table: ArrayLike<number>): Float32Array {
  const scores = new Float32Array(gold.length * LABEL_COUNT);
  for (let i = 0; i < gold.length; i++)
    for (let f = i * FEATURES; f < (i + 1) * FEATURES; f++) {
      if (features[f]! < 0) continue;
      const bucket = features[f]! * LABEL_COUNT;
      for (let l = 0; l < LABEL_COUNT; l++) scores[i * LABEL_COUNT + l]! += table[bucket + l]!;
    }
  return scores;
}

/** Marks features that training has too seldom: they carry no weight. */
function dropSeldom(samples: readonly Sample[]): void {
  const counts = new Uint32Array(BUCKETS);
  for (const { features } of samples) for (const feature of features) counts[feature]!++;
  for (const { features } of samples) for (let f = 0; f < features.length; f++) if (counts[features[f]!]! < FEWEST) features[f] = -1;
}

function learn(samples: readonly Sample[]): { readonly table: Float32Array; readonly transitions: Float32Array } {
  dropSeldom(samples);
  const seen = transitionsIn(samples);
  const perceptron = new Perceptron();
  const random = seededRandom(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const sample of shuffled(samples, random)) perceptron.learn(sample);
    console.error(`epoch ${epoch + 1} of ${EPOCHS}`);
  }
  const { table, transitions } = perceptron.averaged();
  return { table, transitions: transitions.map((weight, i) => (seen.has(i) ? weight : Number.NEGATIVE_INFINITY)) };
}

/** The pairs of neighbouring labels that people gave. The first of a paragraph follows none. */
function transitionsIn(samples: readonly Sample[]): ReadonlySet<number> {
  const seen = new Set<number>();
  for (const { gold } of samples) for (let i = 0; i < gold.length; i++) seen.add((gold[i - 1] ?? 0) * LABEL_COUNT + gold[i]!);
  return seen;
}

/** The weights as whole numbers of one scale. Small ones become nothing. */
function rounded({ table, transitions }: ReturnType<typeof learn>): { readonly table: Int8Array; readonly transitions: Int32Array } {
  const sizes = Float32Array.from(table, Math.abs).sort();
  // One weight in ten thousand is cut to the largest number: the others keep their differences.
  const unit = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / LARGEST;
  const cut = (weight: number): number => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / unit)));
  return {
    table: Int8Array.from(table, cut),
    transitions: Int32Array.from(transitions, (weight) => Math.max(NEVER, Math.round(weight / unit))),
  };
}

function measure(
  samples: readonly Sample[],
  { table, transitions }: { readonly table: ArrayLike<number>; readonly transitions: ArrayLike<number> },
): void {
  for (const [n, role] of GOLD_ROLES.entries()) {
    let [right, found, gold] = [0, 0, 0];
    for (const sample of samples) {
      const labels = bestChain(scoresOf(sample, table), waysOf(transitions));
      const is = (label: number | undefined): boolean => (LABELS[label ?? 0] ?? '').includes(role);
      for (let i = 0; i < labels.length; i++) {
        if (is(labels[i])) found++;
        if (is(sample.gold[i])) gold++;
        if (is(labels[i]) && is(sample.gold[i])) right++;
      }
    }
    console.log(`${n === 0 ? 'F1 of tokens: ' : ''}${role} ${((2 * right) / (found + gold)).toFixed(3)}`);
  }
}

const texts = [...readPolnear(DATA, 'train'), ...readTagged(join(DATA, 'cofenet-quotes', 'riqua', 'train.txt'), 'riqua')];
if (process.argv.includes('--write')) {
  const weights = rounded(learn(samplesOf(texts)));
  const table = deflateRawSync(Buffer.from(weights.table.buffer), { level: 9 }).toString('base64');
  writeFileSync(
    TARGET,
    `${JSON.stringify({ about: 'Weights that label sources, cues and contents, by hash of a feature.', buckets: BUCKETS, transitions: [...weights.transitions], table })}\n`,
  );
} else {
  const held = texts.filter((_, number) => number % HELD_OUT === 0);
  const weights = learn(samplesOf(texts.filter((_, number) => number % HELD_OUT !== 0)));
  const samples = samplesOf(held);
  measure(samples, weights);
  measure(samples, rounded(weights));
}
