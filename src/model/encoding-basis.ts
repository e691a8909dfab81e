export const ENCODING_BASES = ['mark', 'form', 'declared', 'damaged', 'detected', 'fallback'] as const;
/**
 * How the encoding of a file was settled, surest first. `mark`: its byte order mark says so. `form`: its bytes can hardly be
 * anything else (valid UTF-8, UTF-16 by its zero bytes). `declared`: the server, the page or the record says so.
 * `damaged`: UTF-8 in which some places are broken. `detected`: a detector's guess. `fallback`: nothing spoke for any.
 */
export type EncodingBasis = (typeof ENCODING_BASES)[number];

/** Which encoding a text was read in, and why. */
export interface EncodingFinding {
  /** WHATWG name in lower case, or `utf-32le`, `utf-32be`. */
  readonly encoding: string;
  readonly basis: EncodingBasis;
  /** What the server or the page claims, where the bytes are not of that encoding; null where nothing was claimed in vain. */
  readonly disproved: string | null;
}
