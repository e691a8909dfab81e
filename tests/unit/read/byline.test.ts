import { describe, expect, it } from 'vitest';
import { readByline } from '../../../src/read/byline.js';

const names = (line: string): readonly string[] | null => readByline(line)?.names.map(({ value }) => value) ?? null;

describe('bylines', () => {
  it.each([
    ['By Ines Marlow', ['Ines Marlow']],
    ['BY INES MARLOW', ['INES MARLOW']],
    ['by: Ines Marlow', ['Ines Marlow']],
    ['By Ines Marlow and Tobias van der Meer', ['Ines Marlow', 'Tobias van der Meer']],
    ['By Ines Marlow, Omar al-Rashid and J. P. Stone', ['Ines Marlow', 'Omar al-Rashid', 'J. P. Stone']],
    ['By Ines Marlow, Harbour Press', ['Ines Marlow']],
    ['By Ines Marlow | Osmund Bay Herald', ['Ines Marlow']],
    ['By Ines Marlow, professor of harbour law at Larkhaven', ['Ines Marlow']],
    ['By INES MARLOW and OTTO PELL - Associated Press', ['INES MARLOW', 'OTTO PELL']],
    ['The Associated Press — By INES MARLOW', ['INES MARLOW']],
    ['Ines Marlow, Staff Writer', ['Ines Marlow']],
    ['Ines Marlow, Senior Political Correspondent', ['Ines Marlow']],
    ['Ines Marlow, Ap Auto Writer', ['Ines Marlow']],
    ['Ines Marlow, Science Editor', ['Ines Marlow']],
    ['Ines Marlow, Reuters', ['Ines Marlow']],
    ['Written by Ines Marlow', ['Ines Marlow']],
    ['Author: Ines Marlow', ['Ines Marlow']],
    ['Von Ines Marlow', ['Ines Marlow']],
    ['Par Inès Marlow', ['Inès Marlow']],
    ['By Ines Marlow The Associated Press', ['Ines Marlow']],
    ['By Associated Press', []],
    ['By Staff Reporter', []],
    ['By The Harbour Press', []],
  ])('%s', (line, expected) => {
    expect(names(line)).toEqual(expected);
  });

  it.each([
    ['By Friday the council had changed its mind.'],
    ['By noon the road was clear'],
    ['Ines Marlow, 42, was elected'],
    ['Ines Marlow'],
    ['Par for the course'],
    ['Ramp closed, ferry stops'],
    ['By the time help came, the boat was gone'],
  ])('%s is no byline', (line) => {
    expect(names(line)).toBeNull();
  });

  it('offsets point at the names', () => {
    const line = 'By Ines Marlow and Otto Pell';
    expect(readByline(line)?.names.map(({ value, at }) => line.slice(at, at + value.length))).toEqual(['Ines Marlow', 'Otto Pell']);
  });
});
