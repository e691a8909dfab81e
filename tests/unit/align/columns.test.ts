import { describe, expect, it } from 'vitest';
import { newColumnList } from '../../../src/align/column-list.js';
import { type Columns, columnsOf, standingIn } from '../../../src/align/columns.js';
import { newLexicon } from '../../../src/align/lexicon.js';
import { partitionsOf } from '../../../src/align/partitions.js';
import { inOneBreath, segmentsOf } from '../../../src/align/segments.js';
import type { VariantGraph } from '../../../src/align/variant-graph.js';
import type { Variation } from '../../../src/align/variation.js';
import { firstFrom, isLacuna, rowsOf } from '../../../src/align/witness-rows.js';
import { fc } from '../read/property.js';

/** A graph of texts given by the column of each of their words; -1 for all words of a text that was left out. */
function graphOf(columns: number, places: readonly (readonly number[])[]): VariantGraph {
  return {
    columns,
    words: places.map((own) => ({
      starts: Uint32Array.from({ length: own.length + 1 }, (_, i) => 5 * i),
      ids: Int32Array.from(own),
    })),
    places: places.map((own) => Int32Array.from(own)),
    moved: places.map((own) => new Uint8Array(own.length)),
    leftOut: places.flatMap((own, text) => (own.includes(-1) ? [text] : [])),
    exact: true,
  };
}

const columnsFrom = (columns: number, places: readonly (readonly number[])[], weights = places.map(() => 1)): Columns =>
  columnsOf(graphOf(columns, places), weights);

const cellsOf = ({ starts, texts, words }: Columns, column: number): readonly string[] =>
  Array.from({ length: (starts[column + 1] ?? 0) - (starts[column] ?? 0) }, (_, i) => {
    const cell = (starts[column] ?? 0) + i;
    return `${texts[cell] ?? ''}:${words[cell] ?? ''}`;
  });

describe('a list of columns', () => {
  it('keeps the order in which columns were put behind one another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (choices) => {
        const list = newColumnList();
        const order: number[] = [];
        for (const choice of choices) {
          const at = choice % (order.length + 1);
          order.splice(at, 0, list.insert(order[at - 1] ?? -1));
        }
        expect(list.size).toBe(order.length);
        expect([...list.ranks()].map((rank, column) => order[rank] === column)).toEqual(order.map(() => true));
        const chain = [-1, ...order, -1];
        for (let i = 0; i + 1 < chain.length; i++) {
          expect(list.after(chain[i] ?? -1)).toBe(chain[i + 1]);
          expect(list.before(chain[i + 1] ?? -1)).toBe(chain[i]);
        }
      }),
    );
  });

  it('counts every text and names every word once', () => {
    const list = newColumnList();
    const column = list.insert(-1);
    expect([list.readings(column), list.support(column)]).toEqual([[], 0]);
    for (const word of [7, 9, 7]) list.add(column, word);
    expect([list.readings(column), list.support(column)]).toEqual([[7, 9], 3]);
    expect([list.readings(5), list.support(5)]).toEqual([[], 0]);
  });
});

describe('the columns of a graph', () => {
  it('hold each word of each text once, in order of the texts', () => {
    const columns = columnsFrom(
      4,
      [
        [0, 2, 1],
        [-1, -1],
        [2, 3],
      ],
      [2, 5, 1],
    );
    expect([0, 1, 2, 3].map((column) => cellsOf(columns, column))).toEqual([['0:0'], ['0:2'], ['0:1', '2:0'], ['2:1']]);
    expect([columns.size, columns.total, columns.texts.length]).toEqual([4, 3, 5]);
  });

  it('tell what stands in them, how many have it and what most have', () => {
    const columns = columnsFrom(2, [[0], [0], [0], [1]], [1, 2, 2, 1]);
    const ids = [10, 20, 30, 40];
    const idOf = (text: number): number => ids[text] ?? -1;
    expect(standingIn(columns, 0, idOf)).toEqual({
      readings: new Map([
        [10, 1],
        [20, 2],
        [30, 2],
      ]),
      present: 5,
      common: 20,
    });
    expect(standingIn(columns, 1, idOf)).toEqual({ readings: new Map([[40, 1]]), present: 1, common: -1 });
    expect(standingIn(columnsFrom(1, [[0], []]), 0, idOf).common).toBe(10);
    expect(standingIn(columnsFrom(1, [[0], [0]]), 0, () => 7)).toEqual({ readings: new Map([[7, 2]]), present: 2, common: 7 });
  });
});

