import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LexiconFile } from '../../../src/model/lexicon.js';
import { validateLexicon } from '../../../src/read/validate-result.js';
import { extendLists, idleRemovals } from '../../../src/text/extend-lists.js';
import { hedgesIn } from '../../../src/text/hedges.js';
import { BUILT_IN_LEXICON, lexiconOf } from '../../../src/text/lexicon.js';
import { loadedTermsIn, rivalLoadings } from '../../../src/text/loaded-terms.js';
import { compareNames } from '../../../src/text/names.js';
import { isNegation } from '../../../src/text/opposites.js';
import { reportingVerb } from '../../../src/text/reporting-verbs.js';
import { strengthening } from '../../../src/text/strength.js';
import { BUILT_IN_LISTS } from '../../../src/text/word-lists.js';

const FOLDER = new URL('../../../src/text/lexicons/', import.meta.url);
/** Lists that reading and spacing go by; no file adds to them. */
const FIXED = [
  'affixes',
  'agencies',
  'function-words',
  'furniture-lines',
  'grammar',
  'headline-frames',
  'joined-words',
  'spellings',
  'units',
];

describe('the lexicons of the package', () => {
  const names = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
  const read = (name: string): LexiconFile => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as LexiconFile;

  it.each(names)('%s says what it is and where its words are from', (name) => {
    const { about, sources } = read(name);
    expect(about).toMatch(/\.$/);
    expect(sources).toContainEqual(expect.stringMatching(/\p{L}{3}/u));
  });

  it.each(names.filter((name) => !FIXED.includes(name)))('%s has the form of a file that a newsroom may write', (name) => {
    expect(validateLexicon(read(name))).toEqual({ ok: true });
  });
});

describe('a lexicon with a file of words', () => {
  it('is the built-in one where there is none, and where one says nothing', () => {
    expect(lexiconOf([])).toBe(BUILT_IN_LEXICON);
    expect(lexiconOf([{}])).toEqual(BUILT_IN_LEXICON);
  });

  it('has a verb that was added, in all its forms', () => {
    const { verbs } = lexiconOf([{ reportingVerbs: { doubting: ['opine', ['bespeak', 'bespeaks', 'bespoke']] } }]);
    for (const form of ['opine', 'Opines', 'opined', 'opining'])
      expect(reportingVerb(form, verbs)).toEqual({ verb: 'opine', stance: 'doubting' });
    expect(reportingVerb('bespoke', verbs)).toEqual({ verb: 'bespeak', stance: 'doubting' });
    expect(reportingVerb('bespeaked', verbs)).toBeNull();
  });

  it('gives a verb that was added to another stance that stance alone', () => {
    const { verbs } = lexiconOf([{ reportingVerbs: { neutral: ['claim'] } }]);
    for (const form of ['claim', 'claimed']) expect(reportingVerb(form, verbs)).toEqual({ verb: 'claim', stance: 'neutral' });
  });

  it('lacks a verb that was removed, in all its forms, and no other', () => {
    const { verbs } = lexiconOf([{ remove: { reportingVerbs: ['Say'] } }]);
    for (const form of ['say', 'says', 'said', 'saying']) expect(reportingVerb(form, verbs)).toBeNull();
    expect(verbs.size).toBe(BUILT_IN_LEXICON.verbs.size - 4);
  });

  it.each([
    ['the trial was mooted', { hedges: { guess: ['mooted'] } }, 'guess'],
    ['it is widely held to be', { hedges: { report: ['Is widely held'] } }, 'report'],
    ['it isn’t settled', { hedges: { guess: ['isn’t settled'] } }, 'guess'],
  ] as const)('finds the hedge in “%s” once it has it', (text, file, kind) => {
    expect(hedgesIn(text, BUILT_IN_LEXICON.hedges)).toEqual([]);
    expect(hedgesIn(text, lexiconOf([file as LexiconFile]).hedges)).toMatchObject([{ value: kind }]);
  });

  it('takes a hedge for none once it was removed', () => {
    expect(hedgesIn('He reportedly left', BUILT_IN_LEXICON.hedges)).toHaveLength(1);
    expect(hedgesIn('He reportedly left', lexiconOf([{ remove: { hedges: ['reportedly'] } }]).hedges)).toEqual([]);
  });

  it('weighs a term of a new concept, and one that joins a concept it knows', () => {
    const { terms } = lexiconOf([
      {
        loadedTerms: [
          { concept: 'who fights without a state', terms: { praising: ['partisan'] } },
          { concept: 'a tax', terms: { neutral: ['levy'], condemning: ['raid'] } },
        ],
      },
    ]);
    const [partisan, terrorist, levy, raid] = loadedTermsIn('partisans, terrorists, levies? levy or raid', terms);
    expect(rivalLoadings(partisan?.value ?? [], terrorist?.value ?? [])).toMatchObject([
      { loading: 'praising' },
      { loading: 'condemning' },
    ]);
    expect(rivalLoadings(levy?.value ?? [], raid?.value ?? [])).toMatchObject([{ concept: 'a tax' }, { concept: 'a tax' }]);
  });

  it('knows names, negations, opposites, intensifiers and scales that were added', () => {
    const own = lexiconOf([
      {
        nameAliases: [['Larkhaven', 'Port Lark']],
        negations: ['Nowise'],
        opposites: [[['thaws'], ['Freezes']]],
        intensifiers: ['Whopping'],
        scales: [[['drizzle'], ['rain'], ['deluge']]],
      },
    ]);
    expect([BUILT_IN_LEXICON, own].map(({ aliases }) => compareNames('Larkhaven', 'Port Lark', aliases))).toEqual(['other', 'same']);
    expect([BUILT_IN_LEXICON, own].map(({ negations }) => isNegation('nowise', negations))).toEqual([false, true]);
    expect(own.poles.get('freezes')?.pair).toBe(own.poles.get('thaws')?.pair);
    expect(own.poles.get('freezes')?.side).not.toBe(own.poles.get('thaws')?.side);
    expect(own.intensifiers.has('whopping')).toBe(true);
    expect(strengthening('drizzle', 'deluge', own.scales)).toBe(2);
  });

  it('holds what files add and remove in their order', () => {
    const add: LexiconFile = { reportingVerbs: { neutral: ['opine'] } };
    const remove: LexiconFile = { remove: { reportingVerbs: ['opine'] } };
    expect(reportingVerb('opined', lexiconOf([add, remove]).verbs)).toBeNull();
    expect(reportingVerb('opined', lexiconOf([remove, add]).verbs)).not.toBeNull();
  });

  it.each(Object.keys(BUILT_IN_LISTS) as (keyof typeof BUILT_IN_LISTS)[])('can be rid of every word of %s', (list) => {
    const words = [...new Set(JSON.stringify(BUILT_IN_LISTS[list]).match(/(?<=")[^"]+(?="[,\]])/gu) ?? [])];
    const held = words.filter((word) => idleRemovals(BUILT_IN_LISTS, { remove: { [list]: [word] } }).length === 0);
    expect(held.length).toBeGreaterThan(10);
    const file: LexiconFile = { remove: { [list]: held } };
    expect(idleRemovals(extendLists(BUILT_IN_LISTS, [file]), file).map(({ word }) => word)).toEqual(held);
  });

  it('is told which words it cannot lose', () => {
    const file: LexiconFile = { remove: { hedges: ['reportedly', 'reportedley'], negations: ['say'] } };
    expect(idleRemovals(BUILT_IN_LISTS, file)).toEqual([
      { place: 'remove.hedges.1', word: 'reportedley' },
      { place: 'remove.negations.0', word: 'say' },
    ]);
  });
});
