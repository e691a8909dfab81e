import { flagText } from '../flags/flag-rules.js';
import { sign } from '../match/sign.js';
import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import type { Rejection } from '../model/rejection.js';
import type { DocumentOutcome, RawArticle } from '../read/raw-article.js';
import { toDocument } from '../read/to-document.js';
import { storyOf } from '../text/story.js';

/** A document read, checked for damage and fingerprinted. */
export interface Prepared {
  readonly document: Document;
  readonly signature: Uint32Array;
}

export type Preparation = { readonly ok: true; readonly prepared: Prepared } | { readonly ok: false; readonly rejection: Rejection };

/** Reads an article and checks its text for damage. Pure; runs in any thread. */
export function readArticle(raw: RawArticle): DocumentOutcome {
  const outcome = toDocument(raw);
  return outcome.ok ? { ok: true, document: { ...outcome.document, flags: flagText(outcome.document) } } : outcome;
}

/** Everything that is done to one article before it meets another. Pure; runs in any thread. */
export function prepare(raw: RawArticle, options: Pick<Options, 'kgram' | 'window'>): Preparation {
  const outcome = readArticle(raw);
  if (!outcome.ok) return outcome;
  const { document } = outcome;
  return { ok: true, prepared: { document, signature: sign(storyOf(document).text, options.kgram, options.window) } };
}
