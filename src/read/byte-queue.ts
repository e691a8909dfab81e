import { joinBytes } from './join-bytes.js';

/** A stream of bytes that is taken from as its reader likes; holds one chunk and what is left of the one before. */
export class ByteQueue {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  /** What is there without waiting. */
  get held(): Uint8Array {
    return this.#held;
  }

  /** Waits until `count` bytes are held. @returns false when the stream ends before */
  async has(count: number): Promise<boolean> {
    while (this.#held.length < count) {
      const next = await this.#source.next();
      if (next.done === true) return false;
      this.#held = this.#held.length === 0 ? next.value : joinBytes([this.#held, next.value]);
    }
    return true;
  }

  /** Drops bytes from the front. */
  drop(count: number): void {
    this.#held = this.#held.subarray(count);
  }

  async close(): Promise<void> {
    await this.#source.return?.();
  }
}
