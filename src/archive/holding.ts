import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Document } from '../model/document.js';
import type { EncodingFinding } from '../model/encoding-basis.js';

/** What an archive holds of an article: the document as it was read, and how its bytes were decoded. */
export interface Holding {
  readonly document: Document;
  readonly encoding: EncodingFinding;
}

/** A holding as its bytes in the log, with the digest that `verify` compares. */
export interface PackedHolding {
  readonly bytes: Uint8Array;
  readonly digest: string;
}

/** Beyond level 3 a tenth of the room costs twice the time. */
const LEVEL = 3;

/** Every holding begins with the same words; given to the compressor beforehand they cost nothing. Part of the format. */
const DICTIONARY: Buffer = Buffer.from(
  '{"document":{"id":"","name":"","sha256":"","bytes":,"encoding":"utf-8","language":"en","outlet":{"value":"","span":null,"origin":"given","alternatives":[]},' +
    '"headline":{"value":"","span":[0,],"origin":"text","alternatives":[]},"bylines":[{"value":"","span":[","origin":"markup"],"dateline":{"place":"","agency":null,"day":null},' +
    '"credits":[{"agency":"","role":"wire","span":null}],"published":{"raw":"20","iso":"20","precision":"minute","zone":null,"origin":"given","alternatives":[]},' +
    '"modified":null,"text":"","body":[[0,],[],"attributions":[],"flags":[{"id":"","kind":"","severity":"minor","a":[],"b":null,"before":"","after":"","detail":{},"explanation":""}]},' +
    '"encoding":{"encoding":"utf-8","basis":"form","disproved":null}}',
);

/** Hex digits of a digest: 128 bits, enough that no damage passes by chance. */
const DIGITS = 32;

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS);

/** Packs a holding for the log. Linear in its text; about half its size. */
export function packHolding(holding: Holding): PackedHolding {
  const bytes = deflateRawSync(JSON.stringify(holding), { level: LEVEL, dictionary: DICTIONARY });
  return { bytes, digest: digestOf(bytes) };
}

/** Whether the bytes are the ones that were packed. */
export const isWhole = (bytes: Uint8Array, digest: string): boolean => digestOf(bytes) === digest;

/** @throws when the bytes are not a packed holding. */
export const unpackHolding = (bytes: Uint8Array): Holding =>
  JSON.parse(inflateRawSync(bytes, { dictionary: DICTIONARY }).toString('utf8')) as Holding;
