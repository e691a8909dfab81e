import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type PanCategory, type PanPair, readPanPairs, toCodePoints } from '../../eval/pan-pairs.js';
import { plagDet } from '../../eval/plagdet.js';
import { wordGramCopies } from '../../eval/word-grams.js';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/pan13/', import.meta.url));
const HERE = existsSync(`${FOLDER}split.tsv`);

/** How the floor of the collection's description joined its word 6-grams is not said; these come closest. */
const GRAMS = { size: 6, longestGap: 35, least: 130 };

/** What the description gives for exact word 6-grams. */
const FLOOR: Readonly<Record<Exclude<PanCategory, 'clean'>, number>> = { none: 0.965, random: 0.344, translation: 0.419, summary: 0.083 };

const NEAR = 0.03;

/** Hundreds of texts a category, on a machine that may be busy. */
const TIMEOUT_MS = 120_000;

const scored = ({ cases, ...pair }: PanPair) => ({
  cases,
  detections: wordGramCopies(pair.suspicious.text, pair.source.text, GRAMS).map((copy) => toCodePoints({ cases, ...pair }, copy)),
});

describe.skipIf(!HERE)(`PlagDet on the collection${HERE ? '' : ' (skipped: ../shared/data/pan13 is not here)'}`, () => {
  const pairs = HERE ? readPanPairs(FOLDER) : [];

  it.each(Object.entries(FLOOR))(
    'of word 6-grams is what others measured: %s %f',
    (category, floor) => {
      const { plagDet: score } = plagDet(pairs.filter((pair) => pair.category === category).map(scored));
      expect(Math.abs(score - floor)).toBeLessThan(NEAR);
    },
    TIMEOUT_MS,
  );

  it('spans stand on the right characters: copies without obfuscation begin and end with the same words', () => {
    const copies = pairs
      .filter(({ category }) => category === 'none')
      .flatMap(({ cases, suspicious, source }) =>
        cases.map((one) => [cut(suspicious.text, one.suspicious), cut(source.text, one.source)] as const),
      );
    expect(copies.length).toBeGreaterThan(400);
    expect(copies.filter(([a, b]) => letters(a).slice(0, 20) !== letters(b).slice(0, 20))).toEqual([]);
  });
});

const cut = (text: string, [start, end]: readonly [number, number]): string => Array.from(text).slice(start, end).join('');
const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
