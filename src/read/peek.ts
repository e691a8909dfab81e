import { joinBytes } from './join-bytes.js';

/**
 * The start of a stream, and the whole stream again.
 * @param least bytes to wait for, if the stream has them: a pipe may hand over one byte at a time
 */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  least = 1,
): Promise<{ readonly first: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (!ended && length < least) {
    const next = await iterator.next();
    ended = next.done === true;
    if (next.done !== true) {
      parts.push(next.value);
      length += next.value.length;
    }
  }
  const first = parts.length === 1 && parts[0] ? parts[0] : joinBytes(parts);
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (first.length > 0) yield first;
      for (let next = ended ? null : await iterator.next(); next && next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { first, all: all() };
}
