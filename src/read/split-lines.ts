import { joinBytes } from './join-bytes.js';

/** One line of a stream without its end; too long ones come without bytes. Numbers start at 1. */
export interface StreamLine {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const LINE_FEED = 10;

/**
 * Cuts a stream of bytes at line feeds. Memory holds one line and one chunk, whatever the stream's size; a line longer
 * than `maxBytes` is skipped to its end and reported without bytes.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<StreamLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  };
  const line = (): StreamLine => ({ number, bytes: length > maxBytes ? null : joinBytes(parts) });
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, end));
      yield line();
      number++;
      parts = [];
      length = 0;
      from = end + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield line();
}
