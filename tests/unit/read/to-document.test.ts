import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { distinguish } from '../../../src/read/document-id.js';
import { toDocument } from '../../../src/read/to-document.js';
import { fc } from './property.js';
import { LEDE, readPage, SECOND } from './read-page.js';

const words = fc.string({
  unit: fc.constantFrom(
    'a',
    'Bo',
    'By ',
    'CITY ',
    '(AP) ',
    '— ',
    '. ',
    ', ',
    ' ',
    '\n',
    '\n\n',
    '3 May 2024',
    '10:15',
    '| ',
    '"',
    'Updated',
    'Share this',
    'Reuters',
    '–',
    '(',
    ')',
    '😀',
    'ß',
  ),
  maxLength: 80,
});

describe('every document', () => {
  it('has a body of trimmed, disjoint spans in order, and never none', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('text', 'markdown', 'html'), (text, format) => {
        const outcome = toDocument({ name: 'x', format, bytes: new TextEncoder().encode(text) });
        if (!outcome.ok) {
          expect(['empty', 'no-text']).toContain(outcome.rejection.code);
          return;
        }
        const { document } = outcome;
        let at = 0;
        for (const [start, end] of document.body) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(document.text.slice(start, end).trim()).toBe(document.text.slice(start, end));
          at = end;
        }
        expect(document.body.length).toBeGreaterThan(0);
        for (const placed of [document.headline, document.outlet, ...document.bylines])
          if (placed?.span) expect(document.text.slice(...placed.span)).toBe(placed.value);
        if (format === 'text') expect(document.text).toBe(text);
      }),
    );
  });

  it('is the same for the same bytes', () => {
    expect(readPage(LEDE)).toEqual(readPage(LEDE));
    expect(readPage(LEDE).sha256).toBe(createHash('sha256').update(LEDE).digest('hex'));
    expect(readPage(LEDE).id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('has an id of its own, whatever the order', () => {
    const [one, other] = [readPage(LEDE), readPage(SECOND)];
    const ids = (documents: readonly { readonly id: string }[]): readonly string[] => documents.map(({ id }) => id).sort();
    expect(new Set(ids(distinguish([one, one, other, one]))).size).toBe(4);
    expect(ids(distinguish([one, other, one, one]))).toEqual(ids(distinguish([one, one, one, other])));
    expect(distinguish([one, other])).toEqual([one, other]);
  });
});

describe('hostile text', () => {
  it.each([
    ['capitals', 'A'.repeat(50_000)],
    ['capitalised words', 'Ab '.repeat(30_000)],
    ['names and commas', `By ${'Ab Cd, '.repeat(10_000)}`],
    ['reported in', `${'Ab and '.repeat(50)}reported in ${'Ab in '.repeat(40)}`],
    ['open brackets', `Ab ${'('.repeat(50_000)}`],
    ['share words', `${'x   share   '.repeat(10)}!`],
    ['dashes', 'A – '.repeat(20_000)],
    ['digits', '2024-'.repeat(20_000)],
    ['agency words', 'Ab News Agency ('.repeat(5_000)],
    ['short lines', 'Ab\n'.repeat(20_000)],
  ])('%s are read like any other', (_, text) => {
    expect(readPage(text).body.length).toBeGreaterThan(0);
  });
});

describe('torn pages', () => {
  const read = (markup: string): string => {
    const outcome = toDocument({ name: 'x', format: 'html', bytes: new TextEncoder().encode(markup) });
    return outcome.ok ? outcome.document.text : outcome.rejection.code;
  };

  it('text outside the body, over which Readability stumbles, is read without it', () => {
    const paragraphs = Array.from({ length: 4 }, (_, i) => `<div><div><p>${LEDE} ${i}, ${SECOND}, and, so, on.</p></div></div>`).join('');
    const torn = `<html><head><title>A page</title></head>${paragraphs}</html>`;
    for (const i of [0, 1, 2, 3]) expect(read(torn)).toContain(`${LEDE} ${i}`);
  });

  it('a root tag that never ends is none', () => {
    expect(read('<html lang="en" The board met')).toBe('no-text');
    expect(read(`<!-- <html> --><p>${LEDE}</p>`)).toContain(LEDE);
  });

  it('a file of fields without a story is rejected', () => {
    const outcome = toDocument({ name: 'x', format: 'markdown', bytes: new TextEncoder().encode('---\ntitle: Ramp closed\n---\n') });
    expect(outcome).toMatchObject({ ok: false, rejection: { code: 'no-text' } });
  });
});
