import { describe, expect, it } from 'vitest';
import { type Holding, isWhole, packHolding, unpackHolding } from '../../../src/archive/holding.js';
import { readArticle } from '../../../src/pipeline/prepare.js';
import { BUILT_IN_LEXICON } from '../../../src/text/lexicon.js';
import { fc } from '../read/property.js';

/** Any string there is, halves of characters, controls and quotes among them. */
const hostile = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 200 });

const holdingOf = (name: string, text: string): Holding | null => {
  const outcome = readArticle({ name, format: 'text', bytes: new TextEncoder().encode(text) }, BUILT_IN_LEXICON);
  return outcome.ok ? { document: outcome.document, encoding: outcome.encoding } : null;
};

describe('a holding', () => {
  it('comes back as it was, whatever its text and its name are', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, text) => {
        const holding = holdingOf(name, `The weir ${text} is shut.`);
        if (holding === null) return;
        const lone = { ...holding, document: { ...holding.document, name, text } };
        for (const one of [holding, lone]) {
          const { bytes, digest } = packHolding(one);
          expect(isWhole(bytes, digest)).toBe(true);
          expect(unpackHolding(bytes)).toEqual(one);
        }
      }),
    );
  });

  it('is no longer whole when any of its bytes has changed, or is gone', () => {
    const { bytes, digest } = packHolding(holdingOf('a', 'The weir of Dunsel is shut.') as Holding);
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(isWhole(flipped, digest)).toBe(false);
      expect(isWhole(bytes.subarray(0, at), digest)).toBe(false);
    }
  });
});
