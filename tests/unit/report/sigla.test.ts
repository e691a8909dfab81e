import { expect, it } from 'vitest';
import { greekSiglum, romanSiglum } from '../../../src/report/sigla.js';

it('counts versions A to Z, then AA', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(romanSiglum)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

it('counts unseen sources in Greek and never repeats one', () => {
  expect([0, 1, 23, 24].map(greekSiglum)).toEqual(['α', 'β', 'ω', 'α2']);
  expect(new Set(Array.from({ length: 200 }, (_, i) => greekSiglum(i))).size).toBe(200);
});
