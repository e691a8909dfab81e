import { describe, expect, it } from 'vitest';
import { type AlignedRuns, alignRuns } from '../../../src/align/align-runs.js';
import { witnessOfText } from '../../../src/align/witness.js';
import { NO_CUT } from '../../../src/text/word-cuts.js';
import { fc, pairOfTexts, runs as times } from '../../property/texts.js';
import { parseNotation } from './notation.js';

/** What two texts have in common, run by run in order of B as A writes it, a star before what was moved. */
function shown(a: string, b: string): { readonly common: readonly string[]; readonly exact: boolean } {
  const witness = witnessOfText(a);
  const { starts, ends } = witness.letters;
  const { runs, exact }: AlignedRuns = alignRuns(witness, witnessOfText(b));
  return { common: runs.map((run) => `${run.moved ? '*' : ''}${a.slice(starts[run.a], ends[run.a + run.length - 1])}`), exact };
}

const PARAGRAPHS = [
  'The harbour board of Larkhaven met on Monday to hear the engineers on the northern ramp',
  'Ferries to Osmund Bay will stop until the spring at the latest until Easter the board said',
  'Shopkeepers on the island said they feared for the Christmas trade and asked the council for help',
] as const;
const numbered = (count: number, letter = 'w'): string => Array.from({ length: count }, (_, i) => `${letter}${i}`).join(' ');

describe('the equal letters of two texts', () => {
  it('are disjoint runs in order of B, of equal letters between words, no two of which touch', () => {
    fc.assert(
      fc.property(pairOfTexts, ([textA, textB]) => {
        const [a, b] = [witnessOfText(textA), witnessOfText(textB)];
        const { runs } = alignRuns(a, b);
        const takenA = new Uint8Array(a.letters.codes.length);
        for (const [i, run] of runs.entries()) {
          const [endA, endB] = [run.a + run.length, run.b + run.length];
          const next = runs[i + 1];
          expect(run.length).toBeGreaterThan(0);
          expect(a.letters.codes.subarray(run.a, endA)).toEqual(b.letters.codes.subarray(run.b, endB));
          for (const [cuts, at] of [[a.cuts, run.a] as const, [a.cuts, endA] as const, [b.cuts, run.b] as const, [b.cuts, endB] as const])
            expect(cuts[at]).not.toBe(NO_CUT);
          expect(takenA.subarray(run.a, endA).includes(1)).toBe(false);
          takenA.fill(1, run.a, endA);
          expect(next === undefined || endB <= next.b).toBe(true);
          expect(next !== undefined && next.a === endA && next.b === endB && next.moved === run.moved).toBe(false);
        }
      }),
      times(300),
    );
  });

  it.each([
    ['around a change', 'The harbour board of [Larkhaven/Osmund] met on Monday', ['The harbour board of', 'met on Monday']],
    ['between changes nearer than a seed', 'The harbour [old/new] board [met/sat] on Monday', ['The harbour', 'board', 'on Monday']],
    ['beside what only one has', 'The board[/ of ports] met engineers[ late/] on Monday', ['The board', 'met engineers', 'on Monday']],
    ['but for an island', 'The board of the [engineers/builders] and the [northern/southern] ramp', ['The board of the', 'ramp']],
    ['as far as the part of a name', 'The board heard Ms Mc[Adam/Adamson]', ['The board heard Ms Mc']],
    ['in texts without one', '[one two/three]', []],
    ['in the whole', 'one two', ['one two']],
  ])('are found %s', (_, notation, common) => {
    expect(shown(...parseNotation(notation))).toEqual({ common, exact: true });
  });

  it('are found in words that are glued, where forty-eight letters of both stand between what is known', () => {
    const between = (a: number, b: number): readonly string[] => {
      const [lost, glued] = [`x abcd efgh ijkl ${'p'.repeat(a - 13)}`, `y abcdefghijkl ${'q'.repeat(b - 13)}`];
      return shown(`${PARAGRAPHS[0]} ${lost} ${PARAGRAPHS[1]}`, `${PARAGRAPHS[0]} ${glued} ${PARAGRAPHS[1]}`).common;
    };
    const known = PARAGRAPHS.slice(0, 2);
    const found = [known[0], 'abcd efgh ijkl', known[1]];
    expect([between(48, 60), between(60, 48), between(47, 60), between(60, 47)]).toEqual([found, found, known, known]);
  });

  it('are looked for by words beside those that are glued', () => {
    const [a, b] = parseNotation(
      'p[1/2] [abcd efgh ijkl/abcdefghijkl] q[3/4] lamp [red/tin] rope [mast keel/sail oars] [mnop qrst uvwx/mnopqrstuvwx] r[5/6]',
    );
    expect(shown(a, b).common).toEqual(['abcd efgh ijkl', 'lamp', 'rope', 'mnop qrst uvwx']);
  });

  it('of a paragraph that was moved are all moved, and no others', () => {
    const [first, second, third] = PARAGRAPHS;
    const [old, changed] = parseNotation(
      'Engineers who climbed into the northern ramp found eleven [broad/wide] cracks [in/on] its steel girders last winter and wrote to the mayor',
    );
    const { common } = shown(
      [first, second, third, old].join('\n\n'),
      [changed, first.replace('on Monday', 'today'), second, third].join('\n\n'),
    );
    expect(common).toEqual([
      '*Engineers who climbed into the northern ramp found eleven',
      '*cracks',
      '*its steel girders last winter and wrote to the mayor',
      'The harbour board of Larkhaven met',
      [first.slice(first.indexOf('to hear')), second, third].join('\n\n'),
    ]);
  });

  it('are the ends of texts that repeat themselves', () => {
    const [many, more] = ['la '.repeat(4500).trim(), 'la '.repeat(100).trim()];
    expect(shown(`${many} so ${more}`, `${many} mi ${more}`)).toEqual({ common: [many, more], exact: true });
    expect(shown(`${more} so ${many}`, `${more} mi ${many} la`)).toEqual({ common: [more, many], exact: true });
    expect(shown(`${many} ${more}`, many)).toEqual({ common: [many], exact: true });
  });
});

describe('an alignment of runs', () => {
  const [first, second, third] = PARAGRAPHS;

  it('is exact however much only one of the texts has', () => {
    const [plain, longer] = [`${first} ${second}`, `${first} ${numbered(4100)} ${second}`];
    expect(shown(plain, longer)).toEqual({ common: [first, second], exact: true });
    expect(shown(longer, plain)).toEqual({ common: [first, second], exact: true });
  });

  it('is not where more stands against more, whatever stands before and behind', () => {
    const [a, b] = [numbered(4100, 'v'), numbered(4100)];
    expect(shown(`${first} ${a} ${second} old ${third}`, `${first} ${b} ${second} new ${third}`).exact).toBe(false);
    expect(shown(`${first} old ${second} ${a} ${third}`, `${first} new ${second} ${b} ${third}`).exact).toBe(false);
    expect(shown(`p1 abcdefghijkl ${a}`, `p2 abcdefghijkl ${b}`).exact).toBe(false);
  });
});
