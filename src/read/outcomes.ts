import type { EncodingFinding } from '../model/encoding-basis.js';
import type { About } from './about.js';
import type { Original, RawFormat, RawOutcome } from './raw-article.js';
import { refuse } from './refuse.js';

/** Bytes as people say them. */
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** The rejection of what is larger than one article may be. */
export const tooLarge = (name: string, what: string, maxBytes: number): RawOutcome =>
  refuse(name, 'too-large', `${what} is over the limit of ${megabytes(maxBytes)}; raise it or split the file`);

/** An article, as an outcome. */
export const article = (
  name: string,
  format: RawFormat,
  bytes: Uint8Array,
  known: { readonly original?: Original; readonly about?: About; readonly encoding?: EncodingFinding } = {},
): RawOutcome => ({ ok: true, raw: { name, format, bytes, ...known } });

/** A record made from something else than a line of JSON. `encoding` of what it was made from, where that is known. */
export const record = (name: string, value: unknown, encoding?: EncodingFinding): RawOutcome =>
  article(name, 'record', new TextEncoder().encode(JSON.stringify(value)), encoding && { encoding });
