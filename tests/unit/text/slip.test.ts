import { describe, expect, it } from 'vitest';
import { slipOf } from '../../../src/text/slip.js';

describe('a slip of the pen', () => {
  it.each([
    ['weather', 'weatehr', 'second'],
    ['weatehr', 'weather', 'first'],
    ['committee', 'commitee', 'second'],
  ])('between %s and %s is the %s', (first, second, slip) => {
    expect(slipOf(first, second)).toBe(slip);
  });

  it.each([
    ['weather', 'climate'],
    ['weather', 'weather'],
    ['form', 'from'],
    ['Quellinaw', 'Quelilnaw'],
  ])('is none between %s and %s', (first, second) => {
    expect(slipOf(first, second)).toBeNull();
  });
});
