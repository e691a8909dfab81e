import type { Span } from '../../model/span.js';
import { isNaming, isSpacing, type PageFlag, type PageVersion, type Placed } from './page-model.js';
import { touched } from './touched.js';

export type BlockKind = 'head' | 'by' | 'para' | 'foot';

/** A block of one version as it is read: headline, byline, paragraph, or a line of furniture that a finding names. */
export interface Block {
  readonly kind: BlockKind;
  /** What `span` indexes: the version's text, or the value alone for metadata that stands nowhere in it. */
  readonly source: string;
  readonly span: Span;
  /** False when the words are metadata that stand nowhere in the text: no flag's span can point into them. */
  readonly inText: boolean;
  /** 1 for the first paragraph of the story; null for what is no paragraph. */
  readonly paragraph: number | null;
}

/** A line of furniture is shown for its finding, not read: more than this of it says no more. */
const FOOT_MAX = 400;

const inOrder = (x: Span, y: Span): number => x[0] - y[0] || x[1] - y[1];

const overlaps = (x: Span, y: Span): boolean => x[0] < y[1] && y[0] < x[1];

function metadataBlock(kind: BlockKind, placed: Placed, version: PageVersion): Block {
  const { span, value } = placed;
  const inText = span !== null && version.text !== null && span[1] > span[0];
  return inText
    ? { kind, source: version.text, span, inText, paragraph: null }
    : { kind, source: value, span: [0, value.length], inText: false, paragraph: null };
}

/** The line around a span, cut at other blocks and at a length that can be shown. */
function lineAround(text: string, span: Span, taken: readonly Span[]): Span {
  let [from, to] = [span[0], Math.min(span[1], span[0] + FOOT_MAX)];
  const near = touched(taken, [from - FOOT_MAX, to + FOOT_MAX]).flatMap((i) => (taken[i] === undefined ? [] : [taken[i]]));
  const floor = Math.max(0, from - FOOT_MAX, ...near.filter((other) => other[1] <= from).map((other) => other[1]));
  const ceiling = Math.min(text.length, to + FOOT_MAX, ...near.filter((other) => other[0] >= to).map((other) => other[0]));
  while (from > floor && text[from - 1] !== '\n') from--;
  while (to < ceiling && text[to] !== '\n') to++;
  while (from < span[0] && /\s/.test(text.charAt(from))) from++;
  while (to > span[1] && /\s/.test(text.charAt(to - 1))) to--;
  return [from, to];
}

/** Lines outside the story that a finding points to: a credit at the foot, a byline that was not read as one. */
function footBlocks(version: PageVersion, taken: readonly Span[], spans: readonly Span[]): Block[] {
  const { text } = version;
  if (text === null) return [];
  const sorted = [...taken].sort(inOrder);
  const inside = (span: Span): boolean => touched(sorted, span).some((i) => overlaps(sorted[i] ?? span, span));
  const feet: Span[] = [];
  for (const span of [...spans].sort(inOrder)) {
    if (text.slice(span[0], span[1]).trim() === '' || inside(span)) continue;
    const last = feet.at(-1);
    if (last !== undefined && overlaps(last, span)) continue;
    const [from, to] = lineAround(text, span, sorted);
    feet.push([Math.max(from, last?.[1] ?? 0), to]);
  }
  return feet.map((span) => ({ kind: 'foot', source: text, span, inText: true, paragraph: null }));
}

/**
 * The blocks of a version in reading order: headline, bylines, then paragraphs and feet as they stand in the text.
 * Blocks in the text never overlap.
 */
export function blocksOf(version: PageVersion, flags: readonly PageFlag[], side: 'a' | 'b'): readonly Block[] {
  const { text, body } = version;
  const inBody = (placed: Placed): boolean => placed.span !== null && body.some((span) => overlaps(span, placed.span ?? span));
  const head = version.head !== null && !inBody(version.head) ? [metadataBlock('head', version.head, version)] : [];
  const by = version.by.filter((placed) => !inBody(placed)).map((placed) => metadataBlock('by', placed, version));
  if (text === null) return [...head, ...by];
  const paragraphs: Block[] = body.map((span, i) => ({ kind: 'para', source: text, span, inText: true, paragraph: i + 1 }));
  const taken = [...head, ...by, ...paragraphs].filter((block) => block.inText).map((block) => block.span);
  const named = flags
    .flatMap((flag) => (flag[side] === null || isSpacing(flag.kind) || isNaming(flag.kind) ? [] : [flag[side]]))
    .filter((span) => span[1] > span[0]);
  const feet = footBlocks(version, taken, named);
  return [...head, ...by, ...[...paragraphs, ...feet].sort((x, y) => x.span[0] - y.span[0])];
}
