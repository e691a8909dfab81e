import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../src/align/compare.js';
import { relationKind } from '../../../src/align/relation-kind.js';

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
