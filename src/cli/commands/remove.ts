import { openWriter } from '../../archive/writer.js';
import { printableLine } from '../../text/printable.js';
import { Failure } from '../failure.js';
import type { CommonFlags } from '../settings.js';
import type { Streams } from '../streams.js';

export interface RemoveFlags extends CommonFlags {
  readonly ids: readonly string[];
  readonly archive: string;
}

/** What an id looks like. */
const ID = /^[0-9a-f]{16}$/;

/** Takes documents out of the archive. @returns the exit code: 2 when one of them is not held; the others are removed all the same. */
export async function removeCommand(flags: RemoveFlags, streams: Streams): Promise<number> {
  const wrong = flags.ids.find((id) => !ID.test(id));
  if (wrong !== undefined)
    throw new Failure(`${printableLine(wrong)} is no id; ids have 16 hex digits, as add --json and check print them`);
  const writer = openWriter(flags.archive, 'remove', null);
  let unknown: readonly string[] = [];
  try {
    unknown = writer.remove(flags.ids);
  } finally {
    await writer.close();
  }
  const removed = new Set(flags.ids).size - new Set(unknown).size;
  streams.stdout.write(`${removed} removed\n`);
  for (const id of unknown) streams.stderr.write(`stemma: the archive holds no document ${id}\n`);
  return unknown.length === 0 ? 0 : 2;
}
