import type { Sink } from './streams.js';

/** Writes, and waits while the reader is behind: what is not yet taken stays with its maker instead of filling memory. */
export async function put(sink: Sink, text: string): Promise<void> {
  if (sink.write(text) !== false || sink.once === undefined) return;
  await new Promise<void>((resolve) => {
    sink.once?.('drain', resolve);
  });
}
