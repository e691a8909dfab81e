import { flagText } from '../flags/flag-rules.js';
import { sign } from '../match/sign.js';
import type { Document } from '../model/document.js';
import type { EncodingFinding } from '../model/encoding-basis.js';
import type { Options } from '../model/options.js';
import type { Rejection } from '../model/rejection.js';
import type { DocumentOutcome, RawArticle } from '../read/raw-article.js';
import { toDocument } from '../read/to-document.js';
import { storyOf } from '../text/story.js';

/** A document read, checked for damage and fingerprinted. */
export interface Prepared {
  readonly document: Document;
  readonly encoding: EncodingFinding;
  readonly signature: Uint32Array;
}

export type Preparation = { readonly ok: true; readonly prepared: Prepared } | { readonly ok: false; readonly rejection: Rejection };

/** What is done to a document before it meets another. */
export function prepareDocument(document: Document, encoding: EncodingFinding, options: Pick<Options, 'kgram' | 'window'>): Prepared {
  return {
    document: { ...document, flags: flagText(document, encoding) },
    encoding,
    signature: sign(storyOf(document).text, options.kgram, options.window),
  };
}

/** Reads an article and checks its text for damage. Pure; runs in any thread. */
export function readArticle(raw: RawArticle): DocumentOutcome {
  const outcome = toDocument(raw);
  return outcome.ok ? { ...outcome, document: { ...outcome.document, flags: flagText(outcome.document, outcome.encoding) } } : outcome;
}

/** Everything that is done to one article before it meets another. Pure; runs in any thread. */
export function prepare(raw: RawArticle, options: Pick<Options, 'kgram' | 'window'>): Preparation {
  const outcome = toDocument(raw);
  return outcome.ok ? { ok: true, prepared: prepareDocument(outcome.document, outcome.encoding, options) } : outcome;
}
