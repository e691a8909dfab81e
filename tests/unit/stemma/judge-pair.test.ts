import { describe, expect, it } from 'vitest';
import type { PairFacts } from '../../../src/model/pair-facts.js';
import { RELATION_KINDS } from '../../../src/model/relation.js';
import { isDirected } from '../../../src/stemma/judge-pair.js';
import { fc } from '../../property/texts.js';
import type { Invented } from '../flags/invented.js';
import { articleOf, credited, factsOf, judge, judgeFacts } from './facts.js';

const LANTERN = { outlet: 'Daily Lantern' };
const POST = { outlet: 'County Post' };
const EARLY = { published: '2024-05-03T10:15Z' };
const LATE = { published: '2024-05-09T10:15Z' };

describe('a date alone', () => {
  it('between outlets gives no direction', () => {
    const judgement = judge({ ...LANTERN, ...EARLY }, { ...POST, ...LATE });
    expect([isDirected(judgement), judgement.kind]).toEqual([false, 'derived']);
    expect(judgement.doubt).not.toBeNull();
  });

  it('is still told as evidence', () => {
    expect(judge({ ...LANTERN, ...EARLY }, { ...POST, ...LATE }).signs.map(({ kind }) => kind)).toEqual(['date']);
  });

  it('within one outlet makes the later page a revision', () => {
    const judgement = judge({ ...LANTERN, ...LATE }, { ...LANTERN, ...EARLY });
    expect([isDirected(judgement), judgement.kind, Math.sign(judgement.net)]).toEqual([true, 'revision', -1]);
  });

  it('says nothing when dates are to be ignored', () => {
    expect(judge({ ...LANTERN, ...EARLY }, { ...LANTERN, ...LATE }, {}, true)).toMatchObject({ net: 0, signs: [] });
  });

  it('with a dropped byline is not enough', () => {
    expect(isDirected(judge({ ...LANTERN, ...EARLY, bylines: ['Ida Brandvold'] }, { ...POST, ...LATE }))).toBe(false);
  });
});

describe('damage', () => {
  it('directs from the sound text to the damaged one', () => {
    expect(judge(LANTERN, POST, { gapsLostInB: 40 })).toMatchObject({ kind: 'derived', commonAgency: null });
    expect(judge(LANTERN, POST, { gapsLostInB: 40 }).confidence).toBeGreaterThanOrEqual(0.9);
    expect(judge(LANTERN, POST, { gapsLostInB: 40 }).net).toBeGreaterThan(0);
    expect(judge(LANTERN, POST, { gapsLostInA: 40 }).net).toBeLessThan(0);
  });

  it('outweighs a date that says otherwise', () => {
    const judgement = judge({ ...LANTERN, ...LATE }, { ...POST, ...EARLY }, { gapsLostInB: 40 });
    expect([isDirected(judgement), Math.sign(judgement.net)]).toEqual([true, 1]);
  });

  it('in both alike directs nothing', () => {
    expect(judge(LANTERN, POST, { gapsLostInA: 7, gapsLostInB: 7 })).toMatchObject({ net: 0 });
  });

  it('of many gaps is no surer than the surest', () => {
    expect(judge(LANTERN, POST, { gapsLostInB: 100_000 }).confidence).toBeLessThanOrEqual(0.99);
  });
});

describe('an agency', () => {
  it('credited by both explains what they share', () => {
    expect(judge({ ...LANTERN, ...credited('Northern Wire') }, { ...POST, ...credited('Northern Wire') })).toMatchObject({
      commonAgency: 'Northern Wire',
      kind: 'common-source',
      net: 0,
    });
  });

  it('credited by one explains it too', () => {
    expect(judge({ ...LANTERN, ...credited('Northern Wire') }, POST).commonAgency).toBe('Northern Wire');
  });

  it('credited by the sound text only, while the other is damaged, does not', () => {
    const judgement = judge({ ...LANTERN, ...credited('Northern Wire') }, POST, { gapsLostInB: 40 });
    expect([judgement.commonAgency, isDirected(judgement)]).toEqual([null, true]);
  });

  it('credited by the damaged text only explains it all the same', () => {
    expect(judge(LANTERN, { ...POST, ...credited('Northern Wire') }, { gapsLostInB: 40 }).commonAgency).toBe('Northern Wire');
  });

  it('that is only quoted explains a partial reuse, if both name it there', () => {
    expect(judge(LANTERN, POST, { kind: 'partial', agenciesCitedInBoth: ['Northern Wire'] })).toMatchObject({
      commonAgency: 'Northern Wire',
      kind: 'common-source',
    });
    expect(judge(LANTERN, POST, { kind: 'partial' })).toMatchObject({ commonAgency: null, kind: 'excerpt' });
  });

  it('shared by two outlets never leaves a direction, whatever else there is, unless one names the other', () => {
    const page: fc.Arbitrary<Partial<Invented>> = fc.record({
      bylines: fc.subarray(['Ida Brandvold']),
      published: fc.constantFrom('2024-05-03', '2024-05-09', '2024-05-03T10:15'),
    });
    const said: fc.Arbitrary<Partial<PairFacts>> = fc.record({
      kind: fc.constantFrom(...RELATION_KINDS),
      gapsLostInA: fc.nat(60),
      gapsLostInB: fc.nat(60),
      coverageA: fc.constantFrom(0.4, 0.9, 1),
      coverageB: fc.constantFrom(0.4, 0.9, 1),
    });
    fc.assert(
      fc.property(page, page, said, (a, b, facts) => {
        const judgement = judge({ ...a, ...LANTERN, ...credited('Northern Wire') }, { ...b, ...POST, ...credited('Northern Wire') }, facts);
        expect([isDirected(judgement), judgement.commonAgency]).toEqual([false, 'Northern Wire']);
      }),
    );
  });
});