describe('the partition of a column', () => {
  /** By text the word in each of the columns, 0 for none. */
  const tables = fc.array(fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 5 });

  it('is the same number exactly where the same texts agree, none having a word among them', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const rows = table.map((words) => words.flatMap((word, column) => (word === 0 ? [] : [column])));
        const columns = columnsFrom(6, rows);
        const idOf = (text: number, word: number): number => table[text]?.[rows[text]?.[word] ?? 0] ?? 0;
        const partitions = partitionsOf(columns, new Int32Array(6), idOf);
        const plain = Array.from({ length: 6 }, (_, column) => {
          const groups = [0, 1, 2].map((word) => table.flatMap((words, text) => (words[column] === word ? [text] : [])).join());
          return groups.sort().join('|');
        });
        for (let x = 0; x < 6; x++) for (let y = 0; y < 6; y++) expect(partitions[x] === partitions[y]).toBe(plain[x] === plain[y]);
        expect([...partitions].every((value) => Number.isSafeInteger(value) && value >= 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text along the common order', () => {
  it('has its words by their places, and knows which stands where', () => {
    const [row] = rowsOf(graphOf(5, [[3, 0, 4]]), new Uint8Array(5));
    expect([[...(row?.places ?? [])], [...(row?.words ?? [])], row?.lacunae]).toEqual([[0, 3, 4], [1, 0, 2], []]);
  });

  it('does not reach what more than sixty common words stand before its first or behind its last', () => {
    const common = new Uint8Array(200).fill(1);
    const lacunae = (...places: readonly number[]) => rowsOf(graphOf(200, [places]), common)[0]?.lacunae;
    expect(lacunae(60, 139)).toEqual([]);
    expect(lacunae(61, 139)).toEqual([[0, 61]]);
    expect(lacunae(60, 138)).toEqual([[139, 200]]);
    expect(lacunae()).toEqual([[0, 200]]);
    expect(rowsOf(graphOf(200, [[100]]), new Uint8Array(200))[0]?.lacunae).toEqual([]);
    const [row] = rowsOf(graphOf(200, [[61, 138]]), common);
    const silent = [0, 60, 61, 138, 139, 199].map((place) => row !== undefined && isLacuna(row, place));
    expect(silent).toEqual([true, true, false, false, true, true]);
  });

  it('finds the first of its places from one on', () => {
    const places = Int32Array.of(2, 5, 9);
    expect([0, 2, 3, 5, 9, 10].map((place) => firstFrom(places, place))).toEqual([0, 0, 1, 1, 2, 3]);
  });
});

describe('segments', () => {
  const shown = (segments: readonly { readonly from: number; readonly to: number }[]): readonly string[] =>
    segments.map(({ from, to }) => `${from}-${to}`);
  const variation = (varies: readonly number[], partitions: readonly number[], bridged: readonly number[] = []): Variation => ({
    rows: [],
    varies: Uint8Array.from(varies),
    partitions: Float64Array.from(partitions),
    bridged: Uint8Array.from({ length: varies.length }, (_, i) => bridged[i] ?? 0),
  });
  /** One text with a word in every column. */
  const straight = (size: number): Columns => columnsFrom(size, [Array.from({ length: size }, (_, i) => i)]);

  it('are the columns that vary, neighbours joined where they part alike or are bridged', () => {
    expect(shown(segmentsOf(straight(6), variation([0, 1, 1, 0, 1, 0], [0, 1, 1, 0, 2, 0])))).toEqual(['1-3', '4-5']);
    expect(shown(segmentsOf(straight(4), variation([1, 1, 1, 1], [1, 2, 2, 3])))).toEqual(['0-1', '1-3', '3-4']);
    expect(shown(segmentsOf(straight(4), variation([1, 1, 1, 1], [1, 2, 2, 3], [1, 0, 0])))).toEqual(['0-3', '3-4']);
    expect(shown(segmentsOf(straight(3), variation([0, 0, 0], [1, 1, 1])))).toEqual([]);
  });

  it('longer than a phrase hold together by parting alike alone', () => {
    const joined = (size: number): readonly string[] => {
      const partitions = Array.from({ length: size }, (_, i) => (i < 3 ? 1 : i));
      return shown(segmentsOf(straight(size), variation(new Array<number>(size).fill(1), partitions, new Array<number>(size).fill(1))));
    };
    expect(joined(24)).toEqual(['0-24']);
    expect(joined(25)).toEqual(['0-3', ...Array.from({ length: 22 }, (_, i) => `${i + 3}-${i + 4}`)]);
  });

  it('are cut where a text goes on with another than its next word', () => {
    const never = (): boolean => false;
    expect(shown(inOneBreath(straight(3), 0, 3, never))).toEqual(['0-3']);
    expect(shown(inOneBreath(columnsFrom(4, [[0, 2, 1, 3]]), 0, 4, never))).toEqual(['0-1', '1-2', '2-3', '3-4']);
    expect(
      shown(
        inOneBreath(
          columnsFrom(4, [
            [0, 3],
            [1, 2, 0, 3],
          ]),
          0,
          4,
          never,
        ),
      ),
    ).toEqual(['0-1', '1-3', '3-4']);
    expect(shown(inOneBreath(straight(4), 1, 4, (column) => column === 3))).toEqual(['1-3', '3-4']);
  });
});

describe('how much two words are alike', () => {
  const likeness = (x: string, y: string): number => {
    const lexicon = newLexicon();
    return lexicon.likeness(lexicon.idOf(x), lexicon.idOf(y));
  };
  /** Dice's coefficient of the pairs of letters, the ends of the word counted as a letter. */
  const plain = (x: string, y: string): number => {
    const [inX, inY] = [x, y].map((word) => new Set([...` ${word}`].map((letter, i) => letter + ([...`${word} `][i] ?? '')))) as [
      Set<string>,
      Set<string>,
    ];
    return (2 * [...inX].filter((pair) => inY.has(pair)).length) / (inX.size + inY.size);
  };

  it('is the share of their letter pairs', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abü𝔸]{1,6}$/u), fc.stringMatching(/^[abü𝔸]{1,6}$/u), (x, y) => {
        expect(likeness(x, y)).toBe(x === y ? 1 : plain(x, y));
      }),
    );
    expect(likeness('harbour', 'harbor')).toBeCloseTo(12 / 15, 10);
  });

  it('is nothing for a data line, but to itself', () => {
    const line = 'ab'.repeat(32);
    expect([likeness(line, `${line.slice(1)}c`) > 0, likeness(`${line}x`, `${line}y`), likeness(`${line}x`, `${line}x`)]).toEqual([
      true,
      0,
      1,
    ]);
  });

  it('is asked of numbers that are the same for the same word', () => {
    const lexicon = newLexicon();
    expect(['b', 'a', 'b', 'c', 'a'].map((word) => lexicon.idOf(word))).toEqual([0, 1, 0, 2, 1]);
  });
});
