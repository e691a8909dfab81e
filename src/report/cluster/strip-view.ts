import { percent } from '../../model/percent.js';
import type { Span } from '../../model/span.js';
import { type CollatedBlock, type Collation, collate } from '../compare/collation.js';
import { isLostGap, isSpacing, type PageData, type PageFlag, type PagePair, viewOf } from '../compare/page-model.js';
import { changedShare, wordChanges } from '../compare/word-changes.js';
import { count, T } from '../strings.js';

export interface StripCell {
  /** `d0` same words to `d4` wholly different, `abs` absent, `nc` not compared. */
  readonly step: string;
  readonly label: string;
  readonly text: string;
  readonly lost: boolean;
  readonly moved: boolean;
  readonly linked: boolean;
  /** Index of the pair that a click opens, or -1. */
  readonly pair: number;
  /** Passage of that pair to go to, or -1. */
  readonly passage: number;
}

export interface StripRow {
  readonly siglum: string;
  readonly outlet: string;
  readonly satellite: boolean;
  readonly cells: readonly StripCell[];
}

export interface StripView {
  readonly columns: readonly { readonly short: string; readonly long: string }[];
  readonly rows: readonly StripRow[];
  readonly caption: string;
  /** Says how many versions are not in the strip; empty when all are. */
  readonly left: string;
}

/** More columns than this cannot be told apart on a phone; longer stories are shown several paragraphs to a column. */
const MOST_COLUMNS = 24;
const MOST_ROWS = 60;

interface Measure {
  /** Share of the letters that differ, 0 to 1. */
  readonly share: number;
  readonly findings: number;
  readonly lost: boolean;
  readonly moved: boolean;
  readonly passage: number;
}

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

function measure(blocks: readonly CollatedBlock[], collation: Collation): Measure {
  const flags = new Set<PageFlag>();
  let [all, same, passage] = [0, 0, -1];
  let moved = false;
  for (const block of blocks) {
    for (const { flag } of block.marks) flags.add(flag);
    for (const piece of block.pieces) {
      const size = letters(block.source.slice(piece.span[0], piece.span[1]));
      all += size;
      if (piece.state === 'same') same += size;
      if (piece.passage >= 0 && passage < 0) passage = piece.passage;
      if (collation.view.passages[piece.passage]?.moved === true) moved = true;
    }
  }
  const own = [...flags];
  return {
    share: all === 0 ? 0 : 1 - same / all,
    findings: own.filter(({ kind }) => !isSpacing(kind)).length,
    lost: own.some(isLostGap),
    moved,
    passage,
  };
}

/** Steps of ink: they part "a word", "a sentence", "most of it" for a paragraph of usual length. */
const step = (share: number): string => (share === 0 ? 'd0' : share <= 0.08 ? 'd1' : share <= 0.3 ? 'd2' : share <= 0.7 ? 'd3' : 'd4');

const ABSENT: Omit<StripCell, 'label'> = { step: 'abs', text: '·', lost: false, moved: false, linked: false, pair: -1, passage: -1 };

function cell(name: string, siglum: string, measured: Measure, present: boolean, pair: number): StripCell {
  if (!present) return { ...ABSENT, label: `${siglum}, ${name}: absent` };
  const said = measured.share === 0 ? 'same words' : `${percent(measured.share)} different`;
  const notes = [
    said,
    measured.findings > 0 ? count(measured.findings, 'finding') : '',
    measured.lost ? 'spaces lost' : '',
    measured.moved ? 'moved' : '',
  ];
  return {
    step: step(measured.share),
    label: `${siglum}, ${name}: ${notes.filter((note) => note !== '').join(', ')}`,
    text: measured.findings > 0 ? String(measured.findings) : '',
    lost: measured.lost,
    moved: measured.moved,
    linked: true,
    pair,
    passage: measured.passage,
  };
}

