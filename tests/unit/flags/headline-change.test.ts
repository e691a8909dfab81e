import { describe, expect, it } from 'vitest';
import { type HeadlineChangeKind, headlineChange } from '../../../src/flags/headline-change.js';
import type { Severity } from '../../../src/model/flag.js';

describe('what changed in a headline', () => {
  it.each<[string, string, HeadlineChangeKind, Severity]>([
    ['Board closes the ramp', 'BOARD CLOSES THE RAMP', 'form', 'info'],
    ['Board closes the ramp', 'BREAKING: Board closes the ramp', 'form', 'info'],
    ['Board closes the ramp', 'Board closes the ramp, LIVE', 'form', 'info'],
    ['Board closes the ramp', 'Board closes the ramp | Larkhaven Daily', 'form', 'info'],
    ['Board closes the ramp', 'County Life, Board closes the ramp', 'form', 'info'],
    ['Two-tonne bell falls', '2-tonne bell falls', 'form', 'info'],
    ['Harbor board normalizes traffic', 'Harbour board normalises traffic', 'form', 'info'],
    ['Ferry stops for 3 months', 'Ferry stops for 5 months', 'number', 'major'],
    ['Ferry keeper dies', 'Ferry keeper dies at 81', 'number', 'minor'],
    ['More than 300 ask for the ferry', '300 ask for the ferry', 'number', 'minor'],
    ['Ferry to sail $5m over budget', 'Ferry to sail €5m over budget', 'number', 'major'],
    ['Ferry stops on Monday', 'Ferry stops on Friday', 'date', 'major'],
    ['Ferry may stop at Larkhaven', 'Ferry will stop at Larkhaven', 'hedge', 'major'],
    ['Ferry damaged on purpose, police say', 'Ferry damaged on purpose', 'hedge', 'major'],
    ['Thief caught at the ramp', 'Suspected thief caught at the ramp', 'hedge', 'major'],
    ['Board will close the ramp', 'Board will not close the ramp', 'negation', 'major'],
    ['Ferry line ends talks with Osmund Bay', 'Ferry line ends talks with Larkhaven', 'name', 'major'],
    ['Brave divers mend the ramp', '“Brave” divers mend the ramp', 'quotation', 'minor'],
    ['Storm hurt ten at Larkhaven', 'Storm killed ten at Larkhaven', 'stronger', 'major'],
    ['Board slams plan for the ramp', 'Board criticises plan for the ramp', 'weaker', 'major'],
    ['Militants seize the ferry', 'Terrorists seize the ferry', 'stronger', 'major'],
    ['Board leaves amid explosive letters', 'Board leaves amid letters', 'weaker', 'minor'],
    ['Board closes the ramp', 'Board closes the northern ramp', 'detail', 'minor'],
    ['Board closes the northern ramp', 'Board shuts the northern ramp', 'wording', 'minor'],
    ['Board closes the northern ramp', 'Shopkeepers fear for Christmas', 'angle', 'major'],
  ])('%j and %j: %s', (before, after, change, severity) => {
    expect(headlineChange(before, after)).toMatchObject({ change, severity });
  });

  it.each(['Board closes the ramp', '', '“', '2,000 ask', 'Ramp | Larkhaven Daily'])('is nothing between %j and itself', (headline) => {
    expect(headlineChange(headline, ` ${headline.replaceAll(' ', '\u00a0 ')}\n`)).toBeNull();
  });

  it('knows an outlet that is named', () => {
    expect(headlineChange('Board closes the ramp', 'Board closes the ramp - Ebb and Flow', ['Ebb & Flow'])?.change).not.toBe('form');
    expect(headlineChange('Board closes the ramp', 'Board closes the ramp - Ebb and Flow', ['Ebb and Flow'])?.change).toBe('form');
  });

  it('lists all that changed', () => {
    const change = headlineChange('Ferry may stop for 3 months', 'Ferry will stop for 5 months');
    expect(change?.changes).toEqual(['number', 'hedge']);
  });

  it('compares the heads of what is too long for a headline', () => {
    const long = 'Ferry stops for '.repeat(50_000);
    expect(headlineChange(`3 months: ${long}`, `5 months: ${long}`)?.change).toBe('number');
  });

  it.each(['A', 'A ', 'A, ', "A'", 'a.A', '“', '|', '| ', 'No. ', '1,', '$', '… '])('ends with headlines of nothing but %j', (piece) => {
    const [before, after] = [piece.repeat(5000), `${piece.repeat(4999)}B`];
    expect(headlineChange(before, before)).toBeNull();
    expect(headlineChange(before, `B ${after}`)).not.toBeNull();
  });
});

it.each([
  ['Keane says the ban will stay', 'Orlova says the ban will stay', 'name', 'major'],
  ['Keane Says the Ban Will Stay in Place', 'Orlova Says the Ban Will Stay in Place', 'name', 'major'],
  ['Ferry Ban Will Stay in Place for Now', 'Harbour Ban Will Stay in Place for Now', 'wording', 'minor'],
] as const)('a name that only the stories show to be one: %s → %s', (before, after, change, severity) => {
  const isKnown = (word: string): boolean => word === 'Keane' || word === 'Orlova';
  expect(headlineChange(before, after, [], undefined, isKnown)).toMatchObject({ change, severity });
  expect(headlineChange(before, after)).toMatchObject({ change: 'wording' });
});
