import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codePointOffsets, decodeKeepingMark } from './code-points.js';
import { type Half, halfOf } from './halves.js';
import type { Copy } from './plagdet.js';

/** Folder of each category, and what it is called in the measures. */
export const PAN_CATEGORIES = {
  '01-no-plagiarism': 'clean',
  '02-no-obfuscation': 'none',
  '03-random-obfuscation': 'random',
  '04-translation-obfuscation': 'translation',
  '05-summary-obfuscation': 'summary',
} as const;

type Folder = keyof typeof PAN_CATEGORIES;
export type PanCategory = (typeof PAN_CATEGORIES)[Folder];

export interface PanText {
  readonly name: string;
  readonly text: string;
  /** Code points before each UTF-16 offset: the unit of the cases. */
  readonly points: Uint32Array;
}

export interface PanPair {
  readonly category: PanCategory;
  readonly half: Half;
  readonly suspicious: PanText;
  readonly source: PanText;
  /** In code points. */
  readonly cases: readonly Copy[];
  /** Relative to the folder of the collection: the file that lists the cases. */
  readonly path: string;
}

const isFolder = (name: string): name is Folder => name in PAN_CATEGORIES;

/** All pairs that `split.tsv` lists, in its order; each text is read once. */
export function readPanPairs(folder: string): readonly PanPair[] {
  const texts = new Map<string, PanText>();
  const textOf = (path: string): PanText => {
    const known = texts.get(path) ?? readText(join(folder, path));
    texts.set(path, known);
    return known;
  };
  return readFileSync(join(folder, 'split.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line): readonly PanPair[] => {
      const [category = '', suspicious = '', source = ''] = line.split('\t');
      if (!isFolder(category)) return [];
      const name = `${basename(suspicious, '.txt')}-${basename(source, '.txt')}`;
      const path = `${category}/${name}.xml`;
      return [
        {
          category: PAN_CATEGORIES[category],
          half: halfOf(`${category}/${name}`),
          suspicious: textOf(`susp/${suspicious}`),
          source: textOf(`src/${source}`),
          cases: casesIn(readFileSync(join(folder, path), 'utf8')),
          path,
        },
      ];
    });
}

function readText(path: string): PanText {
  const text = decodeKeepingMark(readFileSync(path));
  return { name: basename(path), text, points: codePointOffsets(text) };
}

/** The marked cases of one pair; the file of a clean pair has none. */
function casesIn(xml: string): readonly Copy[] {
  return [...xml.matchAll(/<feature\b[^>]*\bname="plagiarism"[^>]*>/g)].map(([feature]) => {
    const number = (name: string): number => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(feature)?.[1] ?? Number.NaN);
    const span = (side: string): readonly [number, number] => [
      number(`${side}_offset`),
      number(`${side}_offset`) + number(`${side}_length`),
    ];
    return { suspicious: span('this'), source: span('source') };
  });
}

/** A copy found in UTF-16 offsets of the two texts, in code points. */
export const toCodePoints = ({ suspicious, source }: PanPair, copy: Copy): Copy => ({
  suspicious: [suspicious.points[copy.suspicious[0]]!, suspicious.points[copy.suspicious[1]]!],
  source: [source.points[copy.source[0]]!, source.points[copy.source[1]]!],
});
