import { describe, expect, it } from 'vitest';
import type { Collation, Locus } from '../../../src/model/collation.js';
import { parallelReadings, readingsOf, turned } from '../../../src/stemma/readings.js';
import { articleOf } from './facts.js';

const IDS = ['a', 'b', 'c', 'd', 'e'];

/** Documents of four words each, and the collation of the column in which they differ. */
function laid(...columns: readonly (readonly string[])[]) {
  const ids = IDS.slice(0, columns[0]?.length);
  const texts = ids.map((_, text) => columns.map((column) => column[text]!));
  const documents = ids.map((id, text) => ({ ...articleOf(id, { bylines: [] }), text: texts[text]!.join('|'), headline: null }));
  const loci = columns.map((column, at): Locus => {
    const words = [...new Set(column)];
    const readings = words.map((word) => ({
      witnesses: ids.flatMap((document, text): Locus['readings'][number]['witnesses'] => {
        if (column[text] !== word) return [];
        const start = texts[text]!.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
        return [{ document, span: [start, start + word.length] }];
      }),
    }));
    return { readings, lacunae: [] };
  });
  const collation: Collation = { loci, moves: [], fragments: [], leftOut: [], claims: [], exact: true };
  return readingsOf(collation, documents);
}

describe('readings held against each other', () => {
  it('tell which of two stands alone, and whether words came, went or changed', () => {
    const readings = laid(['rain', 'rain', 'snow', 'rain'], ['', '', 'heavy', ''], ['again', 'again', '', 'again']);
    const once = { changed: 1, lost: 1, added: 1 };
    const none = { changed: 0, lost: 0, added: 0 };
    expect(parallelReadings(readings, 'a', 'c')).toEqual({ alone: none, own: once, away: none, back: none, rare: 0 });
    expect(parallelReadings(readings, 'c', 'a')).toEqual({ alone: once, own: none, away: none, back: none, rare: 0 });
  });

  it('say the same from the other side', () => {
    const readings = laid(['rain', 'rain', 'snow', 'hail'], ['', '', 'heavy', ''], ['one', 'one', 'two', 'two']);
    for (const [x, y] of [
      ['a', 'c'],
      ['c', 'd'],
      ['b', 'd'],
    ] as const)
      expect(turned(parallelReadings(readings, x, y))).toEqual(parallelReadings(readings, y, x));
  });

  it('count the same change only once, however often it was made', () => {
    const readings = laid(['percent', 'percent', 'per cent', 'percent'], ['percent', 'percent', 'per cent', 'percent']);
    expect(parallelReadings(readings, 'a', 'c').own.changed).toBe(1);
  });

  it('count a passage that is cut only once, at however many places inside it the others part', () => {
    const readings = laid(
      ['road', 'way', '', 'road'],
      ['shut', 'shut', '', 'closed'],
      ['again', 'anew', '', 'anew'],
      ['two', 'two', '2', 'two'],
    );
    expect(parallelReadings(readings, 'a', 'c').own).toEqual({ changed: 1, lost: 1, added: 0 });
    expect(parallelReadings(readings, 'c', 'a').alone).toEqual({ changed: 1, lost: 0, added: 1 });
  });

  it('count what two have left out in common once, and the same word of theirs once', () => {
    const cut = [
      ['road', 'road', 'way', '', ''],
      ['shut', 'closed', 'shut', '', ''],
    ];
    const word = ['percent', 'percent', 'percent', 'per cent', 'per cent'];
    expect(parallelReadings(laid(...cut), 'd', 'e').rare).toBe(1);
    expect(parallelReadings(laid(...cut, word, word), 'd', 'e').rare).toBe(2);
    expect(parallelReadings(laid(word, word), 'a', 'b').rare).toBe(0);
  });

  it('tell an innovation that two share', () => {
    const readings = laid(['rain', 'snow', 'hail', 'sleet'], ['one', 'one', 'two', 'two']);
    expect(parallelReadings(readings, 'a', 'b').rare).toBe(0);
    expect(parallelReadings(laid(['rain', 'rain', 'snow', 'hail', 'hail'].slice(0, 4), ['x', 'y', 'y', 'y']), 'a', 'b').own.changed).toBe(
      0,
    );
  });

  it('leave a slip of the pen to the damage', () => {
    const readings = laid(['weather', 'weather', 'wether', 'weather'].map((word) => (word === 'wether' ? 'weatehr' : word)));
    expect(parallelReadings(readings, 'a', 'c').own.changed).toBe(0);
  });

  it('say nothing of two texts alone', () => {
    const [a, b] = [articleOf('a'), articleOf('b')];
    const collation: Collation = { loci: [], moves: [], fragments: [], leftOut: [], claims: [], exact: true };
    expect(parallelReadings(readingsOf(collation, [a, b]), 'a', 'b').own.changed).toBe(0);
  });
});
