import { describe, expect, it } from 'vitest';
import { bodyOf, creditsOf, LEDE, readPage, SECOND, STORY, THIRD } from './read-page.js';

const story = [LEDE, SECOND, THIRD];
const HEADLINE = 'Ferry stops for the winter';
const NOTE = 'Ines Marlow is a business reporter for the Harbour Post and lives in Larkhaven with two dogs and a boat.';

describe('below the story', () => {
  it('a note on the writer of the page is no story, and above it the byline is one', () => {
    const page = readPage(`${HEADLINE}\n\n${STORY}\n\nMay 3, 2024\n\nBy Ines Marlow\n\n${NOTE}`);
    expect(bodyOf(page)).toEqual(story);
    expect(page.bylines.map(({ value }) => value)).toEqual(['Ines Marlow']);
    expect(page.published?.iso).toBe('2024-05-03');
  });

  it('a note on the writer whom the metadata names is no story', () => {
    const page = readPage(
      `<meta name="author" content="Ines Marlow"><h1>${HEADLINE}</h1>${[...story, NOTE].map((words) => `<p>${words}</p>`).join('')}`,
      'html',
    );
    expect(bodyOf(page)).toEqual(story);
  });

  it('the same words of somebody else, or with story below them, are story', () => {
    expect(bodyOf(readPage(`${HEADLINE}\n\nBy Otto Pell\n\n${STORY}\n\n${NOTE}`))).toEqual([...story, NOTE]);
    expect(bodyOf(readPage(`${HEADLINE}\n\nBy Ines Marlow\n\n${LEDE}\n\n${NOTE}\n\n${SECOND}`))).toEqual([LEDE, NOTE, SECOND]);
  });

  it('labels under the sign-off are no story; without one they may be', () => {
    const labels = 'Coast\n\nFollow your favourite harbours to get more of them here';
    expect(bodyOf(readPage(`${HEADLINE}\n\n${STORY}\n\nReporting by Ines Marlow\n\n${labels}`))).toEqual(story);
    expect(bodyOf(readPage(`${HEADLINE}\n\n${STORY}\n\n${labels}`))).toHaveLength(5);
  });

  it.each([
    ['Contributing: Ines Marlow, The Associated Press', ['wire Associated Press']],
    ['With Post wires', []],
    ['With wire reports.', []],
    ['Provided by Harbour Post', ['origin Harbour Post']],
    ['Provided by Ines Marlow', []],
  ])('%s is no story', (line, credits) => {
    const page = readPage(`${HEADLINE}\n\n${STORY}\n\n${line}`);
    expect(bodyOf(page)).toEqual(story);
    expect(creditsOf(page)).toEqual(credits);
  });

  it('who provided something in a sentence is story', () => {
    const line = 'Contributing to the fund, the island provided the ramp by March, with wires and posts of its own.';
    expect(bodyOf(readPage(`${HEADLINE}\n\n${STORY}\n\n${line}`))).toEqual([...story, line]);
  });
});

describe('cards of products', () => {
  it('above the price that leads to a shop are no story', () => {
    const card = '<div>Old Quay</div><div>Waxed Harbour Coat</div><div><a href="https://shop.example/1">$315</a></div>';
    const page = readPage(`<h1>${HEADLINE}</h1><article><p>${LEDE}</p>${card}<p>${SECOND}</p><p>${THIRD}</p></article>`, 'html');
    expect(bodyOf(page)).toEqual(story);
  });

  it('a table of prices in a text is story', () => {
    expect(bodyOf(readPage(`${HEADLINE}\n\n${STORY}\n\nAdults\n\n$10`))).toContain('Adults');
  });
});

describe('the headline among main headings', () => {
  const card = '<div><h1><a href="https://other.example/">Why the island goes to fight for its reindeer</a></h1></div>';
  const body = `<article>${story.map((words) => `<p>${words}</p>`).join('')}</article>${card}`;

  it('is not the card of another story', () => {
    const titled = `<meta property="og:title" content="${HEADLINE} - Harbour Post"><h2><a href="">${HEADLINE}</a></h2>${body}`;
    expect(readPage(titled, 'html').headline).toMatchObject({ value: HEADLINE, origin: 'markup' });
  });

  it('may be a link to the page itself', () => {
    const own = `<meta property="og:title" content="${HEADLINE}"><h1><a href="/ferry">${HEADLINE}</a></h1>${body}`;
    expect(readPage(own, 'html').headline).toMatchObject({ value: HEADLINE, origin: 'markup' });
  });

  it('is read without the words for screen readers, however far it is indented', () => {
    const page = readPage(
      `<h1>${' '.repeat(5000)}${HEADLINE}<span class="sr-only">, opens a new window</span>\n${' '.repeat(5000)}</h1><article>${story.map((words) => `<p>${words}</p>`).join('')}</article>`,
      'html',
    );
    expect(page.headline).toMatchObject({ value: HEADLINE, origin: 'markup' });
  });
});
