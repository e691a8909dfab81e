import { inflateRawSync } from 'node:zlib';

/** One file inside a ZIP file. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** Where its own header begins. */
  readonly at: number;
}

export type Unzipped =
  | { readonly ok: true; readonly entries: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly code: 'unreadable' | 'too-large'; readonly message: string };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 65_535;
/** A long report with pictures has some hundred. */
const MAX_ENTRIES = 10_000;

const unsound = (why: string): Unzipped => ({ ok: false, code: 'unreadable', message: `is no sound ZIP file: ${why}` });

/** Offset of the record that ends the directory; -1 when there is none. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function directory(bytes: Uint8Array, view: DataView): readonly Entry[] | null {
  const end = endOf(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return null;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The bytes of one entry; null when its header or its method is none that can be read. */
function contentOf(bytes: Uint8Array, view: DataView, entry: Entry, room: number): Uint8Array | null {
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL) return null;
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  return entry.method === 8 ? inflateRawSync(packed, { maxOutputLength: Math.max(1, room) }) : null;
}

/**
 * Unpacks a ZIP file whole, so that what it really holds is known before anybody else unpacks it.
 * @param maxBytes of all entries together, whatever the directory says of their sizes
 */
export function unzip(bytes: Uint8Array, maxBytes: number): Unzipped {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const listed = bytes.length < END_BYTES ? null : directory(bytes, view);
  if (listed === null) return unsound('its directory is missing or damaged');
  const entries = new Map<string, Uint8Array>();
  let room = maxBytes;
  try {
    for (const entry of listed) {
      const content = contentOf(bytes, view, entry, room);
      if (content === null) return unsound('an entry is damaged or packed in an unknown way');
      room -= content.length;
      if (room < 0) return { ok: false, code: 'too-large', message: 'unpacks to more than the limit of one article; raise it' };
      entries.set(entry.name, content);
    }
  } catch (error) {
    if (error instanceof RangeError)
      return { ok: false, code: 'too-large', message: 'unpacks to more than the limit of one article; raise it' };
    return unsound('an entry is damaged');
  }
  return { ok: true, entries };
}
