import { describe, expect, it } from 'vitest';
import { LEDE, readPage, SECOND, THIRD } from './read-page.js';

const HEADLINE = 'Ferry stops for the winter';

/** A page with `head`, its headline, and what stands between that and the story. */
const page = (below: string, head = '') =>
  readPage(
    `<html><head>${head}</head><body><main><h1>${HEADLINE}</h1>${below}<article>${[LEDE, SECOND, THIRD].map((words) => `<p>${words}</p>`).join('')}</article></main></body></html>`,
    'html',
  );
const namesOf = (below: string, head = ''): readonly string[] => page(below, head).bylines.map(({ value }) => value);
const dated = (iso: string): string => `<meta property="article:published_time" content="${iso}">`;

describe('the byline below the headline', () => {
  it.each([
    ['<div>By</div><div><a href="/author/ines">Ines Marlow</a></div><div>- 3 May 2024</div>', ['Ines Marlow']],
    ['<p>By <a href="/staff/im">Ines Marlow</a>May 3, 2024 11:00 pm</p>', ['Ines Marlow']],
    ['<p><a href="/people/im">Ines Marlow</a></p>', ['Ines Marlow']],
    ['<p><a class="author-name" href="/x">Ines Marlow Senior Writer</a></p>', ['Ines Marlow']],
    ['<div>By</div><div>Ines Marlow</div><div>and</div><div>Otto Pell</div><div>3 May 2024</div>', ['Ines Marlow', 'Otto Pell']],
    ['<p>By <span>Ines Marlow</span> and Otto Pell, Harbour Post</p>', ['Ines Marlow', 'Otto Pell']],
    ['<p>By Ana Reed</p><p>By Ines Marlow, Harbour Staff Writer</p>', ['Ines Marlow']],
    ['<p><a href="/topics/x">Ines Marlow</a></p>', []],
    ['<p><a href="/author/ines">View author archive</a></p>', []],
  ])('%s', (below, names) => {
    expect(namesOf(below)).toEqual(names);
  });

  it('comes before the metadata, which stays as an alternative', () => {
    const { bylines } = page('<p>By Ines Marlow and Otto Pell</p>', '<meta name="author" content="Ann Lee">');
    expect(bylines.map(({ value }) => value)).toEqual(['Ines Marlow', 'Otto Pell']);
    expect(bylines[0]).toMatchObject({ origin: 'markup', alternatives: ['Ann Lee'] });
  });

  it('ends where the metadata says the name ends', () => {
    expect(namesOf('<p>By Ines Marlow City Columnist</p>', '<meta name="author" content="Ines Marlow">')).toEqual(['Ines Marlow']);
  });

  it('the outlet is no writer', () => {
    expect(namesOf('<p>by Ines Marlow , Harbour Lantern</p>', '<meta property="og:site_name" content="Harbour Lantern">')).toEqual([
      'Ines Marlow',
    ]);
    expect(namesOf('', '<meta property="og:site_name" content="Harbour Lantern"><meta name="author" content="Harbour Lantern">')).toEqual(
      [],
    );
  });

  it('all writers on one line with the outlet are named', () => {
    const site = '<meta property="og:site_name" content="Harbour Lantern">';
    expect(namesOf('<div>Ines Marlow and Otto Pell HARBOUR LANTERN</div>', site)).toEqual(['Ines Marlow', 'Otto Pell']);
    expect(namesOf('<div>By Ines Marlow | Harbour Lantern</div>', site)).toEqual(['Ines Marlow']);
    expect(namesOf('<div>News from around the Harbour Lantern</div>', site)).toEqual([]);
    expect(namesOf('<div>Ines Marlow and Otto Pell Harbour Post</div>', site)).toEqual([]);
  });

  it('links inside the story name nobody', () => {
    expect(namesOf('<p>Wanna know what <a href="/people/pell">Otto Pell</a> will be doing on Saturday night?</p>')).toEqual([]);
    expect(namesOf(`<p>${SECOND} <a href="/people/pell">Otto Pell</a></p>`)).toEqual([]);
  });

  it('a smaller heading that says what the metadata says is the headline', () => {
    const words = `<html><head><meta property="og:title" content="${HEADLINE} - Harbour Post"></head><body><h2>${HEADLINE}</h2><p>By Ines Marlow</p><p>${LEDE}</p><p>${SECOND}</p></body></html>`;
    expect(readPage(words, 'html').bylines.map(({ value }) => value)).toEqual(['Ines Marlow']);
  });
});

