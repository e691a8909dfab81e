import { createReadStream } from 'node:fs';
import { inflated } from './gunzip.js';
import { joinBytes } from './join-bytes.js';

/** The bytes of a file as a stream, inflated when they are gzip. Errors of either come out of the iteration. */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const source = createReadStream(path);
  try {
    yield* inflated(source as AsyncIterable<Uint8Array>);
  } finally {
    source.destroy();
  }
}

/**
 * Gathers a stream into one array.
 * @returns null as soon as it passes `maxBytes`: a small archive that inflates without end costs no more than that
 */
export async function gather(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) return null;
    parts.push(chunk);
  }
  return joinBytes(parts);
}
