import { isWhole, unpackHolding } from '../archive/holding.js';
import type { Options } from '../model/options.js';
import { signed } from './prepare.js';

/** Packed holdings as they stand in the logs, with what the index says of each. */
export interface ExamineTask {
  readonly holdings: readonly { readonly id: string; readonly bytes: Uint8Array; readonly digest: string }[];
  readonly options: Pick<Options, 'kgram' | 'window'>;
}

/** What a holding turned out to be: the sum of its fingerprints, or what is wrong with it. */
export type Examination =
  | { readonly ok: true; readonly sum: number; readonly size: number }
  | { readonly ok: false; readonly problem: string };

/** Hashes holdings anew, unpacks them and fingerprints their texts. Pure; runs in any thread. */
export const examineBatch = ({ holdings, options }: ExamineTask): readonly Examination[] =>
  holdings.map(({ id, bytes, digest }): Examination => {
    if (!isWhole(bytes, digest)) return { ok: false, problem: 'its text is damaged' };
    try {
      const { document } = unpackHolding(bytes);
      if (document.id !== id) return { ok: false, problem: `its text is that of document ${document.id}` };
      const signature = signed(document, options);
      return { ok: true, sum: sumOf(signature), size: signature.length };
    } catch {
      return { ok: false, problem: 'its text cannot be unpacked' };
    }
  });

/** What one fingerprint adds to the sum of a document's: any lost or foreign one changes it, but one time in four thousand million. */
export const share32 = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 0;

/** The sum of fingerprints modulo 2^32, the same for any order. */
export const sumOf = (hashes: Uint32Array): number => hashes.reduce((sum, hash) => (sum + share32(hash)) >>> 0, 0);
