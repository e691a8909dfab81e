import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import { toDocument } from '../../../src/read/to-document.js';
import { findSignOff } from '../../../src/text/sign-off.js';
import { bodyOf, creditsOf } from './read-page.js';

const folder = new URL('../../../../shared/seeds/', import.meta.url);
const seeds = existsSync(folder);

function seed(file: string): Document {
  const outcome = toDocument({ name: file, format: 'text', bytes: readFileSync(new URL(`${file}.txt`, folder)) });
  if (!outcome.ok) throw new Error(outcome.rejection.message);
  return outcome.document;
}

/** The file's lines that hold anything, so that nothing of the pages need be written down here. */
const linesOf = (page: Document): readonly string[] =>
  page.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

describe.skipIf(!seeds)('the five seed pages', () => {
  it('000: outlet from the bracket before the story, the fuller of two dates, no headline', () => {
    const page = seed('000_00763056aa195a2a');
    const [, outlet, story] = /\n\(([^)]+?)\s*\)-\s*(.+)$/s.exec(page.text) ?? [];
    expect(page.outlet?.value).toBe(outlet);
    expect(page.headline).toBeNull();
    expect(page.published).toMatchObject({ iso: '2019-02-08T00:15', precision: 'minute', zone: null });
    expect(bodyOf(page)).toEqual([story]);
    expect(creditsOf(page)).toEqual(['cited Voice of America']);
  });

  it('001: title line, image name and "Last Modified" stay out of the story, the inner headline stays in', () => {
    const page = seed('001_2c6307f450594eee');
    const lines = linesOf(page);
    expect(page.outlet?.value).toBe(lines[0]?.split(' - ').at(-1));
    expect(page.headline?.value).toBe(lines[1]);
    expect(page.modified).toMatchObject({ iso: '2019-02-07T23:31', precision: 'minute' });
    expect(bodyOf(page)).toEqual(lines.slice(3, -1));
    expect(page.body).toHaveLength(16);
    expect(creditsOf(page)).toEqual(['cited Voice of America']);
  });

  it('002: the caption is no story', () => {
    const page = seed('002_87b075374c3535e4');
    const lines = linesOf(page);
    expect(page.outlet?.value).toBe(lines[0]?.split(' - ').at(-1));
    expect(page.headline?.value).toBe(lines[1]);
    expect(page.modified?.iso).toBe('2019-02-06T01:36');
    expect(bodyOf(page)).toEqual(lines.slice(3, -1));
    expect(page.body).toHaveLength(12);
  });

  it('003: a dateline, a day, no headline; the sign-off is outside the story and can be found', () => {
    const page = seed('003_4c90c73626e9fd7b');
    const lines = linesOf(page);
    expect(page.outlet).toBeNull();
    expect(page.headline).toBeNull();
    expect(page.bylines).toEqual([]);
    expect(page.credits).toEqual([]);
    expect(page.dateline).toMatchObject({ place: 'BAGHDAD', agency: null });
    expect(page.published).toMatchObject({ iso: '2020-01-10', precision: 'day' });
    expect(bodyOf(page)).toEqual(lines.slice(1, -1));
    const signOff = findSignOff(page.text, page.body);
    expect(signOff && page.text.slice(...signOff)).toBe(lines.at(-1));
  });

  it('004: domain, dateline with a name that is no agency, a page number that is no date', () => {
    const page = seed('004_a732330d81aed3a5');
    const lines = linesOf(page);
    expect(page.outlet?.value).toBe(lines[0]);
    expect(page.headline?.value).toBe(lines[3]);
    expect(page.published).toMatchObject({ iso: '2021-01-19T22:00', precision: 'minute' });
    expect(page.dateline).toMatchObject({ place: 'BAGHDAD', agency: 'Dispatches' });
    expect(creditsOf(page)).toEqual(['cited National Iraqi News Agency']);
    expect(bodyOf(page)).toEqual(lines.slice(4));
  });

  it('the text is the file itself', () => {
    for (const file of ['000_00763056aa195a2a', '003_4c90c73626e9fd7b'])
      expect(seed(file).text).toBe(readFileSync(new URL(`${file}.txt`, folder), 'utf8'));
  });
});