describe('a smaller heading that leads elsewhere', () => {
  it('is a teaser, not the headline', () => {
    const teaser = `<h2><a href="/ferry">${HEADLINE}</a></h2><p>By Otto Pell</p>`;
    const page = readPage(
      `<head><meta property="og:title" content="${HEADLINE}"></head><body>${teaser}<p>${LEDE}</p><p>${SECOND}</p></body>`,
      'html',
    );
    expect(page.headline?.origin).toBe('opengraph');
  });
});

describe('the date below the headline', () => {
  it('tells the clock that the metadata has in UTC', () => {
    const { published } = page('<p>Published 11:00 pm, May 3, 2024</p>', dated('2024-05-04T03:00:41Z'));
    expect(published).toMatchObject({ iso: '2024-05-03T23:00-04:00', zone: '-04:00', precision: 'minute', alternatives: [] });
  });

  it('of the same day the more precise one is kept', () => {
    expect(page('<p>May 3, 2024</p>', dated('2024-05-03T10:00Z')).published?.iso).toBe('2024-05-03T10:00Z');
    expect(page('<p>May 3, 2024 10:15 AM</p>', dated('2024-05-03')).published?.iso).toBe('2024-05-03T10:15');
  });

  it('of another day beats the metadata, which stays as an alternative', () => {
    const { published } = page('<p>May 9, 2024</p>', dated('2024-05-03T10:00Z'));
    expect(published).toMatchObject({ iso: '2024-05-09', origin: 'markup', alternatives: ['2024-05-03T10:00Z'] });
  });

  it('labelled as a change it is none of publication', () => {
    const { published, modified } = page('<p>Updated May 9, 2024</p>', dated('2024-05-03'));
    expect(published).toMatchObject({ iso: '2024-05-03', alternatives: [] });
    expect(modified?.iso).toBe('2024-05-09');
  });

  it('a few words may stand beside it, a sentence not', () => {
    expect(page('<p>Editor, Harbour Post MAY 3, 2024 8:41 am</p>').published?.iso).toBe('2024-05-03T08:41');
    expect(page('<p>The ramp was last painted and tested on May 3, 2020</p>').published).toBeNull();
  });
});

describe('a heading with kickers', () => {
  it.each([
    ['Opinion | Let the ferry go now | Editorial', 'Let the ferry go now'],
    ['Local Sports | Ferry rowers win the cup again', 'Ferry rowers win the cup again'],
    ['Ferry stops | Bay waits', 'Ferry stops | Bay waits'],
    ['The ferry will stop now | The bay will have to wait', 'The ferry will stop now | The bay will have to wait'],
  ])('%s', (heading, headline) => {
    const page = readPage(`<body><h1>${heading}</h1><p>${LEDE}</p><p>${SECOND}</p></body>`, 'html');
    expect(page.headline?.value).toBe(headline);
    expect(page.text.slice(...(page.headline?.span ?? [0, 0]))).toBe(headline);
  });
});

describe('JSON-LD', () => {
  it('an author given by the id of another node', () => {
    const graph = {
      '@graph': [
        { '@type': 'NewsArticle', headline: HEADLINE, author: { '@id': '#ines' } },
        { '@type': 'Person', '@id': '#ines', name: 'Ines Marlow' },
      ],
    };
    expect(namesOf('', `<script type="application/ld+json">${JSON.stringify(graph)}</script>`)).toEqual(['Ines Marlow']);
  });
});
