import { type ColumnList, newColumnList } from './column-list.js';
import { commonWords, type Words } from './common-words.js';
import { countWhile } from './count-while.js';
import { guideOf } from './guide.js';
import { type Kinship, kinOf } from './kin.js';
import { type Lexicon, newLexicon } from './lexicon.js';
import { movedBlocks } from './moved-blocks.js';
import { type OpenColumn, weave } from './weave.js';
import type { Witness } from './witness.js';

/** The words of several texts in columns: words that stand for one another share one. */
export interface VariantGraph {
  readonly columns: number;
  /** Each text as words. */
  readonly words: readonly Words[];
  /** For each text the column of each of its words, counted in the common order; no two of a text are the same. */
  readonly places: readonly Int32Array[];
  /** For each text 1 for each word that it tells in another place than the common order has. */
  readonly moved: readonly Uint8Array[];
  /** Indices of texts that were left out: their words have no place (-1). */
  readonly leftOut: readonly number[];
  /** False when a budget was hit. */
  readonly exact: boolean;
}

/** Columns × words of one stretch that are paired word by word: 250 against 250, beyond any change inside a paragraph. */
const MOST_CELLS = 62_500;

/** The same for a whole collation: about two seconds. */
const MOST_CELLS_IN_ALL = 30_000_000;

/**
 * Collates texts progressively along a tree of likeness: each is aligned with the nearest one already there, what that lacks
 * with others that carry it, and the rest with the words of all in the columns between (a variant graph in the sense of
 * Dekker and Middell, "Computer-supported collation with CollateX", 2011). Moved stretches take the columns of their counterparts.
 *
 * @param texts in a fixed order: it decides between equally near texts only.
 * @returns columns such that a text's words, read in its own order, are the text. Cost: about four comparisons a text.
 */
export function variantGraph(texts: readonly Witness[]): VariantGraph {
  const lexicon = newLexicon();
  const kin = kinOf(texts, guideOf(texts.map(({ letters }) => letters.codes)));
  const words = commonWords(texts, kin.order, kin.kinships, lexicon);
  const list = newColumnList();
  const builder: Builder = {
    list,
    lexicon,
    words,
    columnsOf: words.map(({ ids }) => new Int32Array(ids.length).fill(-1)),
    moved: words.map(({ ids }) => new Uint8Array(ids.length)),
    cells: MOST_CELLS_IN_ALL,
    exact: kin.exact,
    placed: 0,
  };
  for (const index of kin.order) {
    place(builder, index, kin.kinships[index] ?? []);
    builder.placed++;
  }
  const ranks = list.ranks();
  return {
    columns: list.size,
    words,
    places: builder.columnsOf.map((columns) => columns.map((column) => (column < 0 ? -1 : ranks[column]!))),
    moved: builder.moved,
    leftOut: kin.leftOut,
    exact: builder.exact,
  };
}

interface Builder {
  readonly list: ColumnList;
  readonly lexicon: Lexicon;
  readonly words: readonly Words[];
  /** Column of each word of each text; -1 as long as it has none. */
  readonly columnsOf: readonly Int32Array[];
  readonly moved: readonly Uint8Array[];
  /** Cells of word by word pairing that may still be filled. */
  cells: number;
  exact: boolean;
  /** Texts in the graph. */
  placed: number;
}

/** Gives every word of a text its column. */
function place(builder: Builder, index: number, kinships: readonly Kinship[]): void {
  const { list, columnsOf, moved } = builder;
  const own = columnsOf[index]!;
  const taken = new Set<number>();
  for (const { to, runs } of kinships) for (const run of runs) takeColumns(builder, index, to, run, taken);
  const ranks = list.ranks();
  const { block, stray } = movedBlocks(
    own.map((column) => (column < 0 ? -1 : ranks[column]!)),
    builder.words[index]!.starts,
  );
  for (const i of stray) {
    taken.delete(own[i]!);
    own[i] = -1;
  }
  const near = new Set(kinships[0] === undefined ? [] : columnsOf[kinships[0].to]);
  for (let from = 0; from < own.length; from++) {
    if (own[from]! >= 0) continue;
    let to = from;
    while (to < own.length && own[to]! < 0) to++;
    fill(builder, index, [from, to], block, taken, near);
    from = to;
  }
  for (let i = 0; i < own.length; i++) {
    list.add(own[i]!, builder.words[index]!.ids[i]!);
    moved[index]![i] = block[i]! > 0 ? 1 : 0;
  }
}

