/** A text in UTF-16 or UTF-32 that says so nowhere. */
export interface WideText {
  readonly text: string;
  readonly encoding: 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
}

/** Characters looked at to tell text from other data, and one byte order from the other. */
const SAMPLE = 2048;
/** Every script's text has spaces, line breaks, digits or its punctuation at least this often. */
const MIN_ANCHOR_SHARE = 0.01;
/** In the wrong byte order such characters are accidents. */
const MIN_LEAD = 4;

/** What prose in any script is held together by: white space and ASCII, general punctuation, CJK and Arabic marks. */
const ANCHOR = /[\t\n\r -~\u2010-\u2027\u3000-\u3002\uff01-\uff1f\u060c\u061b]/gu;
/** What no text holds: controls, half pairs, code points that stand for nothing or for private signs. */
const NEVER = /[\p{Cc}\p{Cs}\p{Cn}\p{Co}]/u;

const isProse = (sample: string): boolean => !NEVER.test(sample.replace(/[\t\n\r\f]/g, ''));
const anchors = (sample: string): number => sample.match(ANCHOR)?.length ?? 0;

/** Bytes as UTF-32, a byte order mark dropped; null when any four are no character. TextDecoder has no such encoding. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string | null {
  if (bytes.length % 4 !== 0) return null;
  const from = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const to = new DataView(new ArrayBuffer(bytes.length));
  let end = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const code = from.getUint32(at, littleEndian);
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
    for (const unit of code > 0xffff ? [0xd7c0 + (code >> 10), 0xdc00 + (code & 0x3ff)] : [code]) {
      to.setUint16(end, unit, true);
      end += 2;
    }
  }
  return new TextDecoder('utf-16le').decode(new Uint8Array(to.buffer, 0, end));
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The start of a text, no pair of surrogates cut. */
const sampleOf = (text: string): string => text.slice(0, SAMPLE).replace(/[\ud800-\udbff]$/, '');

function utf32(bytes: Uint8Array): WideText | null {
  // Every fourth byte of UTF-32 is zero: nothing else need be decoded to know better.
  for (const [encoding, zeroAt] of [['utf-32le', 3] as const, ['utf-32be', 0] as const]) {
    if (bytes[zeroAt] !== 0 || bytes[zeroAt + 4] !== 0) continue;
    const text = decodeUtf32(bytes, encoding === 'utf-32le');
    if (text !== null && isProse(sampleOf(text))) return { text, encoding };
  }
  return null;
}

function utf16(bytes: Uint8Array): WideText | null {
  if (bytes.length % 2 !== 0) return null;
  const head = bytes.subarray(0, SAMPLE * 2);
  const inOrder = (['utf-16le', 'utf-16be'] as const).map((encoding) => ({
    encoding,
    anchors: anchors(new TextDecoder(encoding).decode(head)),
  }));
  const [best, other] = inOrder.sort((x, y) => y.anchors - x.anchors);
  if (!best || !other || best.anchors < MIN_LEAD * other.anchors || best.anchors * 2 < head.length * MIN_ANCHOR_SHARE) return null;
  const text = decodeUtf16(bytes, best.encoding);
  return text !== null && isProse(sampleOf(text)) ? { text, encoding: best.encoding } : null;
}

/**
 * Recognises UTF-16 and UTF-32 without a byte order mark: a text that has zero bytes is nothing else.
 * @returns null when the bytes are no text in any of the four
 */
export const wideText = (bytes: Uint8Array): WideText | null => utf32(bytes) ?? utf16(bytes);
