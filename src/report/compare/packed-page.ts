import { FLAG_KINDS, type FlagKind, SEVERITIES } from '../../model/flag.js';
import { PASSAGE_KINDS, type Passage } from '../../model/relation.js';
import type { Span } from '../../model/span.js';
import type { PageData, PageFlag, PagePair } from './page-model.js';

/**
 * The data of a page as it stands in the file. Pages are mailed: names of fields that thousands of findings repeat would be most of it, and
 * sentences that say the same of several pairs stand once.
 */
export interface PackedPage extends Omit<PageData, 'pairs'> {
  readonly pairs: readonly PackedPair[];
  /** Sentences and words of the findings. */
  readonly words: readonly string[];
}

interface PackedPair extends Omit<PagePair, 'passages' | 'flags'> {
  /** Five numbers for each passage: both spans, and what it is. */
  readonly passages: readonly number[];
  readonly flags: readonly PackedFlag[];
}

/** Both spans, from −1 to −1 where there is none; `explanation` and the words are places in `words`. Findings are numbered as they stand. */
type PackedFlag = readonly [
  id: string,
  kind: number,
  severity: number,
  a: number,
  toA: number,
  b: number,
  toB: number,
  explanation: number,
  before?: number | null,
  after?: number,
];

const KINDS = Object.keys(FLAG_KINDS) as readonly FlagKind[];
const [MOVED, QUOTED] = [4, 8] as const;
const NOWHERE: Span = [-1, -1];

export function packPage(data: PageData): PackedPage {
  const words = new Map<string, number>();
  const place = (text: string): number => {
    const known = words.get(text) ?? words.size;
    words.set(text, known);
    return known;
  };
  const packFlag = ({ id, kind, severity, a, b, explanation, before, after }: PageFlag): PackedFlag => {
    const spans = [...(a ?? NOWHERE), ...(b ?? NOWHERE)] as const;
    const head = [id, KINDS.indexOf(kind), SEVERITIES.indexOf(severity), ...spans, place(explanation)] as const;
    if (after !== undefined) return [...head, before === undefined ? null : place(before), place(after)];
    return before === undefined ? head : [...head, place(before)];
  };
  const pairs = data.pairs.map(({ passages, flags, ...pair }) => ({
    ...pair,
    passages: passages.flatMap(packPassage),
    flags: flags.map(packFlag),
  }));
  return { ...data, pairs, words: [...words.keys()] };
}

const packPassage = ({ a, b, kind, moved, quoted }: Passage): readonly number[] => [
  ...a,
  ...b,
  PASSAGE_KINDS.indexOf(kind) + (moved ? MOVED : 0) + (quoted ? QUOTED : 0),
];

/** The data that was packed. O(findings + passages). */
export function unpackPage({ words, ...packed }: PackedPage): PageData {
  let next = 1;
  const unpackFlag = ([id, kind, severity, a, toA, b, toB, explanation, before, after]: PackedFlag): PageFlag => ({
    n: next++,
    id,
    kind: KINDS[kind] as FlagKind,
    severity: SEVERITIES[severity] ?? 'info',
    a: a < 0 ? null : [a, toA],
    b: b < 0 ? null : [b, toB],
    ...(before === undefined || before === null ? {} : { before: words[before] ?? '' }),
    ...(after === undefined ? {} : { after: words[after] ?? '' }),
    explanation: words[explanation] ?? '',
  });
  const pairs = packed.pairs.map(({ passages, flags, ...pair }) => ({
    ...pair,
    passages: unpackPassages(passages),
    flags: flags.map(unpackFlag),
  }));
  return { ...packed, pairs };
}

function unpackPassages(numbers: readonly number[]): readonly Passage[] {
  const passages: Passage[] = [];
  for (let i = 0; i + 4 < numbers.length; i += 5) {
    const [a = 0, toA = 0, b = 0, toB = 0, what = 0] = numbers.slice(i, i + 5);
    passages.push({
      a: [a, toA],
      b: [b, toB],
      kind: PASSAGE_KINDS[what % MOVED] ?? 'same',
      moved: (what & MOVED) !== 0,
      quoted: (what & QUOTED) !== 0,
    });
  }
  return passages;
}
