import { describe, expect, it } from 'vitest';
import { bestChain, LARGEST, NEVER, packedWeights, scoresOf } from '../../../src/attribution/decode.js';
import { FEATURES, linesOf, writeFeatures } from '../../../src/attribution/features.js';
import { LABEL_COUNT } from '../../../src/attribution/labels.js';
import { layoutOf } from '../../../src/attribution/layout.js';
import { framesByRule } from '../../../src/attribution/rules.js';
import { surroundingsOf } from '../../../src/attribution/surroundings.js';
import { tokensOf } from '../../../src/attribution/tokens.js';
import { vocabularyOf } from '../../../src/attribution/word-class.js';
import { BUILT_IN_LEXICON } from '../../../src/text/lexicon.js';
import { seededRandom } from '../../measure/seeded-random.js';

const BUCKETS = 64;
const TEXT = '“The ramp is safe,” Brandvold told the Larkhaven Courier on Monday. She said that lorries would have to wait.';
const random = seededRandom(5);
const within = (most: number): number => Math.floor(random() * (2 * most + 1)) - most;
const labels = Array.from({ length: LABEL_COUNT }, (_, l) => l);

describe('the scores of labels', () => {
  it.each([LARGEST, 3])('are the sums of all weights of their features, up to %i', (most) => {
    const layout = layoutOf(tokensOf(TEXT), vocabularyOf(BUILT_IN_LEXICON));
    const around = surroundingsOf(layout, framesByRule(layout));
    const table = Int8Array.from({ length: BUCKETS * LABEL_COUNT }, () =>
      most === LARGEST ? (random() < 0.5 ? -most : most) : within(most),
    );
    const lines = linesOf(layout);
    const weights = packedWeights(table, new Int32Array(LABEL_COUNT * LABEL_COUNT));
    const features = new Int32Array(FEATURES);
    const [from, to] = [2, layout.tokens.count - 1];
    const plain = Array.from({ length: to - from }, (_, i) => {
      writeFeatures(layout, around, lines, from + i, true, features);
      return labels.map((l) => features.reduce((sum, feature) => sum + table[(feature & (BUCKETS - 1)) * LABEL_COUNT + l]!, 0));
    });
    expect([...scoresOf(layout, around, lines, weights, from, to)]).toEqual(plain.flat());
  });
});

describe('the best chain of labels', () => {
  it('is the one of all chains that scores most', () => {
    for (let round = 0; round < 20; round++) {
      const transitions = Int32Array.from({ length: LABEL_COUNT ** 2 }, (_, at) =>
        at % 3 === 0 || at % LABEL_COUNT === 4 ? NEVER : within(50),
      );
      const scores = Int32Array.from({ length: 4 * LABEL_COUNT }, () => within(50));
      const total = (chain: readonly number[]): number =>
        chain.reduce((sum, l, i) => sum + scores[i * LABEL_COUNT + l]! + transitions[(chain[i - 1] ?? 0) * LABEL_COUNT + l]!, 0);
      const all = labels.flatMap((a) => labels.flatMap((b) => labels.flatMap((c) => labels.map((d) => [a, b, c, d]))));
      const found = [...bestChain(scores, packedWeights(new Int8Array(LABEL_COUNT), transitions).ways)];
      expect(total(found)).toBe(Math.max(...all.map(total)));
    }
  });

  it('of nothing is empty', () => {
    expect(bestChain(new Int32Array(0), packedWeights(new Int8Array(LABEL_COUNT), new Int32Array(LABEL_COUNT ** 2)).ways)).toHaveLength(0);
  });
});
