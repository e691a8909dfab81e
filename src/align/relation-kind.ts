import type { AlignedPassage, Alignment } from '../model/alignment.js';
import type { RelationKind } from '../model/relation.js';

/** Share of the shorter body from which a text is the other's republication, and from which it is a reworking of it. */
const REPUBLICATION_FROM = 0.8;
const REWORKED_FROM = 0.35;

/** Letters of the writer's own prose in a whole sentence that make a partial reuse. Quotations of newsmakers do not count. */
const OWN_SENTENCE = 40;

/** Own prose this long is a reuse though it holds no whole sentence: half a paragraph is nobody's turn of phrase. */
const OWN_STRETCH = 100;

/**
 * Share of the shorter body in passages, rewritten ones among them, from which texts that share few sentences or none are
 * one rewritten from the other. Common quotations count on neither side: two newsrooms at one speech both have them. On
 * the judged pages and the story chains real rewrites have 0.54 and more, common quotations with a likeness around them
 * 0.35 and less.
 */
const REWRITE_FROM = 0.5;

/**
 * Names the relation of two aligned texts.
 *
 * @returns null when they have no more in common than quotations or phrases.
 */
export function relationKind(alignment: Alignment): RelationKind | null {
  const kind = copyKind(alignment);
  return (kind === null || kind === 'partial') && isRewrite(alignment) ? 'rewrite' : kind;
}

function isRewrite({ lettersA, lettersB, coveredA, coveredB, passages, rewritten, rewrittenA, rewrittenB }: Alignment): boolean {
  const quoted = passages.reduce((sum, { equal, ownProse }) => sum + equal - ownProse, 0);
  const [told, body] = lettersA <= lettersB ? [coveredA + rewrittenA, lettersA] : [coveredB + rewrittenB, lettersB];
  return rewritten.some((passage) => !passage.quoted) && told - quoted >= (body - quoted) * REWRITE_FROM;
}

/** The relation by letters alone. */
function copyKind(alignment: Alignment): RelationKind | null {
  const { lettersA, lettersB, coveredA, coveredB, equal } = alignment;
  if (equal === lettersA && equal === lettersB && equal > 0)
    return alignment.passages.some((passage) => passage.moved) ? 'republication' : 'identical';
  const isReuse = ({ ownProse, wholeSentence }: AlignedPassage): boolean =>
    ownProse >= OWN_STRETCH || (wholeSentence && ownProse > 0 && ownProse >= Math.min(OWN_SENTENCE, lettersA, lettersB));
  if (!alignment.passages.some(isReuse)) return null;
  const shorter = lettersA <= lettersB ? coveredA / lettersA : coveredB / lettersB;
  if (shorter >= REPUBLICATION_FROM) return 'republication';
  return shorter >= REWORKED_FROM ? 'reworked' : 'partial';
}
