/**
 * `npx tsx tests/train/descent.ts [--write]`: fits what each piece of evidence of descent weighs. Copies between outlets: on simulated
 * cascades, whole ones and ones of which versions are lost. Revisions by one outlet: on every second article of wiki-versions. With
 * `--write` the weights go to `src/stemma/descent-weights.json`, with what they were fitted on.
 */
import { writeFileSync } from 'node:fs';
import { waysOf } from '../../src/stemma/descent.js';
import { ORIGIN_FEATURES, STEP_FEATURES } from '../../src/stemma/step-features.js';
import { readChains } from '../eval/wiki-chains.js';
import { type CascadeForm, simulate } from '../simulate/cascade.js';
import { kinOf } from '../simulate/kin.js';
import { type Example, exampleOf, fitOrder, fitTrees, type OrderedPair } from './fit-descent.js';

const DATA = process.env['STEMMA_DATA'] ?? '../shared/data';
const TARGET = 'src/stemma/descent-weights.json';
const DIGITS = 1000;

/** Seeds from here on are for fitting; evaluation takes those below. */
const FIRST_SEED = 1000;
const SIZES = [3, 5, 8, 12, 16, 20, 25, 30];
const LARGE = [30, 40, 60, 80];

/** How many cascades of each form. Small samples of large cascades are what an archive holds. */
const FORMS: readonly (Omit<CascadeForm, 'versions'> & { readonly cascades: number; readonly sizes: readonly number[] })[] = [
  { cascades: 160, lost: 0, sizes: SIZES },
  { cascades: 80, lost: 0.5, sizes: SIZES },
  { cascades: 120, lost: 0.93, firstToo: true, sizes: LARGE },
];

function cascades(): readonly Example[] {
  let seed = FIRST_SEED;
  return FORMS.flatMap(({ cascades: many, sizes, ...form }) =>
    Array.from({ length: many }, (_, i) => simulate(seed++, { ...form, versions: sizes[i % sizes.length]! }))
      .filter(({ documents }) => documents.length > 1)
      .map(({ documents, parents }) => exampleOf(kinOf(documents), parents)),
  );
}

/** Features that several texts speak for are left out: what orders two pages of one outlet are the two pages. */
function orderedPairs(): readonly OrderedPair[] {
  return readChains(DATA, 'fitted').flatMap(({ versions }) => {
    const order = new Map(versions.map(({ id }, i) => [id, i] as const));
    return waysOf({ ...kinOf(versions), readings: null }).map(({ down, up }): OrderedPair => {
      const [older, newer] = order.get(down.facts.a)! < order.get(down.facts.b)! ? [down, up] : [up, down];
      return Float64Array.from(older.features, (value, i) => value - newer.features[i]!);
    });
  });
}

const table = (features: readonly { readonly name: string }[], weights: Float64Array): Record<string, number> =>
  Object.fromEntries(
    features.map(({ name }, i) => [name, Math.round(weights[i]! * DIGITS) / DIGITS] as const).filter(([, weight]) => weight !== 0),
  );

const examples = cascades();
const pairs = orderedPairs();
const { step, origin } = fitTrees(examples);
const weights = {
  fittedOn: {
    cascades: examples.length,
    texts: examples.reduce((sum, { count }) => sum + count, 0),
    'pairs of revisions': pairs.length,
  },
  copy: table(STEP_FEATURES, step),
  revision: table(STEP_FEATURES, fitOrder(pairs)),
  origin: table(ORIGIN_FEATURES, origin),
};
console.log(JSON.stringify(weights, null, 2));
if (process.argv.includes('--write')) writeFileSync(TARGET, `${JSON.stringify(weights, null, 2)}\n`);
