import { describe, expect, it } from 'vitest';
import { unbalancedQuotes } from '../../../src/flags/quotation-marks.js';
import { documentOf } from './invented.js';

describe('a text of nothing but quotation marks', () => {
  it('has more findings than a call takes arguments, and they are all given', () => {
    expect(unbalancedQuotes(documentOf({ text: `The board ${'”'.repeat(200_000)} met.` }))).toHaveLength(200_000);
  });
});
