import { parallelText } from '../align/parallel-text.js';
import { witnessOf } from '../align/witness.js';
import type { Document } from '../model/document.js';
import type { ParallelText } from '../model/parallel-text.js';
import { storyOf } from '../text/story.js';

/** The stories of some versions told together in parallel segments. Cost: that of collating them. */
export const parallelTextOf = (versions: readonly Pick<Document, 'id' | 'text' | 'body'>[]): ParallelText =>
  parallelText(versions.map((version) => ({ id: version.id, witness: witnessOf(storyOf(version)) })));
