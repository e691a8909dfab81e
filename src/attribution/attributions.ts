import type { AttributionKind, Stance } from '../model/attribution.js';
import type { Span } from '../model/span.js';
import { BUILT_IN_LEXICON, type Lexicon } from '../text/lexicon.js';
import { withoutAddressee } from './addressee.js';
import { cueVerb } from './cue-verb.js';
import { bestChain, scoresOf, type Weights } from './decode.js';
import { linesOf } from './features.js';
import { CLOSING, INSIDE, type Layout, layoutOf, OPENING } from './layout.js';
import { type Linked, link } from './link.js';
import { merged } from './merge.js';
import { type Quoted, withQuotations } from './quotations.js';
import { framesByRule } from './rules.js';
import { Cast } from './speaker.js';
import { type Stretch, stretchesOf } from './stretches.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';
import { MARK, tokensOf } from './tokens.js';
import { shippedWeights } from './weights.js';
import { vocabularyOf } from './word-class.js';

/** Who said what in one text; spans are UTF-16 offsets of that text. */
export interface Said {
  readonly kind: AttributionKind;
  readonly source: Span | null;
  readonly speaker: string | null;
  /** Null for a quotation that nothing brings in. */
  readonly cue: Span | null;
  readonly verb: string | null;
  readonly stance: Stance;
  readonly content: readonly Span[];
  readonly addressee: Span | null;
}

/** Paragraphs of more tokens than this are read in pieces: no sentence is so long. */
const LONGEST_PIECE = 2000;

/**
 * Finds who said what, by what verb, to whom, in an English text.
 *
 * A chain of labels gives sources, cues and contents (weights learnt from PolNeAR, Newell et al., LREC 2018), which are then given to each
 * other and named by what the article says of its speakers. A quotation that nothing brings in is nobody's.
 *
 * @returns in order of their cues. Linear in the length of the text.
 */
export function saidIn(text: string, lexicon: Lexicon = BUILT_IN_LEXICON, weights: Weights = shippedWeights()): readonly Said[] {
  const layout = layoutOf(tokensOf(text), vocabularyOf(lexicon));
  const byRule = framesByRule(layout);
  const around = surroundingsOf(layout, byRule);
  const cast = new Cast(layout, text);
  const { linked, unattributed } = withQuotations(layout, merged(byRule, framesByModel(layout, around, weights)));
  const said = linked.map((one) => saidBy(layout, text, one, cast.speakerOf(one.source)));
  return [...said, ...unattributed.map((quoted) => saidByNobody(layout, quoted))].sort((x, y) => placeOf(x) - placeOf(y));
}

const placeOf = ({ cue, content }: Said): number => (cue ?? content[0] ?? [0])[0];

const saidByNobody = (layout: Layout, [from, to]: Quoted): Said => ({
  kind: 'direct',
  source: null,
  speaker: null,
  cue: null,
  verb: null,
  stance: 'neutral',
  content: [spanOf(layout, from, to)],
  addressee: null,
});

/** What the chain of labels gives, paragraph by paragraph. A plain loop: the engine makes worse code of the same inside a callback. */
function framesByModel(layout: Layout, around: Surroundings, weights: Weights): readonly Linked[] {
  const { paragraphs } = layout;
  const lines = linesOf(layout);
  const frames: Linked[] = [];
  for (let p = 0; p + 1 < paragraphs.length; p++)
    for (let from = paragraphs[p]!; from < paragraphs[p + 1]!; from += LONGEST_PIECE) {
      const scores = scoresOf(layout, around, lines, weights, from, Math.min(from + LONGEST_PIECE, paragraphs[p + 1]!));
      frames.push(...link(layout, stretchesOf(bestChain(scores, weights.ways), from)));
    }
  return frames;
}

function saidBy(layout: Layout, text: string, { cue, source, contents: all }: Linked, speaker: string | null): Said {
  const { verb, stance, tells } = cueVerb(layout, text, cue);
  const { told, contents } = tells && source?.from !== cue.to ? withoutAddressee(layout, cue, all) : { told: null, contents: all };
  return {
    kind: kindOf(layout, contents),
    source: source === null ? null : bareSpan(layout, source),
    speaker,
    cue: spanOf(layout, cue.from, cue.to),
    verb,
    stance,
    content: contents.map(({ from, to }) => spanOf(layout, from, to)),
    addressee: told === null ? null : spanOf(layout, ...told),
  };
}

const spanOf = ({ tokens }: Layout, from: number, to: number): Span => [tokens.starts[from]!, tokens.ends[to - 1]!];

/** A stretch without the marks at its ends. */
function bareSpan(layout: Layout, { from, to }: Stretch): Span {
  const { shapes } = layout.tokens;
  let [first, last] = [from, to];
  while (first + 1 < last && shapes[first] === MARK) first++;
  while (first + 1 < last && shapes[last - 1] === MARK) last--;
  return spanOf(layout, first, last);
}

/** Direct where all words of the contents stand in quotation marks, mixed where some do. */
function kindOf({ quoting, tokens }: Layout, contents: readonly Stretch[]): AttributionKind {
  let inside = 0;
  let outside = 0;
  for (const { from, to } of contents)
    for (let i = from; i < to; i++) {
      if (quoting[i] === INSIDE) inside++;
      else if (quoting[i] !== OPENING && quoting[i] !== CLOSING && tokens.shapes[i] !== MARK) outside++;
    }
  if (inside === 0) return 'indirect';
  return outside === 0 ? 'direct' : 'mixed';
}
