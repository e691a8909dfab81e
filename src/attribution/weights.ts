import { inflateRawSync } from 'node:zlib';
import { packedWeights, type Weights } from './decode.js';
import { LABEL_COUNT } from './labels.js';
import data from './weights.json' with { type: 'json' };

/** Unpacked once in a thread, when a text is first read for who said what: commands that store or look up never do. */
const memo: { weights: Weights | null } = { weights: null };

/** The weights that ship with the program, learnt by `tests/train/attribution.ts`. The first call of a thread takes some milliseconds. */
export function shippedWeights(): Weights {
  memo.weights ??= unpacked();
  return memo.weights;
}

function unpacked(): Weights {
  const table = new Int8Array(inflateRawSync(Buffer.from(data.table, 'base64')));
  if (table.length !== data.buckets * LABEL_COUNT) throw new Error('weights.json is of another set of labels: learn it anew');
  return packedWeights(table, Int32Array.from(data.transitions));
}
