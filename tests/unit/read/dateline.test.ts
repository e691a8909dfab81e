import { describe, expect, it } from 'vitest';
import { readDateline, readGivenDateline } from '../../../src/read/dateline.js';

describe('datelines', () => {
  it.each([
    ['LARKHAVEN – The ferry stopped', 'LARKHAVEN', null],
    ['LARKHAVEN (AP) — The ferry stopped', 'LARKHAVEN', 'AP'],
    ['LARKHAVEN, Coast (AP) — The ferry stopped', 'LARKHAVEN, Coast', 'AP'],
    ['OSMUND BAY, Jan 5 (Reuters) - The ferry stopped', 'OSMUND BAY', 'Reuters'],
    ['Larkhaven, 5 May 2024 (HPA) – The ferry stopped', 'Larkhaven', 'HPA'],
    ['Osmund Bay (Harbour Press Agency) -- The ferry', 'Osmund Bay', 'Harbour Press Agency'],
    ["ST. OLAVE'S -- The ferry stopped", "ST. OLAVE'S", null],
    ['RIO DE PRATA, N.C. (dpa) - The ferry', 'RIO DE PRATA, N.C.', 'dpa'],
    ['LARKHAVEN (Dispatches) – The ferry', 'LARKHAVEN', 'Dispatches'],
  ])('%s', (line, place, agency) => {
    expect(readDateline(line)?.dateline).toEqual({ place, agency });
  });

  it('a bare agency has no place', () => {
    expect(readDateline('(Reuters) - The ferry stopped')).toMatchObject({ dateline: null, agency: [1, 8] });
  });

  it.each([
    ['The ferry – an old one – stopped'],
    ['US-led forces arrived'],
    ['A – B'],
    ['NATO-backed plan'],
    ['MARLOW: I do not know'],
    ['Larkhaven – The ferry stopped'],
    ['IMF (AP) was there'],
  ])('%s has none', (line) => {
    expect(readDateline(line)).toBeNull();
  });

  it('a colon counts only when asked for', () => {
    expect(readDateline('LARKHAVEN: The ferry stopped', true)?.dateline).toEqual({ place: 'LARKHAVEN', agency: null });
  });
});

describe('a dateline that a record gives', () => {
  it.each([
    ['LARKHAVEN, Feb 26 -', 'LARKHAVEN', null],
    ['Osmund Bay, Coast, 5 March 2024 (HPA) —', 'Osmund Bay, Coast', 'HPA'],
    ['OSMUND BAY, N.C. (dpa), May 5 --', 'OSMUND BAY, N.C.', 'dpa'],
    ['LARKHAVEN, Coast (Reuters)', 'LARKHAVEN, Coast', 'Reuters'],
    ['Larkhaven', 'Larkhaven', null],
  ])('%s', (words, place, agency) => {
    expect(readGivenDateline(words)).toEqual({ place, agency });
  });
});
