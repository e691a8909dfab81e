import { createHash } from 'node:crypto';
import type { Original } from './raw-article.js';

/** The identity of bytes: their hash and how many they are. */
export const originalOf = (bytes: Uint8Array): Original => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
});
