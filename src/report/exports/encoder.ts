/** Bytes that hold nothing yet. */
export const NO_BYTES: Uint8Array = new Uint8Array(0);

/**
 * Turns rows into the bytes of a file, piece by piece: all that was returned, put together in order, is the file.
 * Memory holds what was added since bytes were last returned, never the whole.
 */
export interface Encoder<Row> {
  /** @returns bytes that are ready; most often none. */
  add(row: Row): Uint8Array;
  /** @returns the rest. Nothing may be added afterwards. */
  end(): Uint8Array;
}

/** UTF-16 units gathered before they become bytes: large enough that the disk is asked seldom, small beside a story or two. */
const CHUNK_UNITS = 1 << 18;

/**
 * An encoder of a text format.
 *
 * @param head what stands before the first row
 * @param line a row as text, its line break included. Half of a surrogate pair in it becomes U+FFFD, for UTF-8 has none.
 */
export function textEncoder<Row>(head: string, line: (row: Row) => string): Encoder<Row> {
  const utf8 = new TextEncoder();
  let gathered = head;
  const taken = (): Uint8Array => {
    const bytes = utf8.encode(gathered);
    gathered = '';
    return bytes;
  };
  return {
    add: (row) => {
      gathered += line(row);
      return gathered.length < CHUNK_UNITS ? NO_BYTES : taken();
    },
    end: taken,
  };
}
