import { join } from 'node:path';
import { type CandidateLimits, type Candidates, findCandidates } from '../../../src/match/candidates.js';
import { sign } from '../../../src/match/sign.js';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import { atLeast, atMost, type Measurement } from '../../measure/measurement.js';
import { formatTable } from '../../measure/table.js';
import { CHAIN_TEXTS } from '../chain-records.js';
import { crowdArchive } from '../crowd-archive.js';
import type { EvalContext, EvalTask, TaskReport } from '../eval-task.js';
import { withScratch } from '../scratch.js';
import { type Archive, exhaustiveArchives, newswireArchive, panArchive } from '../true-pairs.js';

const KS = [10, 12, 14, 16, 20, 25, 32, 40] as const;
const WINDOWS = [4, 9, 16, 32] as const;
const SHARED = [1, 3, 6] as const;
const RARE = [2, 4, 8, 16, 32, 64] as const;
const CAPS = [50, 100, 200, 400, 1000] as const;

type Choice = CandidateLimits & { readonly kgram: number; readonly window: number };

/** What one choice of constants finds and costs. */
interface Row {
  readonly choice: Choice;
  /** Hashes of all archives. */
  readonly postings: number;
  readonly letters: number;
  readonly candidates: ReadonlyMap<string, number>;
  readonly recall: ReadonlyMap<string, number>;
}

/**
 * How many of the pairs that ought to be compared are candidates, and how many others, for every choice of k, w, rarity and cap: what the
 * constants of the product are chosen from. It takes minutes, most of them to compare every text with every other.
 */
export const fingerprintTable: EvalTask = {
  name: 'fingerprint-table',
  dataSet: 'all with known pairs',
  alone: true,
  needs: ['pan13', 'provenance-articles', CHAIN_TEXTS, 'reuters21578'],
  run: (context) => withScratch((scratch) => measure(context, scratch)),
};

async function measure({ data, say }: EvalContext, scratch: string): Promise<TaskReport> {
  const small = [...(await exhaustiveArchives(data, scratch, say)), panArchive(join(data, 'pan13')), crowdArchive()];
  const archives = [...small, await newswireArchive(join(data, 'reuters21578'), scratch)];
  const rowOf = rowsOver(archives);
  const grid = KS.flatMap((kgram) =>
    WINDOWS.flatMap((window) => SHARED.map((minSharedFingerprints) => ({ ...DEFAULT_OPTIONS, kgram, window, minSharedFingerprints }))),
  );
  const show = (title: string, choices: readonly Choice[]): void => {
    say(`${title}\n${table(choices.map(rowOf))}`);
  };
  show(
    'rarity',
    RARE.map((rareFrequency) => ({ ...DEFAULT_OPTIONS, rareFrequency })),
  );
  show(
    'cap',
    CAPS.map((maxDocumentFrequency) => ({ ...DEFAULT_OPTIONS, maxDocumentFrequency })),
  );
  show('k, w and shared fingerprints', grid);
  return { measurements: scores(rowOf(DEFAULT_OPTIONS)), worst: [] };
}

/** Signatures of the last k and w are kept: the limits change more often. */
function rowsOver(archives: readonly Archive[]): (choice: Choice) => Row {
  const letters = archives.reduce((sum, { stories }) => sum + stories.reduce((all, { text }) => all + text.length, 0), 0);
  let signed = { key: '', all: [] as (readonly { readonly signature: Uint32Array; readonly outlet: string | null }[])[] };
  return (choice) => {
    const key = `${choice.kgram} ${choice.window}`;
    const signAll = ({ stories }: Archive) =>
      stories.map(({ text, outlet }) => ({ signature: sign(text, choice.kgram, choice.window), outlet }));
    if (signed.key !== key) signed = { key, all: archives.map(signAll) };
    const found = archives.map((archive, n) => ({ archive, ...findCandidates(signed.all[n] ?? [], choice) }));
    return {
      choice,
      letters,
      postings: signed.all.flat().reduce((sum, { signature }) => sum + signature.length, 0),
      candidates: new Map(found.map(({ archive, pairs }) => [archive.name, pairs.length])),
      recall: new Map(found.flatMap(({ archive, pairs }) => recalls(archive, pairs))),
    };
  };
}

function recalls({ truth }: Archive, pairs: Candidates['pairs']): readonly (readonly [string, number])[] {
  const found = new Set(pairs.map(({ a, b }) => `${a} ${b}`));
  const has = ([x, y]: readonly [number, number]): boolean => found.has(`${Math.min(x, y)} ${Math.max(x, y)}`);
  return truth.filter((one) => one.pairs.length > 0).map(({ name, pairs: all }) => [name, all.filter(has).length / all.length] as const);
}

function table(rows: readonly Row[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const head = ['k', 'w', 'rare', 'cap', 'shared', 'hashes / 1,000 letters'];
  const line = ({ choice, postings, letters, recall, candidates }: Row): readonly string[] => [
    ...[choice.kgram, choice.window, choice.rareFrequency, choice.maxDocumentFrequency, choice.minSharedFingerprints].map(String),
    ((1000 * postings) / letters).toFixed(0),
    ...[...recall.values()].map((value) => value.toFixed(3)),
    ...[...candidates.values()].map(String),
  ];
  return formatTable([
    [
      ...head,
      ...[...first.recall.keys()].map((name) => `recall: ${name}`),
      ...[...first.candidates.keys()].map((name) => `candidates: ${name}`),
    ],
    ...rows.map(line),
  ]);
}

const scores = ({ recall, candidates, postings, letters }: Row): readonly Measurement[] => [
  ...[...recall].map(([name, value]): Measurement => ({ metric: `recall of candidates: ${name}`, value, target: atLeast(null) })),
  ...[...candidates].map(([name, value]): Measurement => ({ metric: `candidates: ${name}`, value, target: atMost(null) })),
  { metric: 'hashes of 1,000 letters', value: (1000 * postings) / letters, target: atMost(null) },
];
