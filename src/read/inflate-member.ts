import { createInflateRaw } from 'node:zlib';
import type { ByteQueue } from './byte-queue.js';

/** Compressed bytes at a time. Deflate makes at most 1,032 bytes of one, so that no more than 16 MB wait to be taken. */
const SLICE = 16 * 1024;

/**
 * Inflates one deflate stream and leaves what follows it in the queue.
 * @throws zlib's own error, after everything that was inflated in the slices before it
 */
export async function* inflateMember(queue: ByteQueue): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  const out: Uint8Array[] = [];
  const state: { ended: boolean; failure: Error | null; wake: () => void } = { ended: false, failure: null, wake: () => {} };
  inflate.on('data', (chunk: Uint8Array) => out.push(chunk));
  inflate.on('end', () => {
    state.ended = true;
    state.wake();
  });
  inflate.on('error', (error) => {
    state.failure = error;
    state.wake();
  });
  // Neither an error nor the end of the stream calls back a write that is under way.
  const step = (start: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      state.wake = resolve;
      start(resolve);
    });
  try {
    while (!state.ended && (await queue.has(1))) {
      const before = inflate.bytesWritten;
      await step((done) => inflate.write(queue.held.subarray(0, SLICE), () => done()));
      yield* out.splice(0);
      if (state.failure) throw state.failure;
      queue.drop(inflate.bytesWritten - before);
    }
    if (!state.ended) await step(() => inflate.end());
    yield* out.splice(0);
    if (state.failure) throw state.failure;
  } finally {
    inflate.destroy();
  }
}
