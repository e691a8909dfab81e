import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../src/align/compare.js';
import { relationKind } from '../../../src/align/relation-kind.js';
import type { AlignedPassage, Alignment, RewrittenPassage } from '../../../src/model/alignment.js';

const kindOf = (a: readonly string[], b: readonly string[]): readonly (string | null)[] => {
  const [x, y] = [a.join('\n\n'), b.join('\n\n')];
  return [relationKind(compareTexts(x, y)), relationKind(compareTexts(y, x))];
};

/** Two newsrooms at one event, or one newsroom at two: nobody wrote either text from the other. */
const DIFFERENT: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'two forecasts of the same weather service',
    [
      'Rain will spread from the west over Larkhaven on Monday, with gusts of 70 kilometres an hour on the coast.',
      'Temperatures reach nine degrees in the valleys. The night stays frost-free, the weather service says.',
    ],
    [
      'After a sunny start, Thursday brings thunderstorms to the hills behind Osmund Bay, where hail is possible.',
      'The weather service expects 24 degrees inland and light winds from the south. No frost is forecast before October.',
    ],
  ],
  [
    'two matches of one club',
    [
      'Larkhaven United beat Tarn Rovers 3-1 at Quay Park on Saturday after Mikkel Oye scored twice before the break.',
      'Rovers pulled one back from a corner, but captain Sten Lauvik headed in the third ten minutes from time.',
      'United stay second in the league, two points behind Hollin Town.',
    ],
    [
      'A missed penalty cost Larkhaven United the cup semi-final on Wednesday, as Hollin Town held out for a goalless draw and won the shootout.',
      'Mikkel Oye struck the post from the spot in the first half. United coach Per Dahlin blamed the frozen pitch.',
      'Hollin meet Brackwater in the final in May; United return to league play against Tarn Rovers.',
    ],
  ],
  [
    'two reports of one speech with the same long quotation',
    [
      'Mayor Ida Brandvold opened the new fish market on Sunday in front of six hundred guests.',
      '“We have rebuilt this quay twice in my lifetime, once after the flood and once after the fire, and each time the town was told that it would never pay for itself, and each time it did,” Brandvold said.',
      'Stallholders complained of high rents. The market has space for forty of them and opens four days a week.',
    ],
    [
      'The opposition has called for an inquiry into the cost of the market hall, which rose from nine to fourteen million crowns in two years.',
      '“We have rebuilt this quay twice in my lifetime, once after the flood and once after the fire, and each time the town was told that it would never pay for itself, and each time it did,” Brandvold said in reply.',
      'Auditors are to report to the council in June, the leader of the Coast Party said. He wants to see every invoice.',
    ],
  ],
  [
    'two reports of one speech with the same long quotation and one fact told by both',
    [
      'The new fish market of Larkhaven, with room for forty stalls and a terrace above the old ferry quay, was opened by mayor Ida Brandvold on Sunday morning in front of six hundred guests.',
      '“We have rebuilt this quay twice in my lifetime, once after the flood and once after the fire, and each time the town was told that it would never pay for itself, and each time it did,” Brandvold said.',
      'Visitors ate herring soup at long tables while a brass band from the fishing school played until dusk.',
      'Rents are too high for small boats, complained Jorun Aske, who sells crab. She pays nine crowns a metre.',
    ],
    [
      'Above the old quay of the ferry there is a terrace now, and forty stalls have room below it: on Sunday Larkhaven’s mayor, Ida Brandvold, opened a fish market that is new, and six hundred guests stood in front.',
      '“We have rebuilt this quay twice in my lifetime, once after the flood and once after the fire, and each time the town was told that it would never pay for itself, and each time it did,” Brandvold said.',
      'An inquiry into the cost was demanded by the Coast Party, whose leader wants every invoice laid before auditors by June.',
      'The bill rose from nine to fourteen million in two years. A third came from the state.',
    ],
  ],
  [
    'two articles on one subject',
    [
      'Eleven cracks have closed the northern ramp of Larkhaven to lorries, the harbour board announced on Tuesday.',
      'Haulers expect detours of ninety minutes through Tarn. The board hopes to weld the plates before Easter.',
      'A diver found the first crack in August when he was looking for a lost anchor.',
    ],
    [
      'When the northern ramp was built in 1931, Larkhaven had four ferries and no road over the pass, historian Liv Storeng writes in her new book.',
      'She has found letters of the engineer, who warned the council that cheap steel would not outlive his grandchildren.',
      'The book is published by Tarn Press and costs thirty crowns. A reading is planned at the harbour museum in March.',
    ],
  ],
  [
    'two court reports with the same legal phrases',
    [
      'A baker of 41 was sentenced to two years in prison by Larkhaven district court on Friday for setting fire to a rival shop.',
      'The court found that he had acted out of envy. His lawyer said he would appeal against the sentence.',
    ],
    [
      'Larkhaven district court acquitted a fisherman of 58 on Monday of poaching lobster in the reserve off Osmund Bay.',
      'The court held that the nets could have drifted. The prosecutor said she would not appeal against the verdict.',
    ],
  ],
];

const REWORDED: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'a story with its clauses turned round',
    [
      'A baker of 41 was sentenced to two years in prison by Larkhaven district court on Friday for setting fire to a rival shop.',
      'The court found that envy of the newer ovens across the street had driven him to pour paraffin through the letter box at night.',
    ],
    [
      'For setting fire to the shop of a rival, Larkhaven district court on Friday sentenced a 41-year-old baker to prison for two years.',
      'He poured paraffin through the letter box at night, driven, the court found, by envy of newer ovens on the other side of the street.',
    ],
  ],
];

