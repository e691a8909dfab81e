import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import { diffPair, pairAsResult } from '../../../src/pipeline/diff-pair.js';
import { toDocument } from '../../../src/read/to-document.js';
import { validateResult } from '../../../src/read/validate-result.js';
import { asRecord, copyStory, inventStory, type Story } from '../../cli/invented-stories.js';

function documentOf(story: Story): Document {
  const outcome = toDocument({ name: story.id, format: 'record', bytes: new TextEncoder().encode(asRecord(story)) });
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  return outcome.document;
}
const [original, copy, other] = [documentOf(inventStory(1)), documentOf(copyStory(inventStory(1))), documentOf(inventStory(2))];

describe('two documents that somebody chose', () => {
  it('come in the order of the relation, whichever was named first', () => {
    for (const [x, y] of [
      [original, copy],
      [copy, original],
    ] as const) {
      const { documents, relation, swapped } = diffPair(x, y, DEFAULT_OPTIONS);
      expect(swapped).toBe(x === copy);
      expect(documents.map(({ name }) => name)).toEqual([original.name, copy.name]);
      expect([relation.a, relation.b, relation.kind]).toEqual([original.id, copy.id, 'republication']);
    }
  });

  it('unrelated ones have kind null, no flags, their shares and the order they were named in', () => {
    const { documents, relation, related, swapped } = diffPair(other, original, DEFAULT_OPTIONS);
    expect(swapped).toBe(false);
    expect(documents.map(({ name }) => name)).toEqual([other.name, original.name]);
    expect([relation.kind, relation.flags, related]).toEqual([null, [], null]);
    expect(relation.coverageA).toBeLessThan(0.2);
  });

  it('a document against itself is identical to it, under two ids', () => {
    const { documents, relation } = diffPair(original, original, DEFAULT_OPTIONS);
    expect([relation.kind, relation.coverageA, relation.coverageB, relation.similarity, relation.flags]).toEqual([
      'identical',
      1,
      1,
      1,
      [],
    ]);
    expect(documents[0].id).not.toBe(documents[1].id);
  });
});

describe('a pair as a result', () => {
  it('keeps the schema and has one cluster of two', () => {
    const result = pairAsResult(diffPair(copy, original, DEFAULT_OPTIONS), DEFAULT_OPTIONS);
    expect(validateResult(result)).toEqual({ ok: true });
    expect(result?.clusters.map(({ members }) => members.length)).toEqual([2]);
    expect(result?.relations).toHaveLength(1);
  });

  it('is none for unrelated ones', () => expect(pairAsResult(diffPair(other, original, DEFAULT_OPTIONS), DEFAULT_OPTIONS)).toBeNull());
});
