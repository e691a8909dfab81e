import { describe, expect, test } from 'vitest';
import { placed, sharing, touching } from '../../../src/flags/placed.js';
import { type TextFacts, textFacts } from '../../../src/flags/text-facts.js';
import { wholeWords, windowOf } from '../../../src/flags/window.js';
import type { Span } from '../../../src/model/span.js';
import { type DateAt, datesIn } from '../../../src/text/dates.js';
import { hedgesIn } from '../../../src/text/hedges.js';
import { BUILT_IN_LEXICON } from '../../../src/text/lexicon.js';
import { loadedTermsIn } from '../../../src/text/loaded-terms.js';
import { type NameAt, nameIn, namesIn } from '../../../src/text/names.js';
import { wordsAt } from '../../../src/text/phrases.js';
import { quantitiesIn } from '../../../src/text/quantities.js';
import { seededRandom } from '../../measure/seeded-random.js';

const SEED = 23;

/** Words that run into facts of every kind, and into each other. */
const WORDS = [
  ...'the of in and said may could reportedly militants troops about Halloran Ines Mr Osmund-Quellin Averne two twenty five hundred million'.split(
    ' ',
  ),
  ...'1,200 3.5 2019 7 June 8 Tuesday 10:30 a.m. 40% km miles $12 third dozens more than up to nearly first (“Pier” 2019-02-07 not'.split(
    ' ',
  ),
];

const sentence = (random: () => number): string =>
  Array.from({ length: 4 }, () => WORDS[Math.floor(random() * WORDS.length)] ?? '').join(' ');

const always = (): boolean => true;

interface Beside {
  readonly quantities: readonly unknown[];
  readonly dates: readonly DateAt[];
  readonly names: readonly NameAt[];
  readonly hedges: readonly unknown[];
  readonly terms: readonly unknown[];
}

/** What is stated beside a change, read whole. */
function around(text: string, facts: TextFacts, change: Span): Beside {
  const { quantities, dates, names, hedges, terms } = facts.around(change, BUILT_IN_LEXICON);
  const bearers = placed(touching(names, change).flatMap((run) => nameIn(run, always) ?? []));
  return {
    quantities: touching(quantities, change).map(({ core, ...rest }) => ({ ...rest, core: text.slice(...core) })),
    dates: touching(dates, change),
    names: touching(bearers, change),
    hedges: sharing(hedges, change),
    terms: sharing(terms, change),
  };
}

/** The same read in the window of the change alone. */
function inWindow(text: string, change: Span): Beside {
  const { text: window, offset } = windowOf(text, change);
  const moved = <T extends { readonly span: Span }>(found: readonly T[]): readonly T[] =>
    found.map((fact) => ({ ...fact, span: [offset + fact.span[0], offset + fact.span[1]] }));
  const near = <T extends { readonly span: Span }>(found: readonly T[]): readonly T[] =>
    moved(found).filter(({ span }) => span[0] <= change[1] + 1 && change[0] <= span[1] + 1);
  const within = <T extends { readonly span: Span }>(found: readonly T[]): readonly T[] =>
    moved(found).filter(({ span }) => span[0] < change[1] && change[0] < span[1]);
  return {
    quantities: near(quantitiesIn(window).map(({ core, ...rest }) => ({ ...rest, core: window.slice(...core) }))),
    dates: near(datesIn(window)),
    names: near(namesIn(window, always)),
    hedges: within(hedgesIn(window, BUILT_IN_LEXICON.hedges)),
    terms: within(loadedTermsIn(window, BUILT_IN_LEXICON.terms)),
  };
}

