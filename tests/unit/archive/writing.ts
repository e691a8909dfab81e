import { createHash } from 'node:crypto';
import type { Arrival } from '../../../src/archive/writer.js';

export const FINGERPRINTING = { kgram: 25, window: 15 } as const;

/** An arrival whose id says its number; its text is whatever. */
export function arrivalOf(number: number, signature: Uint32Array, outlet: string | null = null): Arrival {
  const id = number.toString(16).padStart(16, '0');
  const bytes = Buffer.from(`text of ${number}`);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return { id, source: `source of ${number}`, outlet, signature, packed: { bytes, digest } };
}
