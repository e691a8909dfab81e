import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { RejectionCode } from '../model/rejection.js';
import { isGzip } from './gunzip.js';
import type { HttpResponse } from './http-response.js';
import { joinBytes } from './join-bytes.js';
import { megabytes } from './outcomes.js';

export type HttpBody =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: RejectionCode; readonly message: string };

/** Servers and caches behind each other may code twice; a longer list is made to be undone for ever. */
const MAX_CODINGS = 3;
const RETURN_FEED = [13, 10] as const;

const fail = (code: RejectionCode, message: string): HttpBody => ({ ok: false, code, message });

/**
 * Undoes chunked transfer.
 * @returns the body itself when it is not chunked at all, as archives keep it that undid the chunks and left the header
 */
function dechunked(body: Uint8Array): HttpBody {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf(RETURN_FEED[1], at);
    const line = new TextDecoder('latin1').decode(body.subarray(at, end < 0 ? at : Math.min(end, at + 64)));
    const size = /^\s{0,8}([\da-f]{1,8})\s{0,8}(?:;.*)?$/is.exec(line)?.[1];
    if (size === undefined)
      return parts.length === 0 ? { ok: true, bytes: body } : fail('unreadable', 'its chunks do not add up: it is cut off');
    const length = Number.parseInt(size, 16);
    const start = end + 1;
    if (length === 0) return { ok: true, bytes: joinBytes(parts) };
    const sound = body[start + length] === RETURN_FEED[0] && body[start + length + 1] === RETURN_FEED[1];
    if (!sound)
      return parts.length === 0 && start + length < body.length
        ? { ok: true, bytes: body }
        : fail('unreadable', 'its chunks do not add up: it is cut off');
    parts.push(body.subarray(start, start + length));
    at = start + length + 2;
  }
}

type Decoder = (bytes: Uint8Array, limit: { readonly maxOutputLength: number }) => Uint8Array;

/** `deflate` is sent with and without its wrapper. */
const inflateEither: Decoder = (bytes, limit) => ((bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, limit) : inflateRawSync(bytes, limit));

const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateEither,
  br: brotliDecompressSync,
};

/** Bytes that are words already, whatever the header says: the archive undid the coding and left the header. */
const isText = (bytes: Uint8Array): boolean =>
  !isGzip(bytes) && bytes.subarray(0, 512).every((byte) => byte > 31 || byte === 9 || byte === 10 || byte === 13);

function undo(coding: string, bytes: Uint8Array, maxBytes: number): HttpBody {
  const decoder = Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined;
  if (decoder === undefined) return fail('unsupported-format', `its content encoding "${coding.slice(0, 40)}" is not read`);
  try {
    return { ok: true, bytes: decoder(bytes, { maxOutputLength: maxBytes }) };
  } catch (error) {
    if (error instanceof RangeError) return fail('too-large', `its decoded content is over the limit of ${megabytes(maxBytes)}`);
    return isText(bytes) ? { ok: true, bytes } : fail('unreadable', `its content is no sound ${coding}`);
  }
}

/**
 * The body of a response without chunks and compression.
 * @param maxBytes after decoding; more is refused, and memory stays below it
 */
export function httpBody({ headers, body }: HttpResponse, maxBytes: number): HttpBody {
  const transfer = (headers.get('transfer-encoding') ?? '').toLowerCase();
  let decoded: HttpBody = transfer.includes('chunked') ? dechunked(body) : { ok: true, bytes: body };
  const codings = (headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity' && coding !== 'none');
  if (codings.length > MAX_CODINGS) return fail('unsupported-format', `it is encoded ${codings.length} times over`);
  for (const coding of codings.reverse()) {
    if (!decoded.ok) return decoded;
    if (decoded.bytes.length > 0) decoded = undo(coding, decoded.bytes, maxBytes);
  }
  return decoded;
}
