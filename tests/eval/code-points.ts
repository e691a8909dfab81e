/**
 * For every UTF-16 offset of a text, its end included, the number of code points before it. An offset inside a surrogate pair counts the
 * pair as before it.
 */
export function codePointOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let points = 0;
  for (let at = 0; at < text.length; at++) {
    offsets[at] = points;
    const leads = (text.codePointAt(at) ?? 0) > 0xffff;
    points++;
    if (leads) offsets[++at] = points;
  }
  offsets[text.length] = points;
  return offsets;
}

/** A file as the collection counts it: decoded as UTF-8 with a byte order mark kept, damaged bytes as U+FFFD. */
export const decodeKeepingMark = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
