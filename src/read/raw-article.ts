import type { Document } from '../model/document.js';
import type { EncodingFinding } from '../model/encoding-basis.js';
import type { Rejection } from '../model/rejection.js';
import type { About } from './about.js';

export const RAW_FORMATS = ['text', 'markdown', 'html', 'record'] as const;
/** How the bytes of one article are to be read. A `record` is one JSON object in UTF-8. */
export type RawFormat = (typeof RAW_FORMATS)[number];

/** The bytes an article came as, where what is read was made from them: a PDF's, a mail's. */
export interface Original {
  /** Lower-case hex digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * One article before it is understood: plain data, cheap to hand to another thread.
 * `bytes` are the file's own after decompression, or the record's own line; identity and size are taken from them unless
 * `original` states them.
 */
export interface RawArticle {
  /**
   * The path as given, `folder/file`; `path:number` for a record; `path#address` for a page of an archive, an item of a feed,
   * something attached to a mail. A record's own `id` replaces it in the document.
   */
  readonly name: string;
  readonly format: RawFormat;
  readonly bytes: Uint8Array;
  readonly original?: Original;
  readonly about?: About;
  /** How the words of a record were encoded where it came from, as a table's are; its own bytes are UTF-8. */
  readonly encoding?: EncodingFinding;
}

/** One article to read, or one line about why there is none. */
export type RawOutcome = { readonly ok: true; readonly raw: RawArticle } | { readonly ok: false; readonly rejection: Rejection };

/** A document with where it was read and how its bytes were decoded, or one line about why they gave none. */
export type DocumentOutcome =
  | {
      readonly ok: true;
      readonly document: Document;
      readonly encoding: EncodingFinding;
      /** The raw article's name. */
      readonly place: string;
      /** The address it was fetched from, where its record or its container says so. */
      readonly url: string | null;
    }
  | { readonly ok: false; readonly rejection: Rejection };