describe('a rewrite is never said of', () => {
  it.each(DIFFERENT)('%s', (_, a, b) => {
    expect(kindOf(a, b)).not.toContain('rewrite');
  });
});

describe('a rewrite is', () => {
  it.each(REWORDED)('%s', (_, a, b) => {
    expect(kindOf(a, b)).toEqual(['rewrite', 'rewrite']);
  });
});

it('a text without letters has no relation', () => {
  expect(kindOf(['… — !'], ['… — !'])).toEqual([null, null]);
  expect(kindOf([''], ['The ramp is closed.'])).toEqual([null, null]);
});

const passage = (ownProse: number, more: Partial<AlignedPassage> = {}): AlignedPassage => ({
  a: [0, 0],
  b: [0, 0],
  kind: 'edited',
  moved: false,
  quoted: false,
  equal: ownProse,
  ownProse,
  wholeSentence: true,
  ...more,
});
const rewritten: RewrittenPassage = { a: [0, 0], b: [0, 0], kind: 'rewritten', moved: false, quoted: false };

/** An alignment of two texts of 1,000 and 2,000 letters, and the same from the other side. */
function kindsOf(shorter: Partial<Alignment>): readonly (string | null)[] {
  const all: Alignment = {
    ...{ lettersA: 1000, lettersB: 2000, coveredA: 0, coveredB: 0, equal: 0, passages: [], differences: [], runs: [], blocks: [] },
    ...{ rewritten: [], rewrittenA: 0, rewrittenB: 0, exact: true },
    ...shorter,
  };
  const { lettersA, lettersB, coveredA, coveredB, rewrittenA, rewrittenB } = all;
  const swapped = {
    lettersA: lettersB,
    lettersB: lettersA,
    coveredA: coveredB,
    coveredB: coveredA,
    rewrittenA: rewrittenB,
    rewrittenB: rewrittenA,
  };
  return [relationKind(all), relationKind({ ...all, ...swapped })];
}
const both = (kind: string | null): readonly (string | null)[] => [kind, kind];

describe('the kind of a relation', () => {
  const passages = [passage(300)];

  it.each([
    [800, 'republication'],
    [799, 'reworked'],
    [350, 'reworked'],
    [349, 'partial'],
  ])('with %s of 1,000 letters in passages is %s', (coveredA, kind) => {
    expect(kindsOf({ coveredA, coveredB: 900, passages })).toEqual(both(kind));
  });

  it('of equal letters is identical when none moved', () => {
    const whole = { lettersA: 500, lettersB: 500, coveredA: 500, coveredB: 500, equal: 500 };
    expect(kindsOf({ ...whole, passages })).toEqual(both('identical'));
    expect(kindsOf({ ...whole, passages: [...passages, passage(200, { moved: true })] })).toEqual(both('republication'));
    expect(kindsOf({ ...whole, lettersB: 501, passages })).toEqual(both('republication'));
  });

  it.each([
    ['forty letters of the writer’s own in a whole sentence', [passage(40)], 'partial'],
    ['fewer', [passage(39)], null],
    ['forty letters in no sentence', [passage(40, { wholeSentence: false })], null],
    ['a hundred letters in no sentence', [passage(100, { wholeSentence: false })], 'partial'],
    ['ninety-nine', [passage(99, { wholeSentence: false })], null],
    ['a whole quotation', [passage(0, { equal: 300 })], null],
    ['one such passage among others', [passage(0), passage(40), passage(3)], 'partial'],
  ])('with %s: %#', (_, some, kind) => {
    expect(kindsOf({ coveredA: 100, coveredB: 100, passages: some })).toEqual(both(kind));
  });

  it('of a text shorter than a sentence asks for all of it', () => {
    const headline = { lettersA: 20, coveredA: 20, coveredB: 20 };
    expect(kindsOf({ ...headline, passages: [passage(20)] })).toEqual(both('republication'));
    expect(kindsOf({ ...headline, passages: [passage(19)] })).toEqual(both(null));
    expect(kindsOf({ ...headline, passages: [passage(0, { equal: 20 })] })).toEqual(both(null));
  });

  it.each([
    ['half of the shorter is told', { rewrittenA: 500, rewrittenB: 10 }, 'rewrite'],
    ['less is told', { rewrittenA: 499, rewrittenB: 1999 }, null],
    ['passages count as told', { rewrittenA: 200, coveredA: 300, coveredB: 300, passages }, 'rewrite'],
    ['but what is copied decides where it is enough', { rewrittenA: 600, coveredA: 350, coveredB: 350, passages }, 'reworked'],
    ['common quotations count on neither side', { rewrittenA: 449, coveredA: 100, passages: [passage(0, { equal: 100 })] }, null],
    ['common quotations leave the rest to be told', { rewrittenA: 450, coveredA: 100, passages: [passage(0, { equal: 100 })] }, 'rewrite'],
    ['only quotations are rewritten', { rewrittenA: 900, rewritten: [{ ...rewritten, quoted: true }] }, null],
  ])('of rewritten texts: %s', (_, some, kind) => {
    expect(kindsOf({ rewritten: [rewritten], ...some })).toEqual(both(kind));
  });
});
