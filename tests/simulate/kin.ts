import { collate } from '../../src/align/collate.js';
import { compare } from '../../src/align/compare.js';
import { relationKind } from '../../src/align/relation-kind.js';
import { witnessOf } from '../../src/align/witness.js';
import type { Document } from '../../src/model/document.js';
import type { PairFacts } from '../../src/model/pair-facts.js';
import { pairFacts } from '../../src/pipeline/pair-facts.js';
import type { Kin } from '../../src/stemma/descent.js';
import { readingsOf } from '../../src/stemma/readings.js';
import { BUILT_IN_LEXICON } from '../../src/text/lexicon.js';
import { storyOf } from '../../src/text/story.js';

/** Compares every text with every other, as the pipeline does, without flags. */
export function factsAmong(documents: readonly Document[]): readonly PairFacts[] {
  const witnesses = documents.map((document) => witnessOf(storyOf(document)));
  return documents.flatMap((a, i) =>
    documents.slice(i + 1).flatMap((b, after) => {
      const [x, y] = [witnesses[i]!, witnesses[i + 1 + after]!];
      const alignment = compare(x, y);
      const kind = relationKind(alignment);
      return kind === null
        ? []
        : [
            pairFacts({
              a: { document: a, story: x.story },
              b: { document: b, story: y.story },
              alignment,
              kind,
              lexicon: BUILT_IN_LEXICON,
            }),
          ];
    }),
  );
}

/** All that is known of some texts that belong together. */
export function kinOf(documents: readonly Document[]): Kin {
  const collation = collate(documents.map((document) => ({ id: document.id, witness: witnessOf(storyOf(document)) })));
  return { texts: documents, members: documents.length, facts: factsAmong(documents), readings: readingsOf(collation, documents) };
}
