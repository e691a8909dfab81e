import type { Sink } from './streams.js';

/** Writes, and waits while the reader is behind: what is not yet taken stays with its maker instead of filling memory. */
export async function put(sink: Sink, text: string): Promise<void> {
  const { once } = sink;
  if (sink.write(text) !== false || once === undefined) return;
  await new Promise<void>((resolve) => {
    once.call(sink, 'drain', resolve);
  });
}
