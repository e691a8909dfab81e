import { article, tooLarge } from './outcomes.js';
import type { RawOutcome } from './raw-article.js';
import { refuse } from './refuse.js';
import { splitLines } from './split-lines.js';

/** Records one a line; empty lines are passed over. */
export async function* lineRecords(path: string, chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<RawOutcome> {
  let lines = 0;
  for await (const { number, bytes } of splitLines(chunks, maxBytes)) {
    const name = `${path}:${number}`;
    if (bytes === null) yield tooLarge(name, 'the record', maxBytes);
    else if (bytes.some((byte) => byte > 32)) yield article(name, 'record', bytes);
    else continue;
    lines++;
  }
  if (lines === 0) yield refuse(path, 'empty', 'has no records');
}
