import { inflateRawSync } from 'node:zlib';
import { packedWeights, type Weights } from './decode.js';
import { LABEL_COUNT } from './labels.js';
import data from './weights.json' with { type: 'json' };

/** The weights that ship with the program, learnt by `tests/train/attribution.ts`. Unpacked once a thread, in some milliseconds. */
export const WEIGHTS: Weights = unpacked();

function unpacked(): Weights {
  const table = new Int8Array(inflateRawSync(Buffer.from(data.table, 'base64')));
  if (table.length !== data.buckets * LABEL_COUNT) throw new Error('weights.json is of another set of labels: learn it anew');
  return packedWeights(table, Int32Array.from(data.transitions));
}
