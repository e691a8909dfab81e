import { describe, expect, it } from 'vitest';
import { type CheckedMatch, type CheckedText, matchesView } from '../../../../src/report/served/matches-view.js';
import { documentOf, flagOf, relationOf } from '../fixture.js';

const ID = '0123456789abcdef01';
const fresh = documentOf({ name: 'n.txt', paragraphs: ['Told tonight.'] });
const old = documentOf({ name: 'o.txt', outlet: 'Old Post', headline: 'A <b>', published: '2024-03-12', paragraphs: ['Told before.'] });

const match = (over: Partial<CheckedMatch> = {}): CheckedMatch => ({
  document: old,
  relation: relationOf(old, fresh, [], []),
  ofNew: 0.5,
  ofMatch: 0.25,
  direction: { source: null, confidence: 0.5, commonAgency: null },
  ...over,
});
const text = (over: Partial<CheckedText> = {}): CheckedText => ({ document: fresh, held: false, matches: [match()], left: 0, ...over });
const upload = (...texts: readonly CheckedText[]) => matchesView({ texts, rejected: [], isCut: false }, ID, 'stemma');

describe('a single text', () => {
  it('gives the page its sentence', () => {
    expect(upload(text({ matches: [] })).sentence).toBe('Nothing in the archive has a passage of this text.');
    expect(upload(text()).sentence).toBe('50 % of this text stands in Old Post (Tue 12 March 2024, day only).');
    expect(upload(text({ matches: [match(), match()] })).sentence).toContain('1 more text of the archive shares passages with it.');
    expect(upload(text({ matches: [match(), match(), match()] })).sentence).toContain(
      '2 more texts of the archive share passages with it.',
    );
    expect(upload(text({ matches: [match({ ofNew: 0 })] })).sentence).toMatch(/^Told in other words, this text stands in /);
  });

  it('has a page for each match, and one for all where there are several', () => {
    const [one] = upload(text()).texts;
    expect(one?.rows.map(({ page }) => page)).toEqual([`check-${ID}-1-1.html`]);
    expect(one?.rows[0]).toMatchObject({ outlet: 'Old Post', id: old.id, headline: 'A <b>', when: 'Tue 12 March 2024, day only' });
    expect(one?.all).toBeNull();
    const [two] = upload(text({ matches: [match(), match()] })).texts;
    expect(two?.rows.map(({ page }) => page)).toEqual([`check-${ID}-1-1.html`, `check-${ID}-1-2.html`]);
    expect(two?.all).toBe(`check-${ID}-1-all.html`);
  });

  it('is told who had it first, and how the two differ', () => {
    const flags = [
      flagOf(old, fresh, { kind: 'wording', a: 'before', b: 'tonight' }),
      flagOf(old, fresh, { kind: 'number-changed', severity: 'major', a: 'Told', b: 'Told' }),
    ];
    const relation = relationOf(old, fresh, [], flags);
    const view = upload(
      text({ matches: [match({ relation, direction: { source: 'match', confidence: 0.97, commonAgency: null } }), match()] }),
    );
    expect(view.texts[0]?.rows[0]).toMatchObject({ differences: '2 differences', majors: '1 major', ofNew: '50 %', ofMatch: '25 %' });
    expect(view.texts[0]?.rows[0]?.direction).toMatch(/97 %/);
    expect(view.texts[0]?.rows[1]).toMatchObject({ differences: 'none', majors: null, direction: 'Who had it first cannot be told' });
  });

  it('says that it is held, and what was not compared', () => {
    expect(upload(text({ held: true, left: 3 })).texts[0]?.notes).toHaveLength(2);
    expect(upload(text()).texts[0]?.notes).toEqual([]);
  });
});

describe('several texts', () => {
  it('have a sentence each, and the page counts', () => {
    const view = upload(text(), text({ matches: [] }), text());
    expect(view.sentence).toBe('Of 3 texts, the archive has something of 2.');
    expect(view.texts.every(({ finding }) => finding !== '')).toBe(true);
    expect(view.texts[2]?.rows[0]?.page).toBe(`check-${ID}-3-1.html`);
    expect(upload(text({ matches: [] }), text({ matches: [] })).sentence).toContain('of none');
  });
});

it('what could not be read is named, up to a number', () => {
  const rejected = Array.from({ length: 60 }, (_, i) => ({ path: `p${i}`, message: 'is\nbroken' }));
  const view = matchesView({ texts: [], rejected, isCut: true }, ID, 'stemma');
  expect(view.sentence).toBe('Nothing of it could be read.');
  expect(view.rejected).toHaveLength(50);
  expect(view.rejected[0]).toEqual({ path: 'p0', message: 'is broken' });
  expect(view.notes.join(' ')).toContain('10 more');
  expect(matchesView({ texts: [], rejected: [], isCut: false }, ID, 'stemma').sentence).toBe('There was no text in it.');
});
