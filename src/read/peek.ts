/** The first chunk of a stream, and the whole stream again. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly first: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const head = await iterator.next();
  const first = head.done === true ? new Uint8Array(0) : head.value;
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      if (head.done !== true) yield head.value;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { first, all: all() };
}
