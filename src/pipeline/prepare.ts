import { flagText } from '../flags/flag-rules.js';
import { sign } from '../match/sign.js';
import type { Document } from '../model/document.js';
import type { EncodingFinding } from '../model/encoding-basis.js';
import type { Options } from '../model/options.js';
import type { Rejection } from '../model/rejection.js';
import { type LearntFurniture, withoutFurniture } from '../read/outlet-furniture.js';
import type { DocumentOutcome, RawArticle } from '../read/raw-article.js';
import { toDocument } from '../read/to-document.js';
import { type Lexicon, lexiconOf } from '../text/lexicon.js';
import { storyOf } from '../text/story.js';
import { attributed } from './attributed.js';

/** A document read, checked for damage and fingerprinted. */
export interface Prepared {
  readonly document: Document;
  readonly encoding: EncodingFinding;
  readonly signature: Uint32Array;
}

export type Preparation = { readonly ok: true; readonly prepared: Prepared } | { readonly ok: false; readonly rejection: Rejection };

type Fingerprinting = Pick<Options, 'kgram' | 'window'>;

/** The fingerprints of a document's story. */
export const signed = (document: Document, { kgram, window }: Fingerprinting): Uint32Array => sign(storyOf(document).text, kgram, window);

/** A document without what was learnt to be its outlet's furniture, its damage told anew; the document itself where it has none. */
export function withoutLearntFurniture(document: Document, encoding: EncodingFinding, learnt: LearntFurniture, lexicon: Lexicon): Document {
  const rest = withoutFurniture(document, learnt);
  return rest === document ? document : attributed({ ...rest, flags: flagText(rest, encoding, lexicon) }, lexicon);
}

/** Reads an article and checks its text for damage; who said what in it is left open. Pure; runs in any thread. */
export function readArticle(raw: RawArticle, lexicon: Lexicon): DocumentOutcome {
  const outcome = toDocument(raw);
  if (!outcome.ok) return outcome;
  const { document, encoding } = outcome;
  return { ...outcome, document: { ...document, flags: flagText(document, encoding, lexicon) } };
}

/** Reads an article with all that is told of one alone. Pure; runs in any thread. */
export function readWhole(raw: RawArticle, lexicon: Lexicon): DocumentOutcome {
  const outcome = readArticle(raw, lexicon);
  return outcome.ok ? { ...outcome, document: attributed(outcome.document, lexicon) } : outcome;
}

/** Everything that is done to one article before it meets another. Pure; runs in any thread. */
export function prepare(raw: RawArticle, options: Fingerprinting & Pick<Options, 'lexicons'>): Preparation {
  const outcome = readWhole(raw, lexiconOf(options.lexicons));
  if (!outcome.ok) return outcome;
  const { document, encoding } = outcome;
  return { ok: true, prepared: { document, encoding, signature: signed(document, options) } };
}
