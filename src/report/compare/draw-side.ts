import { familyOf } from '../../model/flag.js';
import type { Span } from '../../model/span.js';
import { esc } from '../escape.js';
import { jsdiffHtml } from '../jsdiff-html.js';
import { T } from '../strings.js';
import { type CollatedBlock, type Collation, leftParagraph } from './collation.js';
import { drawPiece, wordCount } from './draw-piece.js';
import { drawPoints, hit, hueOf } from './draw-text.js';
import type { Hand, PageFlag } from './page-model.js';
import type { Piece } from './pieces.js';
import { changedShare, isReplaced, wordChanges } from './word-changes.js';

/** Passages whose folds the reader opened, or `all`. */
export type Opened = ReadonlySet<number> | 'all';

const KIND_CLASS = { head: 'is-head', by: 'is-by', foot: 'is-foot', para: 'is-para' } as const;

/** The finding about a whole headline or byline, if there is one. */
export function metadataFlag(flags: readonly PageFlag[], kind: 'head' | 'by'): PageFlag | null {
  const prefix = kind === 'head' ? 'headline-' : 'byline-';
  return flags.find((flag) => flag.kind.startsWith(prefix)) ?? null;
}

const opening = (className: string, extra = ''): string => `<p dir="auto" class="blk ${className}"${extra}>`;

/** A headline or byline: edited word by word, replaced as a whole, or there on one side only. */
function drawMetadata(collation: Collation, block: CollatedBlock, hand: Hand): string {
  const kind = block.kind === 'head' ? 'head' : 'by';
  const other = collation[hand === 'left' ? 'right' : 'left'].filter((b) => b.kind === kind);
  const own = collation[hand].filter((b) => b.kind === kind);
  const counterpart = other[own.indexOf(block)] ?? (other.length > 0 && own.length > other.length ? null : (other[0] ?? null));
  const flag = metadataFlag(collation.view.flags, kind);
  const flags = flag === null ? [] : [flag];
  const words = block.source.slice(block.span[0], block.span[1]);
  const data = ` data-part="${kind}"`;
  if (counterpart === null) {
    const hue = flag === null ? '' : ` ${hueOf(flag)}`;
    return `${opening(`${KIND_CLASS[kind]} only only-${hand}${hue}`, data)}${hit(esc(words), flags)}</p>`;
  }
  const theirs = counterpart.source.slice(counterpart.span[0], counterpart.span[1]);
  const changes = hand === 'left' ? wordChanges(words, theirs) : wordChanges(theirs, words);
  if (changedShare(changes) === 0 && words === theirs) return `${opening(KIND_CLASS[kind], data)}${hit(esc(words), flags)}</p>`;
  if (isReplaced(changes))
    return `${opening(`${KIND_CLASS[kind]} replaced${flag === null ? '' : ` ${hueOf(flag)}`}`, data)}${flag === null ? esc(words) : `<span data-flag="${flag.n}">${esc(words)}</span>`}</p>`;
  return `${opening(KIND_CLASS[kind], data)}${hit(jsdiffHtml(changes, hand === 'left' ? 'before' : 'after'), flags)}</p>`;
}

/** A dashed box where a version has no headline or byline and the other has one: a note, not the outlet's words. */
function drawMissing(collation: Collation, hand: Hand, kind: 'head' | 'by'): string {
  const [own, other] = [collation[hand], collation[hand === 'left' ? 'right' : 'left']];
  if (own.some((block) => block.kind === kind) || !other.some((block) => block.kind === kind)) return '';
  const flag = metadataFlag(collation.view.flags, kind);
  const family = flag === null ? 'fam-text sev-info' : hueOf(flag);
  const data = flag === null ? '' : ` data-flag="${flag.n}"`;
  return `<p class="blk ${KIND_CLASS[kind]} nothing" data-part="${kind}"><span class="hit ${family}"${data}>${kind === 'head' ? T.noHeadline : T.noByline}</span></p>`;
}

/** Number shown at the start of a passage: the paragraph of the left version it comes from, so both sides count alike. */
export function numberFor(collation: Collation, block: CollatedBlock, hand: Hand): string {
  if (block.kind !== 'para') return '';
  if (hand === 'left') return String(block.paragraph ?? '');
  const first = block.pieces.find((piece) => piece.passage >= 0);
  return first === undefined ? '' : String(leftParagraph(collation, first.passage) ?? '');
}

/** Pieces of a block, those of one passage wrapped together when the block holds several. */
function drawPieces(collation: Collation, block: CollatedBlock, hand: Hand): string {
  const tag = hand === 'left' ? 'del' : 'ins';
  const several = new Set(block.pieces.filter((p) => p.passage >= 0).map((p) => p.passage)).size > 1;
  let [html, open, number] = ['', -1, Number(numberFor(collation, block, hand))];
  block.pieces.forEach((piece, i) => {
    let start = true;
    if (several && piece.passage !== open) {
      if (open >= 0) html += '</span>';
      if (piece.passage >= 0) html += segment(collation, block, piece, hand);
      const next = piece.passage >= 0 && hand === 'right' ? leftParagraph(collation, piece.passage) : null;
      start = next === null || next === number;
      if (!start) {
        // The mark of a lost break comes first: it ends the paragraph before, the number begins the next.
        html += `${drawPoints(block.source, piece.span[0], block.marks)}<b class="n flow-n" aria-hidden="true" data-n="${next}"></b>`;
        number = next ?? number;
      }
      open = piece.passage;
    }
    html += drawPiece(block, piece, tag, { start, end: i === block.pieces.length - 1 });
  });
  return several && open >= 0 ? `${html}</span>` : html;
}

