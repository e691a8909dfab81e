import { describe, expect, it } from 'vitest';
import { findSignOff } from '../../../src/text/sign-off.js';
import { bodyOf, creditsOf, LEDE, readPage, SECOND, STORY, THIRD } from './read-page.js';

const story = [LEDE, SECOND, THIRD];

describe('a scraped page', () => {
  it('title line, headline, image name above; modification date below', () => {
    const page = readPage(`Coast News - Local News - Harbourpost\n\nFerry to stop for the winter, board says\n\ndownload (7)\n\n${STORY}\n\n\nLast Modified: Friday، 03 May 2024 11:31 PM`);
    expect(bodyOf(page)).toEqual(story);
    expect(page.outlet).toMatchObject({ value: 'Harbourpost', origin: 'text' });
    expect(page.headline?.value).toBe('Ferry to stop for the winter, board says');
    expect(page.headline?.span && page.text.slice(...page.headline.span)).toBe(page.headline?.value);
    expect(page.modified?.iso).toBe('2024-05-03T23:31');
    expect(page.published).toBeNull();
  });

  it('outlet in brackets before the first words of a glued page', () => {
    const page = readPage(` date 2024-05 2024/05/03 | 00:15\n\n(Larkhaven Today | Coast News )- ${LEDE}`);
    expect(page.outlet?.value).toBe('Larkhaven Today | Coast News');
    expect(bodyOf(page)).toEqual([LEDE]);
    expect(page.published?.iso).toBe('2024-05-03T00:15');
  });

  it('an agency in brackets before the first words is a credit and stays', () => {
    const page = readPage(`(Reuters) - ${LEDE}\n\n${SECOND}`);
    expect(page.outlet).toBeNull();
    expect(creditsOf(page)).toEqual(['wire Reuters']);
    expect(bodyOf(page)[0]).toBe(`(Reuters) - ${LEDE}`);
  });

  it('domain, page number and date above single-spaced paragraphs', () => {
    const page = readPage(`larkhaven.example\n\nNews ID: 86685\nPublish Date : 3 May 2024 - 22:00\n\nFerry Stops for the Winter\n\nLARKHAVEN (Dispatches) – ${LEDE}\n${SECOND}\n${THIRD}`);
    expect(bodyOf(page)).toEqual([`LARKHAVEN (Dispatches) – ${LEDE}`, SECOND, THIRD]);
    expect(page.published?.iso).toBe('2024-05-03T22:00');
    expect(page.dateline).toEqual({ place: 'LARKHAVEN', agency: 'Dispatches' });
    expect(page.credits).toEqual([]);
  });

  it('headline, byline and dates, share lines, other stories below', () => {
    const page = readPage(`Ferry stops for the winter | Osmund Bay Herald\n\nBy Ines Marlow and Otto Pell, Harbour Press Agency\n\nPosted: 3:56 AM, May 03, 2024\n\nUpdated: 4:10 AM, May 04, 2024\n\nShare this\n\n${STORY}\n\nRelated stories\n\nMayor opens the new pool at last\n\nCopyright 2024 Osmund Bay Herald. All rights reserved.`);
    expect(bodyOf(page)).toEqual(story);
    expect(page.headline?.value).toBe('Ferry stops for the winter');
    expect(page.outlet?.value).toBe('Osmund Bay Herald');
    expect(page.bylines.map(({ value }) => value)).toEqual(['Ines Marlow', 'Otto Pell']);
    expect(page.published?.iso).toBe('2024-05-03T03:56');
    expect(page.modified?.iso).toBe('2024-05-04T04:10');
    expect(creditsOf(page)).toEqual(['wire Harbour Press Agency']);
  });

  it('the outlet on the last line', () => {
    const page = readPage(`Ferry stops for the winter\n\n${STORY}\n\nThe Osmund Bay Herald`);
    expect(page.outlet?.value).toBe('The Osmund Bay Herald');
    expect(bodyOf(page)).toEqual(story);
  });

  it('a sub-headline inside the story is story', () => {
    const page = readPage(`Ferry stops for the winter\n\n${LEDE}\n\nNo help from the council\n\n${SECOND}\n\n${THIRD}\n\nMay 3, 2024\n\n${SECOND}`);
    expect(bodyOf(page)).toEqual([LEDE, 'No help from the council', SECOND, THIRD, 'May 3, 2024', SECOND]);
  });

  it('a page of other headlines takes the one that is repeated', () => {
    const page = readPage(`Ferry stops for the winter\n\n15m ago\n\nThe pool opens again in April\n\n24m ago\n\nFerry stops for the winter\n\n${STORY}`);
    expect(page.headline?.value).toBe('Ferry stops for the winter');
  });

  it('a sign-off leaves the story but can be found', () => {
    for (const signOff of ['Marlow reported in Larkhaven.', '(Reporting by Ines Marlow; editing by Otto Pell)']) {
      const page = readPage(`LARKHAVEN – ${STORY}\n\n${signOff}`);
      expect(bodyOf(page).at(-1)).toBe(THIRD);
      const span = findSignOff(page.text, page.body);
      expect(span && page.text.slice(...span)).toBe(signOff);
    }
  });

  it('a sign-off at the end of the last sentence is cut off', () => {
    const page = readPage(`${STORY} (Reporting by Ines Marlow in Larkhaven; Editing by Otto Pell)`);
    expect(bodyOf(page)).toEqual(story);
    const span = findSignOff(page.text, page.body);
    expect(span && page.text.slice(...span)).toBe('(Reporting by Ines Marlow in Larkhaven; Editing by Otto Pell)');
  });

  it('a story without sign-off has none', () => {
    expect(findSignOff(STORY, readPage(STORY).body)).toBeNull();
  });

  it('a dateline on a line of its own', () => {
    const page = readPage(`Ferry stops for the winter\n\nThe Associated Press\n\nLARKHAVEN\n\n${STORY}`);
    expect(page.dateline).toEqual({ place: 'LARKHAVEN', agency: null });
    expect(bodyOf(page)).toEqual(story);
    expect(creditsOf(page)).toEqual(['wire Associated Press']);
  });

  it('a name alone beside the date is the byline', () => {
    const page = readPage(`Ferry stops for the winter\n\nInes Marlow\n\nMay 3, 2024\n\n${STORY}`);
    expect(page.bylines.map(({ value }) => value)).toEqual(['Ines Marlow']);
    expect(page.headline?.value).toBe('Ferry stops for the winter');
  });

  it('speakers of a transcript are no datelines', () => {
    const page = readPage(`MARLOW: ${LEDE}\n\nPELL: ${SECOND}\n\nMARLOW: ${THIRD}`);
    expect(page.dateline).toBeNull();
    expect(page.body).toHaveLength(3);
  });

  it.each([['Advertisement'], ['By Ines Marlow'], ['May 3, 2024'], ['Ferry'], ['Ferry stops\n\nfor the winter'], ['Related stories\n\nShare this']])('%s alone is all story', (words) => {
    expect(bodyOf(readPage(words)).join('')).not.toBe('');
  });

  it('plain prose has no headline', () => {
    const page = readPage(STORY);
    expect(page.headline).toBeNull();
    expect(bodyOf(page)).toEqual(story);
    expect(page.language).toBe('en');
  });
});
