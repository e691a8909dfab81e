import type { RejectionCode } from '../model/rejection.js';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly code: RejectionCode; readonly message: string };

/** How far into the bytes a charset declaration or a sign of binary data is looked for. */
const HEAD_BYTES = 4096;
/** More control characters than this share, and the bytes are no text in any single-byte encoding. */
const MAX_CONTROL_SHARE = 0.02;

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** What windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; five places are empty. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Several versions of Node decode windows-1252 as Latin-1; the difference is put right here, and does nothing where there is none. */
export const asWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));

/** Strict decoding; null when the bytes are not of that encoding or the label is unknown. A byte order mark is dropped. */
function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? asWindows1252(text) : text;
  } catch {
    return null;
  }
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

/** The charset an HTML page declares in its first kilobytes, lower case, or null. */
function declaredCharset(head: Uint8Array): string | null {
  const markup = new TextDecoder('latin1').decode(head);
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(markup)?.[1]?.toLowerCase() ?? null;
}

/** What is known of the bytes besides themselves. */
export interface DecodeHints {
  /** Whether a charset declaration in markup counts. */
  readonly html?: boolean;
  /** The label a header outside the bytes declares; it comes before the markup's own. */
  readonly declared?: string | null;
}

/**
 * Turns bytes into text: byte order mark, strict UTF-8, a declared label, windows-1252, in that order.
 * @returns the text without a byte order mark and the name of the encoding that was in fact used
 */
export function decode(bytes: Uint8Array, { html = false, declared = null }: DecodeHints = {}): Decoded {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => startsWith(bytes, mark));
  if (marked) {
    const text = strictly(bytes, marked.encoding);
    if (text !== null) return { ok: true, text, encoding: marked.encoding };
    return {
      ok: false,
      code: 'bad-encoding',
      message: `starts with a ${marked.encoding} mark but is not valid ${marked.encoding}; save it again as UTF-8`,
    };
  }
  const head = bytes.subarray(0, HEAD_BYTES);
  if (head.includes(0) || controlShare(head) > MAX_CONTROL_SHARE) {
    return { ok: false, code: 'binary', message: 'is not text; give the article as text, HTML or a record' };
  }
  const text = strictly(bytes, 'utf-8');
  if (text !== null) return { ok: true, text, encoding: 'utf-8' };
  return decodeLegacy(bytes, declared?.trim().toLowerCase() || (html ? declaredCharset(head) : null));
}

function decodeLegacy(bytes: Uint8Array, declared: string | null): Decoded {
  if (declared !== null && declared !== 'utf-8' && declared !== 'utf8') {
    const text = strictly(bytes, declared);
    if (text !== null) return { ok: true, text, encoding: new TextDecoder(declared).encoding };
  }
  return { ok: true, text: asWindows1252(new TextDecoder('windows-1252').decode(bytes)), encoding: 'windows-1252' };
}
