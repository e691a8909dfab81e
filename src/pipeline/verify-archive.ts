import type { Archive, Snapshot } from '../archive/archive.js';
import { checkDecisions } from '../archive/check-decisions.js';
import type { Options } from '../model/options.js';
import { hireCrew } from './crew.js';
import { type Examination, share32 } from './examine.js';
import { batches, inOrder } from './in-order.js';
import type { Progress } from './work-out.js';

/** What an archive is made of, and what is wrong with it. */
export interface Verification {
  readonly held: number;
  readonly removed: number;
  readonly outlets: number;
  readonly segments: number;
  readonly postings: number;
  /** Bytes of the logs that are acknowledged. */
  readonly textBytes: number;
  /** Bytes behind the acknowledged end: a broken run's, cut off by the next `add`. */
  readonly tornBytes: number;
  /** Acts of reviewers that can be read, and those that a crash broke off before they were acknowledged. */
  readonly decisions: { readonly acts: number; readonly brokenOff: number };
  /** One line each, documents first, then decisions; empty when everything is as it should be. */
  readonly problems: readonly string[];
}

export interface VerifySetting {
  readonly options: Options;
  readonly threads: number;
  readonly onProgress?: (progress: Progress) => void;
}

/** Holdings that travel at once, and about how many bytes. */
const HOLDINGS_A_BATCH = 128;
const BYTES_A_BATCH: number = 1 << 20;

/**
 * Proves an archive: every text is hashed anew and compared with what the index says, its fingerprints are made anew and compared with the postings,
 * and it must be found by its id and its source. The decisions of reviewers are read line by line.
 * @returns the problems found; reading goes on behind each. Linear in what is held.
 */
export async function verifyArchive(archive: Archive, snapshot: Snapshot, setting: VerifySetting): Promise<Verification> {
  const { state } = snapshot;
  const problems: string[] = [];
  const posted = postedSums(snapshot);
  for await (const [number, id, examination] of examined(snapshot, setting)) {
    const problem = problemOf(examination, posted, number, snapshot) ?? misplaced(number, id, snapshot);
    if (problem !== null) problems.push(`document ${id}: ${problem}`);
  }
  for (let file = 1; file < state.logEnd.file; file++) if (archive.logSize(file) === 0) problems.push(`log ${file} is missing`);
  const last = archive.logSize(state.logEnd.file);
  if (last < state.logEnd.offset) problems.push(`log ${state.logEnd.file} has ${last} bytes of ${state.logEnd.offset}`);
  const { problems: spoilt, ...decisions } = checkDecisions(archive.path);
  problems.push(...spoilt);
  let textBytes = state.logEnd.offset;
  for (let file = 1; file < state.logEnd.file; file++) textBytes += archive.logSize(file);
  return {
    held: snapshot.held,
    removed: state.removed,
    outlets: state.outlets,
    segments: state.segments.length,
    postings: state.segments.reduce((sum, segment) => sum + segment.postings, 0),
    textBytes,
    tornBytes: Math.max(0, last - state.logEnd.offset),
    decisions,
    problems,
  };
}

interface Posted {
  readonly sums: Uint32Array;
  readonly counts: Uint32Array;
}

/** The fingerprints of each document as the postings have them. */
function postedSums(snapshot: Snapshot): Posted {
  const [sums, counts] = [new Uint32Array(snapshot.documents), new Uint32Array(snapshot.documents)];
  for (const { hashes, documents } of snapshot.postings()) {
    for (let i = 0; i < hashes.length; i++) {
      const document = documents[i]!;
      sums[document] = sums[document]! + share32(hashes[i]!);
      counts[document]!++;
    }
  }
  return { sums, counts };
}

function problemOf(examination: Examination, { sums, counts }: Posted, number: number, { facts }: Snapshot): string | null {
  if (!examination.ok) return examination.problem;
  const isPosted = sums[number] === examination.sum && counts[number] === examination.size && facts.sizeOf(number) === examination.size;
  return isPosted ? null : 'its fingerprints are not those of its text';
}

/** What is wrong with the tables that lead to a document. */
function misplaced(number: number, id: string, snapshot: Snapshot): string | null {
  if (snapshot.numberOf(id) !== number) return 'its id does not lead to it';
  return snapshot.versionsOf(snapshot.entry(number)[5]).includes(number) ? null : 'its source does not lead to it';
}

async function* examined(
  snapshot: Snapshot,
  { options, threads, onProgress }: VerifySetting,
): AsyncGenerator<readonly [number, string, Examination]> {
  const crew = hireCrew({ options, threads });
  let done = 0;
  try {
    const job = async (batch: readonly Packed[]) => {
      const found = await crew.examine({ holdings: batch, options });
      return batch.map(({ number, id }, i) => [number, id, found[i] as Examination] as const);
    };
    const waiting = batches(packedOf(snapshot), HOLDINGS_A_BATCH, BYTES_A_BATCH, ({ bytes }) => bytes.length);
    for await (const batch of inOrder(waiting, crew.width, job)) {
      yield* batch;
      done += batch.length;
      onProgress?.({ stage: 'verify', done, total: snapshot.held });
    }
  } finally {
    await crew.close();
  }
}

interface Packed {
  readonly number: number;
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly digest: string;
}

function* packedOf(snapshot: Snapshot): Generator<Packed> {
  for (let number = 0; number < snapshot.documents; number++)
    if (!snapshot.facts.isRemoved(number)) yield { number, ...snapshot.packed(number) };
}
