import { crc32 } from 'node:zlib';
import { ByteQueue } from './byte-queue.js';
import { GzipError } from './gzip-error.js';
import { inflateMember } from './inflate-member.js';
import { peek } from './peek.js';

/** A file that inflates this far beyond its size is a trap; pages and tables reach 10, endless repetition 100. */
const MAX_RATIO = 250;
/** Below this much a high ratio costs nothing. */
const FREE_BYTES = 64 * 1024 * 1024;
/** Downloads are sometimes compressed twice; more is made to be unpacked for ever. */
const MAX_LAYERS = 2;
/** Name and comment in a gzip header are a line each; longer ones are no gzip. */
const MAX_HEADER_TEXT = 64 * 1024;

const HEADER = 10;
const TRAILER = 8;
const DEFLATE = 8;
const FLAGS = { headerCrc: 2, extra: 4, name: 8, comment: 16 } as const;

/** Damage, in words; where it stands is said by who counts the bytes. */
class Unsound extends Error {}

/** True for bytes that begin as every gzip file does. */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** Drops a text that ends with a zero byte. */
async function dropText(queue: ByteQueue): Promise<void> {
  for (let looked = 0; looked < MAX_HEADER_TEXT; looked++) {
    if (!(await queue.has(1))) break;
    const byte = queue.held[0];
    queue.drop(1);
    if (byte === 0) return;
  }
  throw new Unsound('its header does not end');
}

/** Drops the header of a member; what stands there must be one. */
async function dropHeader(queue: ByteQueue): Promise<void> {
  if (!(await queue.has(HEADER)) || !isGzip(queue.held) || queue.held[2] !== DEFLATE) throw new Unsound('bytes that are no gzip');
  const flags = queue.held[3] ?? 0;
  queue.drop(HEADER);
  if (flags & FLAGS.extra) {
    if (!(await queue.has(2))) throw new Unsound('its header does not end');
    const length = 2 + (queue.held[0] ?? 0) + (queue.held[1] ?? 0) * 256;
    if (!(await queue.has(length))) throw new Unsound('its header does not end');
    queue.drop(length);
  }
  if (flags & FLAGS.name) await dropText(queue);
  if (flags & FLAGS.comment) await dropText(queue);
  if (flags & FLAGS.headerCrc && (await queue.has(2))) queue.drop(2);
}

/** Checks length and checksum behind a member and drops them. */
async function dropTrailer(queue: ByteQueue, crc: number, length: number): Promise<void> {
  if (!(await queue.has(TRAILER))) throw new Unsound('it is cut off');
  const view = new DataView(queue.held.buffer, queue.held.byteOffset, TRAILER);
  if (view.getUint32(0, true) !== crc || view.getUint32(4, true) !== length % 2 ** 32) throw new Unsound('its checksum is wrong');
  queue.drop(TRAILER);
}

/** Some writers fill the last block with zeros. @returns false at the end of the stream */
async function anotherMember(queue: ByteQueue): Promise<boolean> {
  while (await queue.has(1)) {
    const at = queue.held.findIndex((byte) => byte !== 0);
    queue.drop(at < 0 ? queue.held.length : at);
    if (at >= 0) return true;
  }
  return false;
}

/** What went wrong, with the place it was found at. */
function located(error: unknown, at: number, made: number): unknown {
  const where = `near byte ${at}, after ${made} bytes of its content`;
  if (error instanceof Unsound)
    return new GzipError('unreadable', `is not sound gzip (${error.message} ${where}); it cannot be read from there on`);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') ? located(new Unsound(code), at, made) : error;
}

/**
 * Inflates gzip of any number of members, each as far as it is sound: Node's own stream drops what it has inflated when
 * damage follows at once, and passes over in silence what follows the last member.
 */
async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let taken = 0;
  let made = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      taken += chunk.length;
      yield chunk;
    }
  };
  const queue = new ByteQueue(counted());
  try {
    while (await anotherMember(queue)) {
      await dropHeader(queue);
      let crc = 0;
      let length = 0;
      for await (const part of inflateMember(queue)) {
        crc = crc32(part, crc);
        length += part.length;
        made += part.length;
        if (made > FREE_BYTES && made > taken * MAX_RATIO)
          throw new GzipError('too-large', `inflates to more than ${MAX_RATIO} times its size, as gzip bombs do`);
        yield part;
      }
      await dropTrailer(queue, crc, length);
    }
  } catch (error) {
    throw located(error, taken - queue.held.length, made);
  } finally {
    await queue.close();
  }
}

/**
 * The bytes themselves, whatever the name of their file says: inflated when they begin as gzip does, as they are otherwise.
 * @throws GzipError after all that could be inflated
 */
export async function* inflated(chunks: AsyncIterable<Uint8Array>, layers = 0): AsyncGenerator<Uint8Array> {
  const { first, all } = await peek(chunks, 2);
  if (!isGzip(first)) yield* all;
  else if (layers === MAX_LAYERS) throw new GzipError('unreadable', `is gzip inside gzip, more than ${MAX_LAYERS} deep; unpack it first`);
  else yield* inflated(gunzipped(all), layers + 1);
}