describe('a citation', () => {
  it('makes the text that names the other outlet the copy', () => {
    const judgement = judge(LANTERN, POST, { aCitesB: 'County Post' });
    expect([isDirected(judgement), Math.sign(judgement.net)]).toEqual([true, -1]);
  });

  it('of both by both says nothing', () => {
    expect(judge(LANTERN, POST, { aCitesB: 'County Post', bCitesA: 'Daily Lantern' }).net).toBe(0);
  });
});

describe('the same outlet', () => {
  it('with a longer text: the longer is the later edition', () => {
    const judgement = judge(LANTERN, LANTERN, { coverageA: 1, coverageB: 0.8 });
    expect([judgement.kind, isDirected(judgement), Math.sign(judgement.net)]).toEqual(['revision', true, 1]);
  });

  it('is the same with other marks and capitals', () => {
    expect(judge({ outlet: 'DAILY-LANTERN' }, LANTERN).kind).toBe('revision');
  });
});

describe('any judgement', () => {
  const page: fc.Arbitrary<Partial<Invented>> = fc
    .record({
      outlet: fc.constantFrom('Daily Lantern', 'County Post'),
      bylines: fc.subarray(['Ida Brandvold']),
      published: fc.constantFrom('2024-05-03', '2024-05-09', '2024-05-03T10:15', '2024-05-03T11:15'),
      agency: fc.constantFrom(null, 'Northern Wire', 'Harbour Press'),
    })
    .map(({ agency, ...rest }) => ({ ...rest, ...(agency === null ? {} : credited(agency)) }));
  const said: fc.Arbitrary<Partial<PairFacts>> = fc.record({
    kind: fc.constantFrom(...RELATION_KINDS),
    gapsLostInA: fc.nat(9),
    gapsLostInB: fc.nat(9),
    coverageA: fc.constantFrom(0.4, 0.9, 1),
    coverageB: fc.constantFrom(0.4, 0.9, 1),
    aCitesB: fc.constantFrom(null, 'County Post'),
    bCitesA: fc.constantFrom(null, 'Daily Lantern'),
  });

  it('is the opposite from the other side', () => {
    fc.assert(
      fc.property(page, page, said, (pageA, pageB, given) => {
        const [a, b] = [articleOf('a', pageA), articleOf('b', pageB)];
        const facts = factsOf('a', 'b', given);
        const turned: PairFacts = {
          ...facts,
          a: 'b',
          b: 'a',
          coverageA: facts.coverageB,
          coverageB: facts.coverageA,
          gapsLostInA: facts.gapsLostInB,
          gapsLostInB: facts.gapsLostInA,
          aCitesB: facts.bCitesA,
          bCitesA: facts.aCitesB,
        };
        const there = judgeFacts(facts, a, b);
        const back = judgeFacts(turned, b, a, ['B', 'A']);
        expect(back.net + there.net).toBeCloseTo(0, 9);
        expect([back.confidence, back.kind, back.commonAgency]).toEqual([there.confidence, there.kind, there.commonAgency]);
        expect(back.signs.map(({ explanation }) => explanation).sort()).toEqual(there.signs.map(({ explanation }) => explanation).sort());
      }),
    );
  });

  it('is between a coin and the surest, with weights that speak for one side', () => {
    fc.assert(
      fc.property(page, page, said, (pageA, pageB, given) => {
        const judgement = judge(pageA, pageB, given);
        expect(judgement.confidence).toBeGreaterThanOrEqual(0.5);
        expect(judgement.confidence).toBeLessThanOrEqual(0.99);
        expect(judgement.signs.every(({ weight }) => weight !== 0 && Number.isFinite(weight))).toBe(true);
      }),
    );
  });
});

describe('two editions of one outlet', () => {
  const told = (said: Partial<PairFacts>) => {
    const { net, signs } = judge(LANTERN, LANTERN, said, true);
    return { side: Math.sign(net), words: signs.map(({ explanation }) => explanation).join(' ') };
  };

  it('are in the order in which slips were put right, which is told as that', () => {
    expect(told({ slipsInA: 6 }).side).toBe(1);
    expect(told({ slipsInA: 6 }).words).toContain('6 words misspelt in A are put right in B');
    expect(told({ slipsInB: 6 }).side).toBe(-1);
  });

  it('are in the order of the years that they name', () => {
    expect(told({ yearA: 2019, yearB: 2021 }).side).toBe(1);
    expect(told({ yearA: 2019, yearB: 2021 }).words).toContain('B names a later year (2021)');
    expect(told({ yearA: 2019, yearB: null }).side).toBe(-1);
  });

  it('are told in no order by what only one lacks, nor by where it breaks off', () => {
    expect(told({ breaksOffA: true })).toEqual({ side: 0, words: '' });
    expect(told({ onlyInA: 0, onlyInB: 3, lettersB: 2100, coverageB: 0.95 }).words).toContain('which has more besides');
  });

  it('have no order when nothing differs', () => {
    expect(told({ yearA: 2021, yearB: 2021 })).toEqual({ side: 0, words: '' });
  });
});
