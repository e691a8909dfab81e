import type { EncodingFinding } from '../model/encoding-basis.js';
import type { RejectionCode } from '../model/rejection.js';
import { asWindows1252 } from '../text/windows-1252.js';
import { declaredCharset } from './declared-charset.js';
import { guessEncoding } from './guess-encoding.js';
import { strictly } from './strict-decoding.js';
import { decodeUtf32, wideText } from './wide-text.js';

export type Decoded =
  | ({ readonly ok: true; readonly text: string } & EncodingFinding)
  | { readonly ok: false; readonly code: RejectionCode; readonly message: string };

export interface DecodeHints {
  /** Whether a charset declaration inside the markup counts. */
  readonly html?: boolean;
  /** What the server said, if it is known: it goes before the page's own declaration. */
  readonly declared?: string | null;
  /** Whether anything but Unicode is refused, as it is in JSON. */
  readonly unicodeOnly?: boolean;
}

/** How far into the bytes a sign of binary data is looked for. */
const HEAD_BYTES = 4096;
/** More control characters than this share, and the bytes are no text in any single-byte encoding. */
const MAX_CONTROL_SHARE = 0.02;

/** In order: the mark of UTF-32 begins with that of UTF-16. */
const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-32le', mark: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', mark: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Strict decoding of an encoding with a byte order mark, the mark dropped. */
function decodeUnicode(bytes: Uint8Array, encoding: (typeof BYTE_ORDER_MARKS)[number]['encoding']): string | null {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32le');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What the byte order mark says; null without one. */
function decodeMarked(bytes: Uint8Array): Decoded | null {
  const marks = BYTE_ORDER_MARKS.filter(({ mark }) => startsWith(bytes, mark));
  for (const { encoding } of marks) {
    const text = decodeUnicode(bytes, encoding);
    if (text !== null) return { ok: true, text, encoding, basis: 'mark', disproved: null };
  }
  if (marks[0] === undefined) return null;
  const { encoding } = marks[0];
  const message = `starts with a ${encoding} mark but is not valid ${encoding}; save it again as UTF-8`;
  return { ok: false, code: 'bad-encoding', message };
}

/** Share of bytes that no text holds: control characters other than tab, line feed, carriage return, form feed, escape. */
function controlShare(head: Uint8Array): number {
  let controls = 0;
  for (let i = 0; i < head.length; i++) {
    const byte = head[i] ?? 0;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls++;
  }
  return head.length === 0 ? 0 : controls / head.length;
}

/** What begins a run of Japanese in ISO-2022-JP, whose bytes are all ASCII and so always valid UTF-8. */
const JAPANESE_SHIFT = '\u001b$';

function decodeUtf8(bytes: Uint8Array): Decoded | null {
  const text = decodeUnicode(bytes, 'utf-8');
  if (text === null) return null;
  const shifted = text.includes(JAPANESE_SHIFT) ? strictly(bytes, 'iso-2022-jp') : null;
  return { ok: true, ...(shifted ?? { text, encoding: 'utf-8' }), basis: 'form', disproved: null };
}

/** Sound characters beyond ASCII for each broken place that make a text damaged UTF-8: in no other encoding do they come so by chance. */
const MIN_SOUND = 2;

/** UTF-8 that was cut, or into which other bytes were pasted; broken places become U+FFFD. Null where it is something else. */
function decodeDamaged(bytes: Uint8Array, claimed: boolean): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let [sound, broken] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) sound++;
  }
  const enough = claimed ? sound > broken : sound >= MIN_SOUND * broken;
  return enough ? { ok: true, text, encoding: 'utf-8', basis: 'damaged', disproved: null } : null;
}

const isUtf8 = (label: string): boolean => /^(?:unicode-1-1-)?utf-?8$/i.test(label.trim());

/** Bytes that are not valid UTF-8: what is declared, else what a detector says, else the commonest of all. */
function decodeLegacy(bytes: Uint8Array, labels: readonly string[]): Decoded {
  const damaged = decodeDamaged(bytes, labels.some(isUtf8));
  if (damaged) return damaged;
  let disproved: string | null = null;
  for (const label of labels) {
    const found = isUtf8(label) ? null : strictly(bytes, label);
    if (found) return { ok: true, ...found, basis: 'declared', disproved };
    disproved ??= label;
  }
  const guess = guessEncoding(bytes);
  const found = guess === null ? null : strictly(bytes, guess);
  if (found) return { ok: true, ...found, basis: 'detected', disproved };
  const text = asWindows1252(new TextDecoder('windows-1252').decode(bytes));
  return { ok: true, text, encoding: 'windows-1252', basis: 'fallback', disproved };
}

/**
 * Turns bytes into text by the first of these that fits: byte order mark; strict UTF-8; UTF-16 or UTF-32 by its zero bytes;
 * UTF-8 with few broken places; what the server, then the page declares, unless the bytes disprove it; a detector;
 * windows-1252.
 * @returns the text without a byte order mark, the encoding that was in fact used, and why
 */
export function decode(bytes: Uint8Array, { html = false, declared = null, unicodeOnly = false }: DecodeHints = {}): Decoded {
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  const head = bytes.subarray(0, HEAD_BYTES);
  const hasZero = head.includes(0);
  const wide = hasZero ? wideText(bytes) : null;
  if (wide) return { ok: true, ...wide, basis: 'form', disproved: null };
  if (hasZero || controlShare(head) > MAX_CONTROL_SHARE)
    return { ok: false, code: 'binary', message: 'is not text; give the article as text, HTML or a record' };
  const utf8 = decodeUtf8(bytes);
  if (utf8) return utf8;
  if (unicodeOnly) return { ok: false, code: 'bad-encoding', message: 'is not valid UTF-8; records must be' };
  const labels = [declared, html ? declaredCharset(bytes) : null].filter((label) => label !== null);
  return decodeLegacy(bytes, labels);
}
