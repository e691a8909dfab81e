import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Result } from '../model/result.js';

/** Characters gathered before they go to the disk. */
const CHUNK = 1 << 18;

/**
 * The text of `result.json` in pieces: one line for each document, relation and cluster, so that the file can be read and
 * compared by lines and is never wholly in memory.
 */
export function* resultText(result: Result): Generator<string> {
  const { documents, relations, clusters, singles, rejected, ...head } = result;
  yield JSON.stringify(head).slice(0, -1);
  for (const [name, items] of Object.entries({ documents, relations, clusters, singles, rejected })) {
    yield `,\n${JSON.stringify(name)}:[`;
    let first = true;
    for (const item of items) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(item)}`;
      first = false;
    }
    yield first ? ']' : '\n]';
  }
  yield '}\n';
}

/** Writes `result.json`. Rejects with the system's error when the disk refuses. */
export async function writeResult(path: string, result: Result): Promise<void> {
  const stream = createWriteStream(path);
  const done = finished(stream);
  // Taken below; until then a failure must not count as unhandled.
  done.catch(() => {});
  let chunk = '';
  for (const piece of resultText(result)) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
    chunk = '';
  }
  stream.end(chunk);
  await done;
}
