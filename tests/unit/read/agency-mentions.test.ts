import { describe, expect, it } from 'vitest';
import { findAgencies } from '../../../src/read/agency-mentions.js';

describe('agencies known by their form', () => {
  it('give way to those of the lexicon, and to the first of two that overlap', () => {
    const found = findAgencies('The Harbour Press Agency (HPA) and the Xinhua News Agency said so, HPA added.');
    expect(found.map(({ agency }) => agency)).toEqual(['Harbour Press Agency', 'Harbour Press Agency', 'Xinhua', 'Harbour Press Agency']);
    for (const [i, { start }] of found.entries()) expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
  });
});
