import { endianness } from 'node:os';
import type { English } from './english.js';
import { joinedWords } from './joined-words.js';

/** The tables of English as strings of base64, numbers with their lowest byte first. */
export interface PackedEnglish {
  readonly keys: string;
  readonly costs: string;
  readonly letters: string;
}

/** Packs the tables for a file. */
export const packEnglish = ({ words, letters }: English): PackedEnglish => ({
  keys: packed(words.keys),
  costs: packed(words.costs),
  letters: packed(letters),
});

/** The tables that were packed. */
export const unpackEnglish = ({ keys, costs, letters }: PackedEnglish): English => ({
  words: { keys: new Int32Array(unpacked(keys, 4)), costs: new Uint8Array(unpacked(costs, 1)) },
  letters: new Float32Array(unpacked(letters, 4)),
  joined: joinedWords(),
});

const BIG = endianness() === 'BE';

/** The bytes of an array, in the order of the file. */
function packed(array: Int32Array | Uint8Array | Float32Array): string {
  const bytes = Buffer.from(array.slice().buffer);
  if (BIG && array.BYTES_PER_ELEMENT === 4) bytes.swap32();
  return bytes.toString('base64');
}

function unpacked(base64: string, width: 1 | 4): ArrayBuffer {
  const bytes = Buffer.from(base64, 'base64');
  if (BIG && width === 4) bytes.swap32();
  return new Uint8Array(bytes).buffer;
}
