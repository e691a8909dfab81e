import { describe, expect, it } from 'vitest';
import { toDocument } from '../../../src/read/to-document.js';
import { bodyOf, LEDE, readPage, SECOND, STORY, THIRD } from './read-page.js';

const record = (fields: object): string => JSON.stringify(fields);
const outcome = (json: string): ReturnType<typeof toDocument> =>
  toDocument({ name: 'feed.ndjson:3', format: 'record', bytes: new TextEncoder().encode(json) });

describe('article records', () => {
  it('given fields beat the text and are marked so', () => {
    const page = readPage(
      record({
        id: 'x-1',
        text: `Ferry stops for the winter\n\nBy Otto Pell\n\n${STORY}`,
        headline: 'Ferry stops',
        bylines: ['Ines Marlow'],
        outlet: 'Harbour Post',
        published: '2024-05-03T10:00:00+02:00',
        modified: 'May 4, 2024',
        dateline: 'LARKHAVEN (AP)',
        language: 'en-GB',
      }),
      'record',
    );
    expect(page.name).toBe('x-1');
    expect(page.headline).toEqual({ value: 'Ferry stops', span: null, origin: 'given', alternatives: [] });
    expect(page.bylines).toEqual([{ value: 'Ines Marlow', span: null, origin: 'given', alternatives: ['Otto Pell'] }]);
    expect(page.outlet).toMatchObject({ value: 'Harbour Post', origin: 'given' });
    expect(page.published).toEqual({
      raw: '2024-05-03T10:00:00+02:00',
      iso: '2024-05-03T10:00+02:00',
      precision: 'minute',
      zone: '+02:00',
      origin: 'given',
      alternatives: [],
    });
    expect(page.modified).toMatchObject({ iso: '2024-05-04', origin: 'given' });
    expect(page.dateline).toEqual({ place: 'LARKHAVEN', agency: 'AP', day: null });
    expect(page.language).toBe('en');
  });

  it('a given headline that the text repeats is found there and is no story', () => {
    const page = readPage(record({ text: `Ferry stops for the winter\n\n${STORY}`, headline: 'Ferry stops for the winter' }), 'record');
    expect(page.headline).toMatchObject({ origin: 'given', span: [0, 26] });
    expect(bodyOf(page)).toEqual([LEDE, SECOND, THIRD]);
  });

  it('without its own id a record is named by its place', () => {
    expect(readPage(record({ text: LEDE }), 'record').name).toBe('page');
  });

  it('HTML in a record is read as a page', () => {
    const page = readPage(record({ html: `<h1>Ferry stops for the winter</h1><p>${LEDE}</p><p>${SECOND}</p>` }), 'record');
    expect(bodyOf(page)).toEqual([LEDE, SECOND]);
  });

  it('the address names an outlet of last resort', () => {
    expect(readPage(record({ text: LEDE, url: 'https://www.harbour.example/a/1' }), 'record').outlet).toMatchObject({
      value: 'harbour.example',
      origin: 'meta',
    });
  });

  it.each([
    ['{"clusters": [], "relations": []}', /^is no article record: it has neither "text" nor "html"$/],
    ['{"text": "a", "published": 5, "colour": 1}', /^is no article record: published must be string,null$/],
    ['{"text": 3, "headline": []}', /text must be string; headline must be string,null/],
    ['[1]', /must be object/],
    ['null', /must be object/],
    ['{"text": "a"', /not valid JSON/],
  ])('%s is refused with all that is wrong', (json, message) => {
    const result = outcome(json);
    expect(result).toMatchObject({ ok: false, rejection: { path: 'feed.ndjson:3', code: 'bad-record' } });
    if (!result.ok) expect(result.rejection.message).toMatch(message);
  });

  it('a record that is no UTF-8 is refused', () => {
    expect(toDocument({ name: 'r', format: 'record', bytes: Uint8Array.from([0x7b, 0xff, 0x7d]) })).toMatchObject({
      ok: false,
      rejection: { code: 'bad-encoding' },
    });
  });

  it.each([['{"text": ""}'], ['{"text": " \\n — "}']])('%s holds no text', (json) => {
    expect(outcome(json)).toMatchObject({ ok: false, rejection: { code: 'no-text' } });
  });
});