/** Headline or byline against that of the base text. */
function metadataCell(name: 'head' | 'by', collation: Collation, siglum: string, pair: number): StripCell {
  const words = (side: readonly CollatedBlock[]): string =>
    side
      .filter(({ kind }) => kind === name)
      .map(({ source, span }) => source.slice(span[0], span[1]))
      .join(', ');
  const [left, right] = [words(collation.left), words(collation.right)];
  const label = name === 'head' ? T.placeHead : T.placeBy;
  if (right === '') return { ...ABSENT, label: `${siglum}, ${label}: absent` };
  const share = left === '' ? 1 : left === right ? 0 : changedShare(wordChanges(left, right));
  const prefix = name === 'head' ? 'headline-' : 'byline-';
  const findings = collation.view.flags.filter(({ kind }) => kind.startsWith(prefix)).length;
  return cell(label, siglum, { share, findings, lost: false, moved: false, passage: -1 }, true, pair);
}

const groupsOf = (body: readonly Span[]): readonly (readonly [number, number])[] => {
  const size = Math.ceil(body.length / MOST_COLUMNS) || 1;
  const out: [number, number][] = [];
  for (let from = 1; from <= body.length; from += size) out.push([from, Math.min(body.length, from + size - 1)]);
  return out;
};

const groupName = ([from, to]: readonly [number, number]): string => (from === to ? `paragraph ${from}` : `paragraphs ${from} to ${to}`);

function rowCells(data: PageData, pair: PagePair, index: number, groups: ReturnType<typeof groupsOf>, siglum: string): StripCell[] {
  const view = viewOf(data, pair, pair.a !== 0);
  if (view === null) return [];
  const collation = collate(view);
  const cells = groups.map((group) => {
    const blocks = collation.left.filter(({ paragraph }) => paragraph !== null && paragraph >= group[0] && paragraph <= group[1]);
    const present = blocks.some((block) => block.pieces.some(({ passage }) => passage >= 0));
    return cell(groupName(group), siglum, measure(blocks, collation), present, index);
  });
  return [metadataCell('head', collation, siglum, index), metadataCell('by', collation, siglum, index), ...cells];
}

const leftOut = (n: number): string =>
  n <= 0 ? '' : `${count(n, 'more version')} ${n === 1 ? 'is' : 'are'} not in the overview for want of room.`;

/** Overview after CATview: a row a version, a cell a passage of the base text; the stronger, the more it differs. */
export function stripView(data: PageData, satellites: ReadonlySet<string>): StripView | null {
  const base = data.versions[0];
  if (base === undefined || base.text === null || base.body.length === 0) return null;
  const groups = groupsOf(base.body);
  const columns = [
    { short: 'Hl', long: 'Headline' },
    { short: 'By', long: 'Byline' },
    ...groups.map((group) => ({ short: String(group[0]), long: groupName(group) })),
  ];
  const withBase = new Map(data.pairs.flatMap((pair, i) => (pair.a === 0 || pair.b === 0 ? [[Math.max(pair.a, pair.b), i] as const] : [])));
  const row = (version: PageData['versions'][number], i: number): StripRow => {
    const index = withBase.get(i);
    const pair = index === undefined ? undefined : data.pairs[index];
    const none = (name: string): StripCell => ({
      ...ABSENT,
      step: 'nc',
      text: '',
      label: `${version.siglum}, ${name}: not compared with ${base.siglum}`,
    });
    const self = (name: string, there: boolean): StripCell =>
      there
        ? { ...ABSENT, step: 'd0', text: '', label: `${base.siglum}, ${name}: the base text` }
        : { ...ABSENT, label: `${base.siglum}, ${name}: absent` };
    const cells =
      i === 0
        ? columns.map(({ long }, at) => self(long, at === 0 ? base.head !== null : at === 1 ? base.by.length > 0 : true))
        : pair === undefined || index === undefined
          ? columns.map(({ long }) => none(long))
          : rowCells(data, pair, index, groups, version.siglum);
    return { siglum: version.siglum, outlet: version.outlet, satellite: satellites.has(version.siglum), cells };
  };
  return {
    columns,
    rows: data.versions.slice(0, MOST_ROWS).map(row),
    caption: `Each row a version, each cell ${groups.some(([from, to]) => to > from) ? 'a few paragraphs' : 'a paragraph'} of the story in ${base.siglum}’s order. The stronger the fill, the more it differs from ${base.siglum}. A number counts findings; a dot is absent.`,
    left: leftOut(data.versions.length - MOST_ROWS),
  };
}