/** Puts the words of a run into the columns of their counterparts, where these are free. */
function takeColumns({ words, columnsOf }: Builder, index: number, to: number, run: Kinship['runs'][number], taken: Set<number>): void {
  const [a, b] = [words[to]!, words[index]!];
  let [x, y] = [wordFrom(a.starts, run.a), wordFrom(b.starts, run.b)];
  while (y < b.ids.length && b.starts[y + 1]! <= run.b + run.length && x < a.ids.length) {
    const ahead = a.starts[x]! - run.a - (b.starts[y]! - run.b);
    if (ahead < 0) x++;
    else if (ahead > 0) y++;
    else {
      const column = columnsOf[to]![x]!;
      if (a.ids[x] === b.ids[y] && columnsOf[index]![y]! < 0 && !taken.has(column)) {
        columnsOf[index]![y] = column;
        taken.add(column);
      }
      x++;
      y++;
    }
  }
}

/** Index of the first word that begins at letter `at` or later. O(log words). */
const wordFrom = (starts: Uint32Array, at: number): number => countWhile(starts.length - 1, (i) => starts[i]! < at);

/** Gives columns to the words `[from, to)`, which have none: those between their neighbours where they fit, new ones otherwise. */
function fill(
  builder: Builder,
  index: number,
  [from, to]: readonly [number, number],
  block: Int32Array,
  taken: Set<number>,
  near: ReadonlySet<number>,
): void {
  const own = builder.columnsOf[index]!;
  const left = from === 0 ? -1 : own[from - 1]!;
  const right = to === own.length ? -1 : own[to]!;
  const blockLeft = from === 0 ? 0 : block[from - 1]!;
  const blockRight = to === own.length ? 0 : block[to]!;
  block.fill(blockLeft === blockRight ? blockLeft : Math.min(blockLeft, blockRight), from, to);
  let behind = blockLeft === 0 || blockRight !== 0 ? left : builder.list.before(right);
  if (blockLeft === blockRight) {
    const open = openColumns(builder, left, right, Math.floor(MOST_CELLS / (to - from)), taken, near);
    const woven = open.length === 0 ? null : pairUp(builder, index, from, to, open);
    if (woven !== null) own.set(woven, from);
    // Other text stands beside what it replaces; at the ends it keeps to the text's own words, not to those that it lacks.
    else if (right >= 0) behind = open.findLast((column) => column.near)?.column ?? left;
  }
  for (let i = from; i < to; i++) {
    if (own[i]! < 0) own[i] = builder.list.insert(behind);
    behind = own[i]!;
    taken.add(behind);
  }
}

/**
 * The columns strictly between two that the text has not taken. Where these are more than `most`, because others have added
 * much, only those of the nearest: what is here is likeliest a change of what is there.
 */
function openColumns(
  { list, placed }: Builder,
  left: number,
  right: number,
  most: number,
  taken: ReadonlySet<number>,
  near: ReadonlySet<number>,
): readonly OpenColumn[] {
  const free: number[] = [];
  for (let column = list.after(left); column >= 0 && column !== right; column = list.after(column))
    if (!taken.has(column)) free.push(column);
  const chosen = free.length <= most ? free : free.filter((column) => near.has(column));
  return chosen.map((column) => ({
    column,
    readings: list.readings(column),
    support: list.support(column) / placed,
    near: near.has(column),
  }));
}

/** The column of each word, or -1; null when they are other text, or too many to look closer. */
function pairUp(builder: Builder, index: number, from: number, to: number, open: readonly OpenColumn[]): Int32Array | null {
  const { starts, ids } = builder.words[index]!;
  const size = to - from;
  const cells = open.length * size;
  if (cells > MOST_CELLS || cells > builder.cells) {
    builder.exact = false;
    return null;
  }
  builder.cells -= cells;
  const lengthOf = (i: number): number => starts[from + i + 1]! - starts[from + i]!;
  const places = weave(open, ids.subarray(from, to), { lexicon: builder.lexicon, lengthOf });
  return places?.map((i) => (i < 0 ? -1 : open[i]!.column)) ?? null;
}
