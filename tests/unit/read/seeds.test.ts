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

describe.skipIf(!seeds)('the five seed pages', () => {
  it('000: outlet from the bracket before the story, the fuller of two dates, no headline', () => {
    const page = seed('000_00763056aa195a2a');
    expect(page.outlet?.value).toBe('Hatha al-Youm | Iraq News');
    expect(page.headline).toBeNull();
    expect(page.published).toMatchObject({ iso: '2019-02-08T00:15', precision: 'minute', zone: null });
    expect(page.body).toHaveLength(1);
    expect(bodyOf(page)[0]).toMatch(/^PrimeMinister Adil.*Foreign Minister\.$/s);
    expect(creditsOf(page)).toEqual(['cited Voice of America']);
  });

  it('001: title line, image name and "Last Modified" stay out of the story, the inner headline stays in', () => {
    const page = seed('001_2c6307f450594eee');
    expect(page.outlet?.value).toBe('Baghdadpost');
    expect(page.headline?.value).toMatch(/^Secret negotiations .*: Qaddo$/);
    expect(page.modified).toMatchObject({ iso: '2019-02-07T23:31', precision: 'minute' });
    expect(bodyOf(page)[0]).toMatch(/^Prime Minister Adil/);
    expect(bodyOf(page).at(-1)).toMatch(/Foreign Minister\.$/);
    expect(bodyOf(page)).toContain('US not to withdraw from Iraq');
    expect(page.body).toHaveLength(16);
    expect(creditsOf(page)).toEqual(['cited Voice of America']);
  });

  it('002: the caption is no story', () => {
    const page = seed('002_87b075374c3535e4');
    expect(page.outlet?.value).toBe('Baghdadpost');
    expect(page.headline?.value).toMatch(/^IMIS again .* US denies$/);
    expect(page.modified?.iso).toBe('2019-02-06T01:36');
    expect(page.body).toHaveLength(12);
    expect(bodyOf(page)).not.toContain('us troops');
  });

  it('003: a dateline, a day, no headline; the sign-off is outside the story and can be found', () => {
    const page = seed('003_4c90c73626e9fd7b');
    expect(page.outlet).toBeNull();
    expect(page.headline).toBeNull();
    expect(page.bylines).toEqual([]);
    expect(page.credits).toEqual([]);
    expect(page.dateline).toEqual({ place: 'BAGHDAD', agency: null });
    expect(page.published).toMatchObject({ iso: '2020-01-10', precision: 'day' });
    const signOff = findSignOff(page.text, page.body);
    expect(signOff && page.text.slice(...signOff)).toBe('Kullab reported in Beirut.');
    expect(page.body.every(([start, end]) => end <= (signOff?.[0] ?? 0) || start >= page.text.length)).toBe(true);
  });

  it('004: domain, dateline with a name that is no agency, a page number that is no date', () => {
    const page = seed('004_a732330d81aed3a5');
    expect(page.outlet?.value).toBe('kayhan.ir');
    expect(page.headline?.value).toMatch(/^Iraqi Bloc Confirms .* Pullout$/);
    expect(page.published).toMatchObject({ iso: '2021-01-19T22:00', precision: 'minute' });
    expect(page.dateline).toEqual({ place: 'BAGHDAD', agency: 'Dispatches' });
    expect(creditsOf(page)).toEqual(['cited National Iraqi News Agency']);
    expect(page.body).toHaveLength(10);
  });

  it('the text is the file itself', () => {
    for (const file of ['000_00763056aa195a2a', '003_4c90c73626e9fd7b']) expect(seed(file).text).toBe(readFileSync(new URL(`${file}.txt`, folder), 'utf8'));
  });
});