describe('the facts of a text', () => {
  test(`are those that are read beside each change alone (seed ${SEED})`, () => {
    const random = seededRandom(SEED);
    for (let round = 0; round < 60; round++) {
      // Capital words in long rows are read whole, and by a window in part: a word in small letters stands after every few.
      const sentences = Array.from({ length: 12 }, () => `${sentence(random)} went`);
      const text = [sentences.slice(0, 7).join(' '), sentences.slice(7).join(' ')].join('\n\n');
      const facts = textFacts(text);
      for (let n = 0; n < 40; n++) {
        const words = wordsAt(text);
        const first = Math.floor(random() * words.length);
        const last = Math.min(words.length - 1, first + Math.floor(random() * 4));
        const change: Span = [words[first]?.span[0] ?? 0, words[last]?.span[1] ?? 0];
        expect(around(text, facts, change), JSON.stringify([text, text.slice(...change)])).toEqual(inWindow(text, change));
      }
    }
  });

  test('are read once for all changes of a paragraph, with another lexicon anew', () => {
    const facts = textFacts('The board sold two piers.\n\nIt kept 40 boats and one crane.');
    const found = facts.around([31, 33], BUILT_IN_LEXICON);
    expect(facts.around([34, 38], BUILT_IN_LEXICON)).toBe(found);
    expect(facts.around([4, 9], BUILT_IN_LEXICON)).not.toBe(found);
    expect(facts.around([31, 33], BUILT_IN_LEXICON)).toBe(found);
    const other = { ...BUILT_IN_LEXICON, hedges: new Map() };
    expect(facts.around([31, 33], other)).not.toBe(found);
    expect(facts.around([31, 33], BUILT_IN_LEXICON)).toEqual(found);
  });

  test('are told whole where they reach further than a window', () => {
    const name = 'Featherstonehaugh Cholmondeley Massingberd Winterbourne Halloran Quellin';
    const text = `On the pier ${name} waited.`;
    const change: Span = [text.indexOf('Quellin'), text.indexOf('Quellin') + 7];
    expect(around(text, textFacts(text), change).names.map((one) => one.name)).toEqual([name]);
  });

  test('name nobody in a line where all words have capitals', () => {
    const names = (text: string): readonly unknown[] => {
      const at = text.indexOf('Quellin');
      return around(text, textFacts(text), [at, at + 7]).names.map((one) => one.name);
    };
    expect(names('Harbour Board Votes To Sell Both Piers To Oskar Quellin Today')).toEqual([]);
    expect(names('The piers (Harbour Board/Oskar Quellin) were sold')).toEqual(['Oskar Quellin']);
    expect(names('Harbour Board Votes, and Oskar Quellin Loses It')).toEqual(['Oskar Quellin Loses']);
  });

  test('do not run from one paragraph into the next', () => {
    const text = 'The board sold twenty\n\nfive piers.';
    const values = (change: Span): readonly number[] =>
      touching(textFacts(text).around(change, BUILT_IN_LEXICON).quantities, change).map(({ low }) => low);
    expect(values([text.indexOf('twenty'), text.indexOf('twenty') + 6])).toEqual([20]);
    expect(values([text.indexOf('five'), text.indexOf('five') + 4])).toEqual([5]);
  });

  test('of a paragraph as long as a book are read beside the change alone', () => {
    const text = 'It sold 40 boats and kept 12 more. '.repeat(3000);
    const at = text.indexOf('12', 50_000);
    const stated = textFacts(text).around([at, at + 2], BUILT_IN_LEXICON);
    expect(stated.quantities.all.length).toBeLessThan(10);
    expect(touching(stated.quantities, [at, at + 2]).map(({ low }) => low)).toEqual([12]);
  });

  test('a paragraph that was let go is read again as it was', () => {
    const one = `It sold 40 boats and kept 12 more. ${'The rest of them went on. '.repeat(1200)}`;
    const text = Array.from({ length: 12 }, () => one).join('\n\n');
    const facts = textFacts(text);
    const first = facts.around([8, 10], BUILT_IN_LEXICON);
    for (let at = text.indexOf('40'); at >= 0; at = text.indexOf('40', at + 1)) facts.around([at, at + 2], BUILT_IN_LEXICON);
    const again = facts.around([8, 10], BUILT_IN_LEXICON);
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });
});

test(`things are found by their place, whichever lie inside others (seed ${SEED})`, () => {
  const random = seededRandom(SEED);
  const at = (most: number): number => Math.floor(random() * most);
  for (let round = 0; round < 300; round++) {
    const things = Array.from({ length: at(12) }, (): { readonly span: Span } => {
      const start = at(40);
      return { span: [start, start + at(15)] };
    });
    const start = at(40);
    const [from, to]: Span = [start, start + at(10)];
    const inOrder = [...things].sort((x, y) => x.span[0] - y.span[0]);
    expect(touching(placed(things), [from, to])).toEqual(inOrder.filter(({ span }) => span[0] <= to + 1 && from <= span[1] + 1));
    expect(sharing(placed(things), [from, to])).toEqual(inOrder.filter(({ span }) => span[0] < to && from < span[1]));
  }
});

describe('a change with the words it cuts', () => {
  const whole = (marked: string): string => {
    const [before = '', change = '', after = ''] = marked.split(/[[\]]/);
    return (before + change + after).slice(...wholeWords(before + change + after, [before.length, before.length + change.length]));
  };

  test.each([
    ['the [boat] sank', 'boat'],
    ['the speed[boa]ts sank', 'speedboats'],
    ['a so-[call]ed pier', 'so-called'],
    ['pier[s.] It sank', 'piers.'],
    ['(b[o]at)', 'boat'],
  ])('%s', (marked, expected) => {
    expect(whole(marked)).toBe(expected);
  });

  test('a chain of letters without an end is no word', () => {
    expect(whole(`${'ab-'.repeat(40)}[c]${'-de'.repeat(40)}`)).toBe('c');
  });
});
