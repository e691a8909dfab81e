import type { Document } from '../model/document.js';
import type { EncodingFinding } from '../model/encoding-basis.js';
import type { Rejection } from '../model/rejection.js';

export const RAW_FORMATS = ['text', 'markdown', 'html', 'record'] as const;
/** How the bytes of one article are to be read. A `record` is one JSON object in UTF-8. */
export type RawFormat = (typeof RAW_FORMATS)[number];

/**
 * One article before it is understood: plain data, cheap to hand to another thread.
 * `bytes` are the file's own after decompression, or the record's own line; identity and size are taken from them.
 */
export interface RawArticle {
  /** The path as given, `folder/file`, or `path:number` for a record. A record's own `id` replaces it in the document. */
  readonly name: string;
  readonly format: RawFormat;
  readonly bytes: Uint8Array;
}

/** One article to read, or one line about why there is none. */
export type RawOutcome = { readonly ok: true; readonly raw: RawArticle } | { readonly ok: false; readonly rejection: Rejection };

/** A document with how its bytes were decoded, or one line about why they gave none. */
export type DocumentOutcome =
  | { readonly ok: true; readonly document: Document; readonly encoding: EncodingFinding }
  | { readonly ok: false; readonly rejection: Rejection };
