import { CLOSING, INSIDE, type Layout, OPENING } from './layout.js';
import type { Linked } from './link.js';
import type { Stretch } from './stretches.js';
import { CAPITALISED, CAPITALS, MARK } from './tokens.js';
import { classOf } from './word-class.js';

/** Fewer words between quotation marks are a term or a title. */
const FEWEST_WORDS = 4;

const COMMA = classOf('comma');
const STOP = classOf('stop');
const DASH = classOf('dash');

/** Tokens `[from, to)` from an opening quotation mark to the one that closes it, both included, or to the end of its paragraph. */
export type Quoted = readonly [from: number, to: number];

/** The quotations of a text that read as speech: long enough, or with a mark before the closing one. In order, disjoint. */
function spokenQuotations(layout: Layout): readonly Quoted[] {
  const { quoting, paragraphs } = layout;
  const found: Quoted[] = [];
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    const end = paragraphs[p + 1]!;
    let open = -1;
    for (let i = paragraphs[p]!; i < end; i++) {
      if (quoting[i] === OPENING) open = i;
      else if (open >= 0 && (quoting[i] === CLOSING || i + 1 === end)) {
        if (isSpeech(layout, open, quoting[i] === CLOSING ? i : i + 1)) found.push([open, i + 1]);
        open = -1;
      }
    }
  }
  return found;
}

/** @param last the closing mark, or where a quotation that is never closed ends */
function isSpeech({ tokens, classes }: Layout, open: number, last: number): boolean {
  let words = 0;
  for (let i = open + 1; i < last; i++) if (tokens.shapes[i] !== MARK) words++;
  const before = classes[last - 1];
  const shape = tokens.shapes[open + 1];
  if (before === COMMA || before === STOP || before === DASH)
    return words > 0 && (shape === CAPITALISED || shape === CAPITALS || words >= FEWEST_WORDS);
  return words >= FEWEST_WORDS * 2;
}

/** Attributions with the quotations that go on with them, and the quotations that nothing brings in. */
export interface WithQuotations {
  readonly linked: readonly Linked[];
  readonly unattributed: readonly Quoted[];
}

/**
 * Gives quotations that no attribution has to the one they go on with: a later quotation of the paragraph in which somebody was quoted, with
 * nobody else speaking between, or the next paragraph's where a quotation was left open, as newspapers do.
 */
export function withQuotations(layout: Layout, linked: readonly Linked[]): WithQuotations {
  const more = new Map<Linked, Stretch[]>();
  const unattributed: Quoted[] = [];
  const isSaid = new Uint8Array(layout.tokens.count);
  for (const { contents } of linked) for (const content of contents) isSaid.fill(1, content.from, content.to);
  for (const [from, to] of spokenQuotations(layout)) {
    if (isSaid.subarray(from, to).includes(1)) continue;
    const speaking = goneOnWith(layout, linked, from);
    if (speaking === null) unattributed.push([from, to]);
    else more.set(speaking, [...(more.get(speaking) ?? []), { role: 'content', side: 'after', from, to }]);
  }
  return { linked: linked.map((one) => ({ ...one, contents: [...one.contents, ...(more.get(one) ?? [])] })), unattributed };
}

function goneOnWith(layout: Layout, linked: readonly Linked[], from: number): Linked | null {
  const last = linked.findLast(({ cue }) => cue.from < from);
  if (last === undefined || !last.contents.some((content) => layout.quoting[content.from] === OPENING)) return null;
  const paragraph = paragraphOf(layout, from);
  const spoken = paragraphOf(layout, last.cue.from);
  if (paragraph === spoken) return last;
  const end = layout.paragraphs[spoken + 1]!;
  return paragraph === spoken + 1 && layout.paragraphs[paragraph] === from && layout.quoting[end - 1] === INSIDE ? last : null;
}

/** Number of the paragraph a token stands in. */
function paragraphOf({ paragraphs }: Layout, token: number): number {
  let [low, high] = [0, paragraphs.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]! <= token) low = middle;
    else high = middle;
  }
  return low;
}
