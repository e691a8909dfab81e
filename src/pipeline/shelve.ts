import { createHash } from 'node:crypto';
import { packHolding } from '../archive/holding.js';
import type { Arrival } from '../archive/writer.js';
import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import type { Rejection } from '../model/rejection.js';
import { outletKey } from '../read/outlet-furniture.js';
import type { RawArticle } from '../read/raw-article.js';
import { lexiconOf } from '../text/lexicon.js';
import { readArticle, signed } from './prepare.js';

/** An article ready for the archive, and what it is called, or why it cannot be read. */
export type Shelving =
  | { readonly ok: true; readonly arrival: Arrival; readonly name: string }
  | { readonly ok: false; readonly rejection: Rejection };

/** Hex digits of a digest of a name: 96 bits, so that two in a hundred million are never the same. */
const DIGITS = 24;

const digestOf = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, DIGITS);

/** The digest of a document's outlet, the same for all spellings of its name; null when it has none. */
export function outletDigest(document: Pick<Document, 'outlet'>): string | null {
  const outlet = outletKey(document);
  return outlet === null ? null : digestOf(outlet);
}

/** Reads an article, fingerprints it and packs it. Pure; runs in any thread. */
export function shelve(raw: RawArticle, options: Pick<Options, 'kgram' | 'window' | 'lexicons'>): Shelving {
  const outcome = readArticle(raw, lexiconOf(options.lexicons));
  if (!outcome.ok) return outcome;
  const { document, encoding, url } = outcome;
  const arrival: Arrival = {
    id: document.id,
    source: digestOf(url ?? document.name),
    outlet: outletDigest(document),
    signature: signed(document, options),
    packed: packHolding({ document, encoding }),
  };
  return { ok: true, arrival, name: document.name };
}
