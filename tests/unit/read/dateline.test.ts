import { describe, expect, it } from 'vitest';
import { gluedDateline, readDateline, readGivenDateline } from '../../../src/read/dateline.js';

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
    ['LARKHAVEN- The ferry stopped', 'LARKHAVEN', null],
    ['LARKHAVEN- A ferry stopped', 'LARKHAVEN', null],
  ])('%s', (line, place, agency) => {
    expect(readDateline(line)?.dateline).toMatchObject({ place, agency });
  });

  it.each([
    ['LARKHAVEN, Feb 26 - The ferry stopped', 'LARKHAVEN', null, '--02-26'],
    ['LARKHAVEN, N.C., Feb. 26 - The ferry', 'LARKHAVEN, N.C.', null, '--02-26'],
    ['Larkhaven, march 4- The ferry', 'Larkhaven', null, '--03-04'],
    ['Osmund Bay, Coast, 4 MARCH -- The ferry', 'Osmund Bay, Coast', null, '--03-04'],
    ['***LARKHAVEN , Feb 26 - The ferry', 'LARKHAVEN', null, '--02-26'],
    ['LARKHAVEN, March 12, Reuter - The ferry', 'LARKHAVEN', 'Reuter', '--03-12'],
    ['OSMUND, the Netherlands, March 31 - The ferry', 'OSMUND, the Netherlands', null, '--03-31'],
    ['OSMUND BAY, June 3, 2024 (HPA) — The ferry', 'OSMUND BAY', 'HPA', '2024-06-03'],
    ['OSMUND BAY (HPA), June 3 — The ferry', 'OSMUND BAY', 'HPA', '--06-03'],
  ])('%s is dated', (line, place, agency, day) => {
    expect(readDateline(line)?.dateline).toEqual({ place, agency, day });
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
    ['On Friday, March 2 - a day late - it came'],
    ['Updated, March 2 - It came'],
    ['Section, Room 12 - The ferry'],
    ['Larkhaven, Feb 26 the ferry'],
  ])('%s has none', (line) => {
    expect(readDateline(line)).toBeNull();
  });

  it('a colon counts only when asked for', () => {
    expect(readDateline('LARKHAVEN: The ferry stopped', true)?.dateline).toMatchObject({ place: 'LARKHAVEN', agency: null });
  });
});

describe('a dateline that a record gives', () => {
  it.each([
    ['LARKHAVEN, Feb 26 -', 'LARKHAVEN', null, '--02-26'],
    ['Osmund Bay, Coast, 5 March 2024 (HPA) —', 'Osmund Bay, Coast', 'HPA', '2024-03-05'],
    ['OSMUND BAY, N.C. (dpa), May 5 --', 'OSMUND BAY, N.C.', 'dpa', '--05-05'],
    ['LARKHAVEN, Coast (Reuters)', 'LARKHAVEN, Coast', 'Reuters', null],
    ['Larkhaven', 'Larkhaven', null, null],
  ])('%s', (words, place, agency, day) => {
    expect(readGivenDateline(words)).toEqual({ place, agency, day });
  });
});

describe('a dateline that other words have run up to', () => {
  it.each([
    ['Written by Ida Brandvold, ', 'LARKHAVEN (AP) — The ferry stopped.', 'AP'],
    ['Updated 4:10 pm ', 'LARKHAVEN, Coast (AP) - The ferry stopped.', 'AP'],
    ['Written by Ida Brandvold', 'OSMUND BAY, March 5 (Reuters) – The ferry stopped.', 'Reuters'],
    ['Ramp closed ### ', 'LARKHAVEN (HPA) -- The ferry stopped.', 'HPA'],
    ['Ramp closed. ', 'OSMUND BAY, Coast — The ferry stopped.', null],
  ])('%s%s', (head, rest, agency) => {
    const found = gluedDateline(head + rest);
    expect(found?.head).toEqual([0, head.length]);
    expect(found?.agency === undefined || found.agency === null ? null : (head + rest).slice(...found.agency)).toBe(agency);
  });

  it.each([
    ['The ferry (AP) — an old one — stopped.'],
    ['The ferry to LARKHAVEN (AP) stopped.'],
    ['A board (formed in 1994) - the oldest - met.'],
    ['The pre-WAR-time ferry stopped.'],
    ['LARKHAVEN (AP) — The ferry stopped.'],
    [`${'The ferry stopped again. '.repeat(50)} LARKHAVEN (AP) — The ferry stopped.`],
  ])('is not in: %.60s', (text) => {
    expect(gluedDateline(text)).toBeNull();
  });

  it('is looked for in the time that a line takes, whatever stands there', () => {
    for (const piece of ['A ', 'AB', "A' ", 'A.-', 'AB, Ab ']) expect(gluedDateline(`x ${piece.repeat(50_000)}`)).toBeNull();
  });
});
