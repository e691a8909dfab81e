import { describe, expect, it } from 'vitest';
import { unbalancedQuotes } from '../../../src/flags/quotation-marks.js';
import { BUILT_IN_LEXICON } from '../../../src/text/lexicon.js';
import { documentOf } from './invented.js';

describe('a text of nothing but quotation marks', () => {
  it('has more findings than a call takes arguments, and they are all given', () => {
    expect(unbalancedQuotes(documentOf({ text: `The board ${'”'.repeat(200_000)} met.` }), BUILT_IN_LEXICON)).toHaveLength(200_000);
  });
});
