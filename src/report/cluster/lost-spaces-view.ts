import type { Span } from '../../model/span.js';
import { drawStretch } from '../compare/draw-text.js';
import type { Mark } from '../compare/in-blocks.js';
import { isGainedGap, isLostGap, type PageData, type PageFlag, type PagePair } from '../compare/page-model.js';
import { touched } from '../compare/touched.js';
import { num } from '../stemma/svg-parts.js';
import { count } from '../strings.js';

export interface LostSpacesView {
  readonly heading: string;
  /** HTML made by the comparison's own drawing. */
  readonly specimenHtml: string;
  /** Our own SVG. */
  readonly rulerSvg: string;
  readonly caption: string;
}

type LostFlag = PageFlag & { readonly b: Span };

/**
 * How far each lost space stands behind the one before it, in characters of the text that still has both: the length of a line
 * where line breaks were lost. Only within a paragraph: where one ends, its last line is short and the next starts anew.
 * @param body paragraphs of the text that still has the spaces
 */
function lineLengths(flags: readonly LostFlag[], body: readonly Span[]): number[] {
  const paragraph = ([at]: Span): number | undefined => touched(body, [at, at])[0];
  const out: number[] = [];
  let before: Span | null = null;
  for (const { kind, a } of flags) {
    const here = kind === 'missing-space' ? a : null;
    if (here !== null && before !== null && paragraph(here) === paragraph(before)) out.push(here[0] - before[1]);
    before = here;
  }
  return out.filter((length) => length > 0);
}

/** Wrapped lines differ by a word at most: the stretch of this many characters that holds the most distances. */
const SPREAD = 18;

/**
 * No page wraps its lines shorter than this, in characters: the narrow columns of a newspaper hold about thirty. Spaces that are
 * lost closer together were lost some other way, and how is not known.
 */
const SHORTEST_LINE = 30;

function crowd(distances: readonly number[]): { readonly from: number; readonly to: number; readonly held: number } {
  const sorted = [...distances].sort((x, y) => x - y);
  let best = { from: 0, to: 0, held: 0 };
  let low = 0;
  sorted.forEach((distance, high) => {
    while (distance - (sorted[low] ?? 0) > SPREAD) low++;
    if (high - low + 1 > best.held) best = { from: sorted[low] ?? 0, to: distance, held: high - low + 1 };
  });
  return best;
}

/** A stretch around the first few lost gaps, cut at spaces. */
function excerpt(text: string, offsets: readonly number[]): Span {
  const first = offsets[0] ?? 0;
  const close = offsets.filter((at) => at - first < 260);
  let [from, to] = [Math.max(0, first - 60), Math.min(text.length, (close.at(-1) ?? first) + 40)];
  while (from > 0 && from < first && !/\s/.test(text.charAt(from - 1))) from++;
  while (to < text.length && to > (close.at(-1) ?? first) + 1 && !/\s/.test(text.charAt(to))) to--;
  return [from, to];
}

function drawRuler(flags: readonly LostFlag[], from: number, to: number): string {
  const strokes = flags.map(({ kind, b }) => {
    const x = num(((b[0] - from) / Math.max(1, to - from)) * 1000);
    return `<line class="${kind === 'missing-space' ? 's' : 'p'}" x1="${x}" x2="${x}" y1="${kind === 'missing-space' ? 22 : 8}" y2="40" vector-effect="non-scaling-stroke"/>`;
  });
  return `<svg class="ruler" viewBox="0 0 1000 46" preserveAspectRatio="none" aria-hidden="true"><line class="base" x1="0" x2="1000" y1="40" y2="40" vector-effect="non-scaling-stroke"/>${strokes.join('')}</svg>`;
}

/** Says what the distances between lost gaps show, and only what they show: two thirds of them crowd, or there is no pattern. */
function pattern(distances: readonly number[], source: string): string {
  if (distances.length < 6) return '';
  const { from, to, held } = crowd(distances);
  const width = from === to ? String(from) : `${from} to ${to}`;
  if (held * 3 < distances.length * 2) return 'They stand at no steady distance.';
  const told = `${held} of ${distances.length} lost spaces that follow another in the same paragraph stand ${width} characters of ${source}’s text behind it`;
  return from < SHORTEST_LINE ? `${told}.` : `${told}, as when evenly wrapped lines lose their breaks.`;
}

const strokes = (length: string, n: number, noun: string): string =>
  n === 0 ? '' : n === 1 ? `the ${length} stroke is the one ${noun}` : `${length} strokes are the ${count(n, noun)}`;

function caption(siglum: string, spaces: number, breaks: number, steady: string): string {
  const parts = [strokes('short', spaces, 'space'), strokes('tall', breaks, 'paragraph break')];
  return `All of ${siglum} in one line: ${parts.filter((part) => part !== '').join(', ')}. ${steady}`.trim();
}

/** The lost gaps of the pair that lost most, with a specimen of the text and a ruler of distances; null when nothing was lost. */
export function lostSpacesView(data: PageData, mainPairs: number): LostSpacesView | null {
  let worst: { readonly pair: PagePair; readonly lost: readonly PageFlag[] } | null = null;
  for (const pair of data.pairs.slice(0, mainPairs)) {
    const lost = pair.flags.filter(isLostGap);
    if (lost.length > (worst?.lost.length ?? 0)) worst = { pair, lost };
  }
  const version = worst === null ? undefined : data.versions[worst.pair.b];
  if (worst === null || version === undefined || version.text === null) return null;
  const { text, siglum, body } = version;
  const flags: readonly LostFlag[] = worst.lost
    .flatMap((flag) => (flag.b === null ? [] : [{ ...flag, b: flag.b }]))
    .sort((x, y) => x.b[0] - y.b[0]);
  const offsets = flags.map(({ b }) => b[0]);
  const marks: Mark[] = flags.map((flag) => ({ flag, span: flag.b }));
  const span = excerpt(text, offsets);
  const [spaces, breaks] = [
    flags.filter(({ kind }) => kind === 'missing-space').length,
    flags.filter(({ kind }) => kind !== 'missing-space').length,
  ];
  const gained = worst.pair.flags.filter(isGainedGap).length;
  const source = data.versions[worst.pair.a];
  const steady = pattern(lineLengths(flags, source?.body ?? []), source?.siglum ?? '');
  return {
    heading: `${count(flags.length, 'gap')} lost in ${siglum}, ${gained === 0 ? 'none' : gained} gained`,
    specimenHtml: `${span[0] > 0 ? '…' : ''}${drawStretch(text, span, marks, { start: false, end: false })}${span[1] < text.length ? '…' : ''}`,
    rulerSvg: drawRuler(flags, body[0]?.[0] ?? 0, body.at(-1)?.[1] ?? text.length),
    caption: caption(siglum, spaces, breaks, steady),
  };
}
