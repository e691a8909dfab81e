import { describe, expect, it } from 'vitest';
import { type Content, contentOf, stretchCosine } from '../../../src/align/content.js';
import { contentSeeds } from '../../../src/align/content-seeds.js';
import { type Sentence, sentenceAt } from '../../../src/align/sentences.js';
import { witnessOfText } from '../../../src/align/witness.js';
import { fc } from '../read/property.js';

const sentence = (...terms: readonly number[]): Sentence => ({ from: 0, to: 0, terms: Uint32Array.from(terms) });
const sentences = fc.array(
  fc.uniqueArray(fc.nat(9), { maxLength: 5 }).map((terms) => sentence(...terms)),
  { maxLength: 4 },
);

/** What a term weighs: the logarithm of all sentences and one more over those that have it. */
const weightOf = (term: number, all: readonly Sentence[]): number =>
  Math.log((all.length + 1) / all.filter(({ terms }) => terms.includes(term)).length);

/** Cosine of two bags of terms. */
function cosine(x: readonly number[], y: readonly number[], all: readonly Sentence[]): number {
  const product = (one: readonly number[], other: readonly number[]): number =>
    one.reduce((sum, term) => sum + other.filter((same) => same === term).length * weightOf(term, all) ** 2, 0);
  const dot = product(x, y);
  return dot === 0 ? 0 : dot / Math.sqrt(product(x, x) * product(y, y));
}
const bag = (some: readonly Sentence[]): readonly number[] => some.flatMap(({ terms }) => [...terms]);

describe('the content of two texts', () => {
  it('is how many sentences of each have a term, and what it weighs', () => {
    fc.assert(
      fc.property(sentences, sentences, (a, b) => {
        const { weights, inA, inB, ...numbered }: Content = contentOf(a, b);
        const count = (some: readonly Sentence[], term: number): number => some.filter(({ terms }) => terms.includes(term)).length;
        for (const [own, told] of [[a, numbered.a] as const, [b, numbered.b] as const]) {
          for (const [i, { terms }] of own.entries()) {
            for (const [n, term] of terms.entries()) {
              const number = told[i]?.[n] ?? -1;
              expect([inA[number], inB[number]]).toEqual([count(a, term), count(b, term)]);
              expect(weights[number]).toBeCloseTo(weightOf(term, [...a, ...b]), 12);
            }
          }
        }
        expect(weights).toHaveLength(new Set(bag([...a, ...b])).size);
      }),
    );
  });

  it('of two stretches is alike by the cosine of how often each term stands there', () => {
    fc.assert(
      fc.property(sentences, sentences, fc.nat(4), fc.nat(4), (a, b, x, y) => {
        const [fromA, fromB] = [Math.min(x, a.length), Math.min(y, b.length)];
        const window = { fromA, toA: a.length, fromB, toB: b.length };
        expect(stretchCosine(contentOf(a, b), window)).toBeCloseTo(cosine(bag(a.slice(fromA)), bag(b.slice(fromB)), [...a, ...b]), 9);
      }),
    );
  });
});

