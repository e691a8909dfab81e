import { createRequire } from 'node:module';
import type * as IconvLite from 'iconv-lite';
import { asWindows1252 } from '../text/windows-1252.js';

const require = createRequire(import.meta.url);

/** A text and the standard name of the encoding that gave it. */
export interface StrictText {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Encodings of the web that Node decodes by narrower tables than the Encoding Standard: its euc-kr knows 2,350 of 11,172
 * Korean syllables, its big5 gives private signs for the characters of Hong Kong (measured on Node 20.20 byte by byte).
 */
const NARROW_IN_NODE: ReadonlySet<string> = new Set(['euc-kr', 'big5']);

/** The standard has one decoder for both; Node's gbk lacks some of its signs, the euro's among them. */
const WIDER: Readonly<Record<string, string>> = { gbk: 'gb18030' };

/** A page that can be read far enough to find such a declaration is not in it. */
const NOT_BY_DECLARATION: ReadonlySet<string> = new Set(['utf-16le', 'utf-16be']);

/** The standard name for a label as the web uses it (`latin1` is windows-1252), or null for an unknown one. */
function standardName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function byTables(bytes: Uint8Array, encoding: string): string | null {
  const { decode } = require('iconv-lite') as typeof IconvLite;
  const text = decode(bytes, encoding, { stripBOM: false });
  return text.includes('\ufffd') ? null : text;
}

function byNode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(WIDER[encoding] ?? encoding, { fatal: true }).decode(bytes);
    return encoding === 'windows-1252' ? asWindows1252(text) : text;
  } catch {
    return null;
  }
}

/**
 * Decodes bytes by a label of the web, strictly.
 * @returns null for an unknown label and for bytes that are not of that encoding
 */
export function strictly(bytes: Uint8Array, label: string): StrictText | null {
  const encoding = standardName(label.trim());
  if (encoding === null || NOT_BY_DECLARATION.has(encoding)) return null;
  const text = NARROW_IN_NODE.has(encoding) ? byTables(bytes, encoding) : byNode(bytes, encoding);
  return text === null ? null : { text, encoding };
}
