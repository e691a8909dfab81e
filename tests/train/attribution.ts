/**
 * `npx tsx tests/train/attribution.ts [--write]`: learns the weights that label sources, cues and contents, from the training parts of PolNeAR
 * and RiQuA, and measures them on every eighth text, which it leaves out. With `--write` it learns from all and writes
 * `src/attribution/weights.json`: numbers by hash, no words.
 *
 * Conditional random field (Lafferty, McCallum and Pereira, ICML 2001), learnt by AdaGrad (Duchi, Hazan and Singer, JMLR 12, 2011), its
 * weights averaged over all steps: on the half of PolNeAR's training part it has not seen it finds two hundredths more than an averaged
 * perceptron of the same features.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { bestChain, LARGEST, NEVER, waysOf } from '../../src/attribution/decode.js';
import { FEATURES, linesOf, writeFeatures } from '../../src/attribution/features.js';
import { LABEL_COUNT, LABELS, type Label } from '../../src/attribution/labels.js';
import { type Layout, layoutOf } from '../../src/attribution/layout.js';
import { framesByRule } from '../../src/attribution/rules.js';
import { surroundingsOf } from '../../src/attribution/surroundings.js';
import { tokensOf } from '../../src/attribution/tokens.js';
import { vocabularyOf } from '../../src/attribution/word-class.js';
import type { Span } from '../../src/model/span.js';
import { BUILT_IN_LEXICON } from '../../src/text/lexicon.js';
import { GOLD_ROLES, type GoldText, readPolnear, readTagged } from '../eval/attribution-gold.js';
import { seededRandom, shuffled } from '../measure/seeded-random.js';
import { Field, type Sample, scoresOf, type Weights } from './field.js';

const DATA = process.env['STEMMA_DATA'] ?? join('..', 'shared', 'data');
const TARGET = 'src/attribution/weights.json';
/** Buckets of the table: half as many lose half a hundredth. */
const BUCKETS: number = 1 << 17;
/** More of them learn the texts by heart. */
const EPOCHS = 3;
/** A feature seen less often in training is noise. */
const FEWEST = 2;
const HELD_OUT = 8;

function samplesOf(texts: readonly GoldText[]): readonly Sample[] {
  const samples: Sample[] = [];
  const row = new Int32Array(FEATURES);
  for (const text of texts) {
    const layout = layoutOf(tokensOf(text.text), vocabularyOf(BUILT_IN_LEXICON));
    const around = surroundingsOf(layout, framesByRule(layout));
    const lines = linesOf(layout);
    const gold = goldLabels(text, layout);
    for (let p = 0; p + 1 < layout.paragraphs.length; p++) {
      const [from, to] = [layout.paragraphs[p]!, layout.paragraphs[p + 1]!];
      const features = new Int32Array((to - from) * FEATURES);
      for (let i = from; i < to; i++) {
        writeFeatures(layout, around, lines, i, true, row);
        for (let f = 0; f < FEATURES; f++) features[(i - from) * FEATURES + f] = row[f]! & (BUCKETS - 1);
      }
      samples.push({ features, gold: gold.slice(from, to) });
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

/** Marks features that training has too seldom: they carry no weight. */
function dropSeldom(samples: readonly Sample[]): void {
  const counts = new Uint32Array(BUCKETS);
  for (const { features } of samples) for (const feature of features) counts[feature]!++;
  for (const { features } of samples) for (let f = 0; f < features.length; f++) if (counts[features[f]!]! < FEWEST) features[f] = -1;
}

function learn(samples: readonly Sample[]): Weights {
  dropSeldom(samples);
  const seen = transitionsIn(samples);
  const field = new Field(BUCKETS, seen);
  const random = seededRandom(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const sample of shuffled(samples, random)) if (sample.gold.length > 0) field.learn(sample);
    console.error(`epoch ${epoch + 1} of ${EPOCHS}`);
  }
  const { table, transitions } = field.averaged();
  return {
    table,
    transitions: transitions.map((weight, at) => (seen.has(at) ? weight + (isCue(at % LABEL_COUNT) ? BOLDNESS : 0) : -Infinity)),
  };
}

/**
 * A head start for every cue: people who mark a text find more cues than the likeliest chain has, and the best F1 lies where as many are
 * found as there are.
 */
const BOLDNESS = 1.2;
const isCue = (label: number): boolean => LABELS[label] === 'B-cue';

/** The pairs of neighbouring labels that people gave. The first of a paragraph follows none. */
function transitionsIn(samples: readonly Sample[]): ReadonlySet<number> {
  const seen = new Set<number>();
  for (const { gold } of samples) for (let i = 0; i < gold.length; i++) seen.add((gold[i - 1] ?? 0) * LABEL_COUNT + gold[i]!);
  return seen;
}

/** The weights as whole numbers of one scale. Small ones become nothing. */
function rounded({ table, transitions }: Weights): { readonly table: Int8Array; readonly transitions: Int32Array } {
  const sizes = Float32Array.from(table, Math.abs).sort();
  // One weight in ten thousand is cut to the largest number: the others keep their differences.
  const unit = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / LARGEST;
  const cut = (weight: number): number => Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / unit)));
  return {
    table: Int8Array.from(table, cut),
    transitions: Int32Array.from(transitions, (weight) => Math.max(NEVER, Math.round(weight / unit))),
  };
}

function measure(samples: readonly Sample[], { table, transitions }: ReturnType<typeof rounded>): void {
  const ways = waysOf(transitions);
  const chains = samples.map((sample) => bestChain(Int32Array.from(scoresOf(sample, table)), ways));
  for (const role of GOLD_ROLES) {
    let [right, found, gold] = [0, 0, 0];
    const is = (label: number | undefined): boolean => (LABELS[label ?? 0] ?? '').includes(role);
    for (const [n, labels] of chains.entries())
      for (let i = 0; i < labels.length; i++) {
        if (is(labels[i])) found++;
        if (is(samples[n]?.gold[i])) gold++;
        if (is(labels[i]) && is(samples[n]?.gold[i])) right++;
      }
    console.log(`F1 of tokens: ${role} ${((2 * right) / (found + gold)).toFixed(3)}`);
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
  const weights = rounded(learn(samplesOf(texts.filter((_, number) => number % HELD_OUT !== 0))));
  measure(samplesOf(held), weights);
}