describe('seeds by content', () => {
  it('are all pairs of which cosine and Dice are both above three tenths', () => {
    fc.assert(
      fc.property(sentences, sentences, (a, b) => {
        const { seeds, exact } = contentSeeds(contentOf(a, b));
        const plain = a.flatMap((x, i) =>
          b.flatMap((y, j) => {
            const common = [...x.terms].filter((term) => y.terms.includes(term)).length;
            const alike = cosine([...x.terms], [...y.terms], [...a, ...b]);
            return alike > 0.3 && (2 * common) / (x.terms.length + y.terms.length) > 0.3 ? [`${i}-${j} ${alike.toFixed(9)}`] : [];
          }),
        );
        expect(seeds.map((seed) => `${seed.a}-${seed.b} ${seed.cosine.toFixed(9)}`)).toEqual(plain);
        expect(exact).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of a refrain are the four likest of either sentence', () => {
    const refrains = (from: number): readonly Sentence[] => Array.from({ length: 9 }, (_, i) => sentence(1, 2, 3, from + i));
    const others = Array.from({ length: 90 }, (_, i) => sentence(100 + i));
    expect(contentSeeds(contentOf([sentence(1, 2, 3)], [...refrains(10), ...others])).seeds).toHaveLength(9);
    const among = contentSeeds(contentOf(refrains(10), [...refrains(30), ...others])).seeds;
    const times = (side: 'a' | 'b', i: number): number => among.filter((seed) => seed[side] === i).length;
    for (let i = 0; i < 9; i++) expect(Math.min(times('a', i), times('b', i))).toBeGreaterThanOrEqual(4);
    expect(among.length).toBeLessThan(81);
    expect(among).toEqual([...among].sort((x, y) => x.a - y.a || x.b - y.b));
  });
});

describe('the sentences of a text', () => {
  const told = (text: string): readonly string[] => {
    const witness = witnessOfText(text);
    const { letters } = witness;
    return witness.sentences.map(({ from, to }) => text.slice(letters.starts[from], letters.ends[to - 1]));
  };

  it('end at full stops and paragraphs, without a letter between', () => {
    const text = 'The ramp was closed on Monday. Ferries to the island stopped\n\nNobody asked the islanders. They were angry about it!';
    expect(told(text)).toEqual([
      'The ramp was closed on Monday',
      'Ferries to the island stopped',
      'Nobody asked the islanders',
      'They were angry about it',
    ]);
    const { sentences: all, letters } = witnessOfText(text);
    expect(all.map(({ from }) => from)).toEqual([0, ...all.slice(0, -1).map(({ to }) => to)]);
    expect(all.at(-1)?.to).toBe(letters.codes.length);
    expect(told('')).toEqual([]);
  });

  it('of fewer than sixteen letters are read with the next, but not across a paragraph', () => {
    expect(told('He said yes to it all. The ramp was closed on Monday.')).toHaveLength(2);
    expect(told('He said yes to all. The ramp was closed on Monday.')).toHaveLength(1);
    expect(told('He agreed.\n\nThe ramp was closed on Monday.')).toHaveLength(2);
  });

  it('without a full stop end at the next word after six hundred letters', () => {
    const ends = (length: number): number | undefined => witnessOfText('a'.repeat(length).concat(' bc'.repeat(50))).sentences[0]?.to;
    expect([ends(599), ends(600), ends(601)]).toEqual([601, 600, 601]);
  });

  it('speak of the stems of their words, each once', () => {
    const terms = (text: string): string =>
      witnessOfText(text)
        .sentences.map((one) => one.terms.join())
        .join(' | ');
    expect(terms('election of electors')).toBe(terms('of elected'));
    expect(terms('elect')).toBe(terms('election'));
    expect(terms('elec')).not.toBe(terms('election'));
    expect(terms('of elected')).not.toBe(terms('of erected'));
    expect(witnessOfText('one two three two one').sentences[0]?.terms).toHaveLength(3);
    const { terms: rising = new Uint32Array(0) } = witnessOfText('one two three four five six seven').sentences[0] ?? {};
    expect([...rising]).toEqual([...rising].sort((x, y) => x - y));
  });

  it('of a script without spaces speak of neighbours, the last letter alone', () => {
    const terms = (text: string): ReadonlySet<number> => new Set(witnessOfText(text).sentences[0]?.terms);
    const [whole, pair, last] = [terms('港口關'), terms('港口'), terms('關')];
    expect(whole.size).toBe(3);
    expect([...last].every((term) => whole.has(term))).toBe(true);
    expect([...pair].filter((term) => whole.has(term))).toHaveLength(1);
  });

  it('are found by a letter', () => {
    const some = [10, 20, 30].map((to) => ({ from: to - 10, to, terms: new Uint32Array(0) }));
    expect([0, 9, 10, 19, 20, 29, 40].map((letter) => sentenceAt(some, letter))).toEqual([0, 0, 1, 1, 2, 2, 2]);
  });
});
