import fc from 'fast-check';

/** Share of the runs of every property, for what runs them hundreds of times and reads no counterexample. */
const SHARE = Number(process.env['PROPERTY_SHARE'] ?? 1);

/** So many runs of a property. */
export const runs = (count: number): { readonly numRuns: number } => ({ numRuns: Math.ceil(count * SHARE) });

/** A failing property prints its seed and path; runs are the same on every machine. */
fc.configureGlobal({ seed: 20240611, ...runs(2000), endOnFailure: SHARE < 1 });

/** Words in which letters, capitals, accents and joined forms all occur. */
const WORDS = [
  ...'the a of in board harbour ferry ramp steel Monday council said told mayor Larkhaven Osmund bridge winter engineers cracks'.split(' '),
  ...['U.S.', "don't", 'al-Marsh', '5,200', '10:15', 'AT&T', 'café', 'cafe\u0301', 'naïve', 'Ünlü', 'straße', 'STRASSE', 'ΟΔΟΣ', 'οδός'],
] as const;

/** What breaks programs: joined and compatibility letters, marks, pairs of surrogates and halves of them, invisible characters. */
const HOSTILE = [
  ...['ﬁ', 'ﬃ', 'ﬀ', 'xﬀﬀ', 'xfﬀf', 'oﬃce', 'of fice', '㍿', '株式会社', '㌀', '⑪⑪', '1⑪1', 'Ⅲ', '㎜', 'ß', 'İ', 'ı', 'ſ'],
  ...[
    'e\u0301\u0323',
    '\u0301',
    'a\u20dd',
    '😀',
    '👩‍👩‍👧',
    '🇨🇭',
    '𝔸',
    '𐐨',
    '\ud83d',
    '\ude00',
    '\u0000',
    '\u200b',
    'gov\u00aderned',
    '\ufeff',
    '\u202e',
    '\ufe0f',
  ],
  ...['السَّلام', 'ﷺ', 'ـ', '港口委員會', '港口', 'みなと', 'เรือ', '한국', '한국'.normalize('NFD'), 'ｶﾞ', '，', '。'],
] as const;

const GAPS = [
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
  '',
  '',
  ', ',
  '. ',
  '.',
  '-',
  '  ',
  '\n',
  '\r\n',
  '\n\n',
  '\n \n',
  ' “',
  '” ',
  ' "',
  '" ',
  '\u00a0',
  '\u2028',
  '… ',
  ' (',
  ') ',
  '\t',
] as const;

const word = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...WORDS) }, { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) });
const gap = fc.constantFrom(...GAPS);

/** Any text: words and gaps of a newspaper among hostile characters, also none. */
export const anyText = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.tuple(word, gap), { maxLength: 60 }).map((parts) => parts.flat().join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n\n', '...', '“”', '— – -', '\u0301', '\u200b', '!?'.repeat(40)) },
);

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
  readonly to: number;
}

/** Places are shares of the length, so that one edit fits every text; `to` is where the cut piece goes, if anywhere. */
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 0, 1, 1, 2, 6, 20, 90),
  text: fc.oneof(fc.constant(''), gap, word),
  to: fc.oneof(fc.constant(-1), fc.double({ min: 0, max: 1, noNaN: true })),
});

function applyEdit(text: string, { at, length, text: put, to }: Edit): string {
  const from = Math.floor(at * text.length);
  const cut = text.slice(from, from + length);
  const rest = text.slice(0, from) + put + text.slice(from + length);
  if (to < 0) return rest;
  const place = Math.floor(to * rest.length);
  return rest.slice(0, place) + cut + rest.slice(place);
}

/** Paragraphs long enough to be passages, sometimes repeated, sometimes in another order. */
const story = fc
  .array(
    fc.array(fc.tuple(word, gap), { minLength: 8, maxLength: 40 }).map((parts) => parts.flat().join('')),
    { minLength: 1, maxLength: 6 },
  )
  .chain((paragraphs) =>
    fc.tuple(fc.constant(paragraphs), fc.shuffledSubarray([...paragraphs, ...paragraphs.slice(0, 1)], { minLength: 1 })),
  );

/** Two texts that have much, little or nothing in common. */
export const pairOfTexts: fc.Arbitrary<readonly [a: string, b: string]> = fc.oneof(
  { weight: 1, arbitrary: fc.tuple(anyText, anyText) },
  {
    weight: 3,
    arbitrary: fc.tuple(anyText, fc.array(edit, { maxLength: 6 })).map(([a, edits]): [string, string] => [a, edits.reduce(applyEdit, a)]),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(story, fc.array(edit, { maxLength: 8 }))
      .map(([[a, b], edits]): [string, string] => [a.join('\n\n'), edits.reduce(applyEdit, b.join('\n\n'))]),
  },
);

/** Paragraphs of plain words, each long enough to be a passage. */
export const plainStory = fc
  .array(
    fc.array(fc.constantFrom(...WORDS), { minLength: 20, maxLength: 50 }).map((words) => `${words.join(' ')}.`),
    { minLength: 1, maxLength: 5 },
  )
  .map((paragraphs) => paragraphs.join('\n\n'));

/** Whether no character was cut in two: half of a surrogate pair stands for none. */
export const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);

export { fc };