/** The finding that a passage was moved, as an attribute of the bar that says so. */
export function movedFlag(block: CollatedBlock, [from, to]: Span): string {
  const found = block.marks.filter(({ flag, span }) => flag.kind === 'passage-moved' && span[0] < to && span[1] > from);
  return found.length === 0 ? '' : ` data-flag="${found.map(({ flag }) => flag.n).join(' ')}"`;
}

function segment(collation: Collation, block: CollatedBlock, piece: Piece, hand: Hand): string {
  const flagged = movedFlag(block, piece.span);
  const moved = flagged !== '' || collation.view.passages[piece.passage]?.moved === true;
  return `<span class="seg${moved ? ' moved-run' : ''}" data-p="${piece.passage}"${flagged}${moved ? ` id="${hand}-p${piece.passage}"` : ''}>`;
}

/** The note above a block: moved, or only here. */
function noteFor(collation: Collation, block: CollatedBlock, hand: Hand): string {
  const other = hand === 'left' ? 'right' : 'left';
  const passage = block.pieces.find((piece) => piece.passage >= 0)?.passage ?? -1;
  if (block.only) return `<span class="note">${T.onlyIn(collation.view[hand].siglum)}</span>`;
  if (collation.view.passages[passage]?.moved !== true || block.pieces.filter((p) => p.state === 'same').length === 0) return '';
  const there = collation[other].find((b) => b.pieces.some((piece) => piece.passage === passage))?.paragraph ?? null;
  return `<a class="note" href="#${other}-p${passage}">${T.movedAfter(collation.view[other].siglum, there)}</a>`;
}

const onePassage = (block: CollatedBlock): number => {
  const found = new Set(block.pieces.filter((piece) => piece.passage >= 0).map((piece) => piece.passage));
  return found.size === 1 ? ([...found][0] ?? -1) : -1;
};

/**
 * A paragraph or a foot on one side.
 * @param wrap the tag to put around all its words, for a text in which both sides stand
 */
export function drawBlock(collation: Collation, block: CollatedBlock, hand: Hand, wrap: 'del' | 'ins' | null = null): string {
  const passage = onePassage(block);
  const flagged = passage >= 0 ? movedFlag(block, block.span) : '';
  const moved = flagged !== '' || (passage >= 0 && collation.view.passages[passage]?.moved === true);
  const removed = block.only ? block.marks.find((mark) => familyOf(mark.flag.kind) === 'text')?.flag : undefined;
  const classes = [
    KIND_CLASS[block.kind],
    block.only ? `only only-${hand}` : '',
    moved ? 'moved' : '',
    removed === undefined ? '' : hueOf(removed),
  ];
  const number = numberFor(collation, block, hand);
  const extra = `${passage >= 0 ? ` data-p="${passage}"` : ''}${flagged}${moved ? ` id="${hand}-p${passage}"` : ''}`;
  const words = drawPieces(collation, block, hand);
  const label = number === '' ? '' : `<b class="n" aria-hidden="true" data-n="${number}"></b>`;
  return `${opening(classes.filter((c) => c !== '').join(' '), extra)}${label}${noteFor(collation, block, hand)}${wrap === null ? words : `<${wrap}>${words}</${wrap}>`}</p>`;
}

/** A run of unchanged paragraphs, folded to one line that opens them. */
export function drawFold(collation: Collation, group: readonly CollatedBlock[]): string {
  const passages = group.map((block) => block.pieces.find((piece) => piece.state === 'same')?.passage ?? -1);
  const numbers = passages.map((passage) => leftParagraph(collation, passage) ?? 0);
  const words = group.reduce((sum, block) => sum + wordCount(block.source.slice(block.span[0], block.span[1])), 0);
  return `<button type="button" class="fold" data-open="${passages.join(' ')}" data-p="${passages[0] ?? -1}"><span>${T.paragraphs(numbers[0] ?? 0, numbers.at(-1) ?? 0)}</span> ${T.folded(words)} <u>${T.show}</u></button>`;
}

/** Whether a block stays folded: unchanged on both sides and not opened by the reader. */
export function isFolded(block: CollatedBlock, opened: Opened): boolean {
  if (!block.unchanged || opened === 'all') return false;
  const passage = block.pieces.find((piece) => piece.state === 'same')?.passage ?? -1;
  return !opened.has(passage);
}

/** One side of a comparison as HTML: an escaped, complete run of blocks. */
export function drawSide(collation: Collation, hand: Hand, opened: Opened): string {
  if (collation.view[hand].text === null) return `<p class="blk note">${T.noText}</p>`;
  const metadata = collation[hand].filter(({ kind }) => kind === 'head' || kind === 'by');
  const drawn = (kind: 'head' | 'by'): string =>
    metadata
      .filter((block) => block.kind === kind)
      .map((block) => drawMetadata(collation, block, hand))
      .join('') || drawMissing(collation, hand, kind);
  const html = [drawn('head'), drawn('by')];
  let group: CollatedBlock[] = [];
  const flush = (): void => {
    if (group.length > 0) html.push(drawFold(collation, group));
    group = [];
  };
  for (const block of collation[hand]) {
    if (block.kind === 'head' || block.kind === 'by') continue;
    if (isFolded(block, opened)) {
      group.push(block);
      continue;
    }
    flush();
    html.push(drawBlock(collation, block, hand));
  }
  flush();
  return html.join('');
}
