import { describe, expect, it } from 'vitest';
import { NO_VOCABULARY, repairedView, toOriginal, toOriginalSpan, toRepairedSpan, vocabularyOf } from '../../../src/text/repaired.js';

const SOUND =
  'The harbour board of Larkhaven met on Monday, claimed Quenby Alliance’s Dorrit Quenby. Parties of the deal said that a ramp ' +
  'will not serve the island, Quenby said. There are ways to keep the ferries. The county denied it, and the board left the hall.';
const GLUED = SOUND.replace('claimed Quenby', 'claimedQuenby')
  .replace('Quenby. Parties of', 'Quenby.Partiesof')
  .replace('serve the', 'servethe')
  .replace('Quenby said. There are', 'Quenbysaid.Thereare')
  .replace('it, and', 'it,and');

describe('the repaired view', () => {
  const repaired = repairedView(GLUED);

  it('has the spaces that were lost', () => {
    expect(repaired.text).toBe(SOUND);
    expect(repaired.gaps).toHaveLength(8);
  });

  it('is the text itself where nothing is lost', () => {
    const view = repairedView(SOUND);
    expect(view.text).toBe(SOUND);
    expect(view.gaps).toHaveLength(0);
    expect(toOriginalSpan(view, [4, 11])).toEqual([4, 11]);
  });

  it('is the text where its spaces are taken out again', () => {
    const { text, gaps } = repaired;
    const put = new Set(Array.from(gaps, (at, n) => at + n));
    expect(Array.from(text, (character, at) => (put.has(at) ? '' : character)).join('')).toBe(GLUED);
  });

  it('gives every place of the text back', () => {
    for (let at = 0; at < GLUED.length; at++) {
      const [start, end] = toRepairedSpan(repaired, [at, at + 1]);
      expect(repaired.text.slice(start, end)).toBe(GLUED[at]);
      expect(toOriginalSpan(repaired, [start, end])).toEqual([at, at + 1]);
    }
  });

  it('takes both sides of a space for one place of the text', () => {
    for (const [n, gap] of repaired.gaps.entries()) {
      expect(repaired.text[gap + n]).toBe(' ');
      expect([toOriginal(repaired, gap + n), toOriginal(repaired, gap + n + 1)]).toEqual([gap, gap]);
    }
  });

  it('tells a name in the repaired text where it stands glued', () => {
    const start = repaired.text.indexOf('Quenby said');
    const [from, to] = toOriginalSpan(repaired, [start, start + 'Quenby said'.length]);
    expect(GLUED.slice(from, to)).toBe('Quenbysaid');
    expect(toRepairedSpan(repaired, [from, to])).toEqual([start, start + 'Quenby said'.length]);
  });

  it('keeps an empty span empty', () => {
    for (const gap of repaired.gaps) {
      const [start, end] = toRepairedSpan(repaired, [gap, gap]);
      expect(end).toBe(start);
    }
  });

  it('cuts no word of the vocabulary', () => {
    const text = 'The board said that Quenbysaid ofthe county and theisland is a word.';
    expect(repairedView(text, NO_VOCABULARY).text).toContain('the island');
    expect(repairedView(text, vocabularyOf(['theisland'])).text).toContain('theisland');
  });
});
