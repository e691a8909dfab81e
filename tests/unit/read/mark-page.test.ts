import { describe, expect, it } from 'vitest';
import { findSignOff } from '../../../src/text/sign-off.js';
import { bodyOf, creditsOf, LEDE, readPage, SECOND, STORY, THIRD } from './read-page.js';

const story = [LEDE, SECOND, THIRD];

describe('a scraped page', () => {
  it('title line, headline, image name above; modification date below', () => {
    const page = readPage(
      `Coast News - Local News - Harbourpost\n\nFerry to stop for the winter, board says\n\ndownload (7)\n\n${STORY}\n\n\nLast Modified: Friday، 03 May 2024 11:31 PM`,
    );
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
    const page = readPage(
      `larkhaven.example\n\nNews ID: 71904\nPublish Date : 3 May 2024 - 22:00\n\nFerry Stops for the Winter\n\nLARKHAVEN (Dispatches) – ${LEDE}\n${SECOND}\n${THIRD}`,
    );
    expect(bodyOf(page)).toEqual([`LARKHAVEN (Dispatches) – ${LEDE}`, SECOND, THIRD]);
    expect(page.published?.iso).toBe('2024-05-03T22:00');
    expect(page.dateline).toEqual({ place: 'LARKHAVEN', agency: 'Dispatches', day: null });
    expect(page.credits).toEqual([]);
  });

  it('headline, byline and dates, share lines, other stories below', () => {
    const page = readPage(
      `Ferry stops for the winter | Osmund Bay Herald\n\nBy Ines Marlow and Otto Pell, Harbour Press Agency\n\nPosted: 3:56 AM, May 03, 2024\n\nUpdated: 4:10 AM, May 04, 2024\n\nShare this\n\n${STORY}\n\nRelated stories\n\nMayor opens the new pool at last\n\nCopyright 2024 Osmund Bay Herald. All rights reserved.`,
    );
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
    const page = readPage(
      `Ferry stops for the winter\n\n${LEDE}\n\nNo help from the council\n\n${SECOND}\n\n${THIRD}\n\nMay 3, 2024\n\n${SECOND}`,
    );
    expect(bodyOf(page)).toEqual([LEDE, 'No help from the council', SECOND, THIRD, 'May 3, 2024', SECOND]);
  });

  it('a page of other headlines takes the one that is repeated', () => {
    const page = readPage(
      `Ferry stops for the winter\n\n15m ago\n\nThe pool opens again in April\n\n24m ago\n\nFerry stops for the winter\n\n${STORY}`,
    );
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
    expect(page.dateline).toEqual({ place: 'LARKHAVEN', agency: null, day: null });
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

  it.each([
    ['Advertisement'],
    ['By Ines Marlow'],
    ['May 3, 2024'],
    ['Ferry'],
    ['Ferry stops\n\nfor the winter'],
    ['Related stories\n\nShare this'],
  ])('%s alone is all story', (words) => {
    expect(bodyOf(readPage(words)).join('')).not.toBe('');
  });

  it('plain prose has no headline', () => {
    const page = readPage(STORY);
    expect(page.headline).toBeNull();
    expect(bodyOf(page)).toEqual(story);
    expect(page.language).toBe('en');
  });
});

describe("an editor's note", () => {
  it.each([
    ['Correction: an earlier version of this report gave the number of passengers as 26.'],
    ['Clarification, May 4: the ramp was built in 1961.'],
    ["Editor's note: the harbour board is a shareholder of this newspaper."],
    ['An earlier version of this article said that the ramp was new.'],
    ['This story has been updated to include comments from the harbour board.'],
    ['Update: An earlier version of this story misspelled the name of the bay.'],
  ])('%s is story', (note) => {
    expect(bodyOf(readPage(`Ferry stops for the winter\n\n${STORY}\n\n${note}`))).toEqual([...story, note]);
  });

  it.each([['This story has been updated.'], ['This story is being updated.'], ['Updated: May 4, 2024'], ['Update at 4:10 pm']])(
    '%s is a notice of the page',
    (notice) => {
      expect(bodyOf(readPage(`Ferry stops for the winter\n\n${STORY}\n\n${notice}`))).toEqual(story);
    },
  );
});

describe("a scraper's line above the story", () => {
  it.each([
    [' date 2024-06-21 Loading comments...'],
    ['date 2024-06-21 Loading...'],
    ['Posted 2024-06-21 3 min read'],
    ['2024-06-21 · 12 comments · Share · Print'],
  ])('%s gives the date only', (line) => {
    const page = readPage(`${line}\n\nLARKHAVEN – ${STORY}`);
    expect(page.published?.iso).toBe('2024-06-21');
    expect(page.dateline).toEqual({ place: 'LARKHAVEN', agency: null, day: null });
    expect(bodyOf(page)).toEqual([`LARKHAVEN – ${LEDE}`, SECOND, THIRD]);
  });

  it('other words beside the date are no interface', () => {
    expect(readPage(`Flood of 2024-06-21 still in court\n\n${STORY}`).headline?.value).toBe('Flood of 2024-06-21 still in court');
  });
});

describe('a name above the headline', () => {
  const HEADLINE = 'Ferry stops for the winter, harbour board says';
  const headed = (first: string, beneath: string): ReturnType<typeof readPage> =>
    readPage(`${first}\n\n${HEADLINE}\n\n${beneath}\n\n${STORY}`);

  it.each([['Daily Lantern'], ['The Larkhaven Lantern'], ['Osmund Bay Beacon'], ['Evening Lantern'], ['Larkhaven & Bay Watchman']])(
    '%s is the outlet',
    (name) => {
      for (const beneath of ['By Ines Marlow\nMay 3, 2024', 'By Ines Marlow']) {
        const page = headed(name, beneath);
        expect(page.outlet).toMatchObject({ value: name, origin: 'text', span: [0, name.length] });
        expect(page.headline?.value).toBe(HEADLINE);
        expect(bodyOf(page)).toEqual(story);
      }
    },
  );

  it.each([
    ['a section', 'World News'],
    ['a section of two words', 'Local Politics'],
    ['a kicker whose words come again', 'Winter Ferry'],
    ['the first line of a headline', 'Ferry Stops'],
    ['a headline without an s', 'Harbour Board Closed Ramp'],
    ['a line with a small word', 'Fury on the quay'],
    ['a question', 'Any Ferry Left?'],
    ['one word', 'Lantern'],
  ])('%s is no outlet', (_, name) => {
    expect(headed(name, 'By Ines Marlow\nMay 3, 2024').outlet).toBeNull();
  });

  it('a person above a headline without a byline may be its writer', () => {
    expect(headed('Ines Marlow', 'May 3, 2024').outlet).toBeNull();
  });

  it('a name above plain prose is no outlet', () => {
    expect(readPage(`Osmund Bay Beacon\n\n${STORY}`).outlet).toBeNull();
  });
});

describe("an agency's sign on the last line", () => {
  it.each([
    ['REUTER', 'Reuters'],
    ['Reuter', 'Reuters'],
    ['reuter', 'Reuters'],
    ['REUTER...', 'Reuters'],
    ['AP', 'Associated Press'],
    ['- AFP', 'Agence France-Presse'],
    ['(dpa)', 'Deutsche Presse-Agentur'],
    ['Xinhua', 'Xinhua'],
    ['XINHUA', 'Xinhua'],
  ])('%s is a wire credit and no story', (sign, agency) => {
    for (const between of ['\n\n', '\n', '\n ']) {
      const page = readPage(`${STORY}${between}${sign}`);
      expect(bodyOf(page)).toEqual(story);
      expect(page.credits).toMatchObject([{ agency, role: 'wire' }]);
      const span = page.credits[0]?.span;
      expect(span && sign.includes(page.text.slice(...span))).toBe(true);
    }
  });

  it.each([['Map'], ['nan'], ['Paul Reuter']])('%s is none', (line) => {
    expect(creditsOf(readPage(`${STORY}\n\n${line}`))).toEqual([]);
  });

  it('stands apart from an unfinished sentence above it', () => {
    expect(bodyOf(readPage(`${STORY}\nMore trains will run from the\nreuter`)).at(-1)).toBe('More trains will run from the');
  });
});

describe('what scrapers leave of a page around its story', () => {
  const cases: readonly (readonly [name: string, line: string])[] = [
    [
      'the caption of an agency’s picture with all of the news in it',
      `In this June 3, 2023 file photo, the ferry leaves Larkhaven. ${LEDE} ${SECOND} ${THIRD} ${LEDE} ${SECOND} ${THIRD}`,
    ],
    ['a caption that begins with FILE', `FILE - This May 9, 2022, photo shows the ramp at Larkhaven. ${LEDE}`],
    [
      'a request for money',
      'Our journalism takes a lot of time and effort to produce. If you read and enjoy it, please consider subscribing today.',
    ],
    ['another', 'Help us deliver journalism that makes a difference in Larkhaven and on the islands.'],
    ['a program', "window._player = window._player || []; _player.push({ mode: 'small', container: 'gallery-3' });"],
  ];
  it.each(cases)('%s is no story', (_, line) => {
    const page = readPage(`Ferry stops for the winter\n\n${line}\n\n${LEDE}\n\n${SECOND}\n\n${THIRD}`);
    expect(bodyOf(page)).toEqual([LEDE, SECOND, THIRD]);
  });

  it('nor is what a player says of another film', () => {
    const page = readPage(
      `Ferry stops for the winter\n\n${LEDE}\n\nNow Playing:\n\nThe lighthouse of Osmund Bay was lit again on Friday after nine years.\n\n${SECOND}`,
    );
    expect(bodyOf(page)).toEqual([LEDE, SECOND]);
  });
});
