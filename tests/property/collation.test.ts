import { describe, expect, it } from 'vitest';
import { collate } from '../../src/align/collate.js';
import type { Member } from '../../src/align/laid-out.js';
import { variantGraph } from '../../src/align/variant-graph.js';
import { witnessOfText } from '../../src/align/witness.js';
import type { Collation } from '../../src/model/collation.js';
import type { Span } from '../../src/model/span.js';
import { lettersOf } from '../../src/text/letters.js';
import { anyText, fc, pairOfTexts, plainStory, runs } from './texts.js';

const RUNS = runs(300);

const lettersIn = (text: string): string => String.fromCodePoint(...lettersOf(text).codes);
const member = (text: string, index: number): Member => ({ id: `v${String(index).padStart(2, '0')}`, witness: witnessOfText(text) });
const textOf = (members: readonly Member[], id: string): string => members.find((one) => one.id === id)?.witness.story.text ?? '';

/** Versions that have much in common, with a stranger among them now and then. */
const versions: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 3, arbitrary: fc.array(pairOfTexts, { minLength: 1, maxLength: 3 }).map((pairs) => pairs.flat()) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(pairOfTexts, pairOfTexts, fc.array(fc.nat({ max: 3 }), { maxLength: 4 }))
      .map(([[a, b], [c], again]) => [a, b, `${a}\n\n${c}`, `${c} ${b}`, ...again.map((i) => [a, b, c, `${b}\n\n${a}`][i] ?? a)]),
  },
  { weight: 1, arbitrary: fc.array(anyText, { maxLength: 5 }) },
);

const spansOf = (collation: Collation, id: string): readonly Span[] =>
  collation.loci.flatMap(({ readings }) =>
    readings.flatMap(({ witnesses }) => witnesses.filter((one) => one.document === id).map(({ span }) => span)),
  );

describe('a variant graph', () => {
  it('gives every word of a text one column, and what was not moved in its order', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const witnesses = texts.map(witnessOfText);
        const { words, places, moved, columns, leftOut } = variantGraph(witnesses);
        expect(leftOut).toEqual([]);
        for (const [i, { letters }] of witnesses.entries()) {
          expect(words[i]?.starts.at(-1)).toBe(letters.codes.length);
          const own = [...(places[i] ?? [])];
          expect(new Set(own).size).toBe(own.length);
          expect(own.every((place) => place >= 0 && place < columns)).toBe(true);
          const main = own.filter((_, word) => moved[i]?.[word] === 0);
          expect(main).toEqual([...main].sort((x, y) => x - y));
        }
      }),
      RUNS,
    );
  });
});

describe('a collation', () => {
  it('is the same for every order of its members', () => {
    fc.assert(
      fc.property(
        versions.chain((texts) => {
          const members = texts.map(member);
          return fc.tuple(fc.constant(members), fc.shuffledSubarray(members, { minLength: members.length }));
        }),
        ([members, shuffled]) => {
          expect(collate(shuffled)).toEqual(collate(members));
        },
      ),
      RUNS,
    );
  });

  it('names every member once at every locus, with letters that are the reading’s', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const members = texts.map(member);
        for (const { readings, lacunae } of collate(members).loci) {
          const named = [...readings.flatMap(({ witnesses }) => witnesses.map(({ document }) => document)), ...lacunae];
          expect(named.sort()).toEqual(members.map(({ id }) => id));
          const told = readings.map(({ witnesses }) =>
            witnesses.map(({ document, span }) => lettersIn(textOf(members, document).slice(...span))),
          );
          for (const letters of told) expect(new Set(letters).size, letters.join(' | ')).toBe(1);
          expect(new Set(told.map(([letters]) => letters)).size).toBe(readings.length);
          expect(readings.length).toBeGreaterThan(1);
        }
      }),
      RUNS,
    );
  });

  it('covers no letter of a text twice', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const members = texts.map(member);
        const collation = collate(members);
        for (const { id } of members) {
          const sorted = spansOf(collation, id)
            .filter(([from, to]) => from < to)
            .sort((x, y) => x[0] - y[0]);
          expect(sorted.filter(([from], i) => i > 0 && from < (sorted[i - 1]?.[1] ?? 0))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('leaves the same letters in all versions once its loci are taken out', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const members = texts.map(member);
        const collation = collate(members);
        const unlike = new Set([...collation.moves.map(({ document }) => document), ...collation.fragments]);
        const agreed = members
          .filter(({ id }) => !unlike.has(id))
          .map(({ id }) => {
            const text = textOf(members, id);
            let at = 0;
            let rest = '';
            for (const [from, to] of spansOf(collation, id)) {
              rest += lettersIn(text.slice(at, from));
              at = to;
            }
            return rest + lettersIn(text.slice(at));
          });
        expect(new Set(agreed).size).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  it('of copies alone has no locus', () => {
    fc.assert(
      fc.property(plainStory, (text) => {
        expect(collate([text, text.toUpperCase(), text.replaceAll(' ', '')].map(member))).toEqual({
          loci: [],
          claims: [],
          moves: [],
          fragments: [],
          leftOut: [],
          exact: true,
        });
      }),
      runs(100),
    );
  });
});
