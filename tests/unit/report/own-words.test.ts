import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import { ownWords } from '../../../src/report/cluster/own-words.js';

test('a report says what the user’s own lists add and take out', () => {
  const courier = {
    about: 'Words of the Larkhaven Courier.',
    sources: ['our style book'],
    reportingVerbs: { doubting: ['grumble', ['bespeak', 'bespoke']] },
    loadedTerms: [{ concept: 'workers who stop working', terms: { condemning: ['mutinied'] } }],
    remove: { hedges: ['likely'] },
  } as const;
  expect(ownWords({ ...DEFAULT_OPTIONS, lexicons: [courier, { negations: [] }] })).toBe(
    '“Words of the Larkhaven Courier.”: adds reporting verbs grumble, bespeak, bespoke; loaded terms mutinied. It takes out hedges likely. ' +
      'A list without a description: changes nothing.',
  );
});

test('of many words some are named and the rest counted', () => {
  const hedges = { guess: Array.from({ length: 20 }, (_, n) => `word${n}`) };
  expect(ownWords({ ...DEFAULT_OPTIONS, lexicons: [{ hedges }] })).toMatch(/word7 and 12 more\.$/);
});

test('a run without own lists has nothing to say of them', () => {
  expect(ownWords(DEFAULT_OPTIONS)).toBeNull();
});
