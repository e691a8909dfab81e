import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflated } from '../../../src/read/gunzip.js';
import { MB, readBytes } from './outcomes-of.js';
import { fc } from './property.js';

const WORDS = new TextEncoder().encode('The ferry stops for the winter.\n'.repeat(40));

/** What comes out, and the message of the error that ends it. */
async function inflate(
  bytes: Uint8Array,
  size = bytes.length,
): Promise<{ readonly length: number; readonly words: string; readonly error: string }> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  }
  const parts: Uint8Array[] = [];
  try {
    for await (const part of inflated(pieces())) parts.push(part);
    return { length: Buffer.concat(parts).length, words: Buffer.concat(parts).toString(), error: '' };
  } catch (error) {
    return { length: Buffer.concat(parts).length, words: Buffer.concat(parts).toString(), error: (error as Error).message };
  }
}

/** A gzip header with every optional part. */
const dressed = (bytes: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 3, 0, 1, 2, 3]),
    Buffer.from('name\0note\0'),
    Buffer.from([0, 0]),
    gzipSync(bytes).subarray(10),
  ]);

describe('inflating', () => {
  it('gives the bytes back, whatever the members and the pieces they come in', async () => {
    const members = fc.array(fc.uint8Array({ maxLength: 3000 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(members, fc.integer({ min: 1, max: 700 }), async (parts, size) => {
        const read = await inflate(Buffer.concat(parts.map((part) => gzipSync(part))), size);
        expect(read).toEqual({ length: Buffer.concat(parts).length, words: Buffer.concat(parts).toString(), error: '' });
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['nothing', new Uint8Array(0), ''],
    ['one byte', Buffer.from('x'), 'x'],
    ['bytes that are no gzip', WORDS, Buffer.from(WORDS).toString()],
    ['gzip with name, note and checksum in its header', dressed(WORDS), Buffer.from(WORDS).toString()],
    ['gzip inside gzip', gzipSync(gzipSync(WORDS)), Buffer.from(WORDS).toString()],
    ['gzip filled up with zeros', Buffer.concat([gzipSync(WORDS), new Uint8Array(5000)]), Buffer.from(WORDS).toString()],
  ])('of %s gives what is meant', async (_, bytes, words) => {
    expect(await inflate(bytes)).toMatchObject({ words, error: '' });
    expect(await inflate(bytes, 1)).toMatchObject({ words, error: '' });
  });

  it('gives everything before the damage, even right before it, and says what it is', async () => {
    const whole = gzipSync(WORDS);
    const wrongSum = Uint8Array.from(whole);
    wrongSum[whole.length - 6] = (wrongSum[whole.length - 6] ?? 0) ^ 1;
    const cases: readonly (readonly [Uint8Array, number, RegExp])[] = [
      [
        Buffer.concat([whole, Buffer.from('garbage bytes')]),
        WORDS.length,
        new RegExp(`bytes that are no gzip near byte ${whole.length}, after ${WORDS.length} bytes of its content`),
      ],
      [Buffer.concat([whole, new Uint8Array(5000), Buffer.from('x')]), WORDS.length, /bytes that are no gzip/],
      [Buffer.concat([whole, whole.subarray(0, -4)]), 2 * WORDS.length, /it is cut off/],
      [wrongSum, WORDS.length, /its checksum is wrong/],
      [Buffer.concat([whole, Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff])]), WORDS.length, /Z_DATA_ERROR/],
      [Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3, 65]), 0, /its header does not end/],
    ];
    for (const [bytes, length, error] of cases)
      expect(await inflate(bytes)).toMatchObject({ length, error: expect.stringMatching(error) as string });
  });

  it('stops at what is made to be too much', async () => {
    const bomb = await inflate(gzipSync(new Uint8Array(200 * MB)));
    expect(bomb.error).toMatch(/250 times its size/);
    expect(bomb.length).toBeLessThan(100 * MB);
    expect((await inflate(gzipSync(gzipSync(gzipSync(WORDS))))).error).toMatch(/more than 2 deep/);
  });
});

describe('a file', () => {
  it.each([
    ['a.txt.gz', 'plain words, no gzip'],
    ['a.txt', gzipSync('plain words, no gzip')],
  ])('named %s is inflated by what its bytes are', async (name, bytes) => {
    expect((await readBytes(name, bytes)).documents).toMatchObject([{ text: 'plain words, no gzip' }]);
  });

  it('of records that is a bomb ends with a rejection', async () => {
    const { told } = await readBytes('a.ndjson.gz', gzipSync(Buffer.concat([Buffer.from('{"text":"one"}\n'), new Uint8Array(200 * MB)])));
    expect(told).toEqual(['a.ndjson.gz:1', 'a.ndjson.gz too-large']);
  });
});
