import { describe, expect, it } from 'vitest';
import { noteWriter } from '../../../src/read/writer-note.js';
import { readPage, STORY } from './read-page.js';

describe('a note below the story', () => {
  it.each([
    ['Ines Marlow is a business reporter for the Harbour Post and lives in Larkhaven.', 'Ines Marlow'],
    ['Otto Pell is the Osmund Bay bureau chief of the Lantern.', 'Otto Pell'],
    ['The board is a contributor to the harbour fund.', null],
    ['Otto Pell is a fisherman for whom the ramp was built.', null],
  ])('%s', (paragraph, name) => {
    expect(noteWriter(paragraph)).toBe(name);
  });

  it('names the writer of a story without a byline, and of no other', () => {
    const note = 'Otto Pell is a reporter for the Lantern.';
    expect(readPage(`Ferry stops for the winter\n\n${STORY}\n\n${note}`).bylines.map(({ value }) => value)).toEqual(['Otto Pell']);
    expect(readPage(`Ferry stops for the winter\n\nBy Ines Marlow\n\n${STORY}\n\n${note}`).bylines.map(({ value }) => value)).toEqual([
      'Ines Marlow',
    ]);
  });
});
