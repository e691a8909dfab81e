import { setImmediate as nextTurn } from 'node:timers/promises';
import { type CandidatePair, type Candidates, candidatesAmong } from '../match/candidates.js';
import type { Cluster } from '../model/cluster.js';
import { compareText } from '../model/compare-text.js';
import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import type { PairFacts } from '../model/pair-facts.js';
import type { Work } from '../model/result.js';
import { type Family, gatherFamilies, inferFamily } from '../stemma/infer.js';
import { collateTask } from './collate-task.js';
import type { Crew } from './crew.js';
import { batches, inOrder } from './in-order.js';
import type { Ledger } from './ledger.js';
import type { Shelf } from './shelf.js';
import type { RelateTask } from './tasks.js';
import { digestOf, type Texts, textsOf } from './texts.js';
import { TOOL } from './tool.js';

/** What a run tells while it goes on. `total` is null while it is not known. */
export interface Progress {
  readonly stage: 'read' | 'compare' | 'cluster' | 'verify';
  readonly done: number;
  readonly total: number | null;
}

export interface WorkSetting {
  readonly options: Options;
  readonly onProgress?: (progress: Progress) => void;
  /** Breaks the work off between two batches, by throwing its reason. */
  readonly signal?: AbortSignal;
}

/** A related pair. */
export interface RelatedPair {
  /** Its key in the ledger. */
  readonly key: string;
  readonly facts: PairFacts;
}

/** A pair that was compared; without facts when it turned out unrelated. */
interface ComparedPair {
  readonly key: string;
  readonly facts: PairFacts | null;
}

/** What was worked out; relations and clusters themselves stand in the ledger. */
export interface WorkedOut {
  readonly work: Work;
  /** In the order of their documents. */
  readonly pairs: readonly RelatedPair[];
  /** Keys of all pairs that were compared, related or not. */
  readonly compared: readonly string[];
  readonly families: readonly KeyedFamily[];
}

/** A family with the key of its cluster. */
export interface KeyedFamily {
  readonly family: Family;
  readonly key: string;
}

/**
 * Pairs that travel at once, and about how many fingerprints of their texts. A text is prepared for each batch that it is in, so batches are
 * large where there are many pairs, and small enough for all threads where there are few.
 */
const PAIRS_A_BATCH = { least: 64, most: 256 } as const;
const BATCHES_A_THREAD = 8;
const FINGERPRINTS_A_BATCH: number = 1 << 18;

/** Clusters that travel at once, and about how many characters of text; one cluster always goes whole. */
const CLUSTERS_A_BATCH = 32;
const CHARACTERS_A_BATCH: number = 1 << 20;

/**
 * Works out which documents of a shelf are related, how, and who copied whom: candidates, alignment, flags, clusters, descent.
 *
 * What the ledger has is not worked out again. @returns the same for every order and number of threads, and whatever the ledger had.
 */
export async function workOut(shelf: Shelf, ledger: Ledger, setting: WorkSetting, crew: Crew): Promise<WorkedOut> {
  const candidates = candidatesAmong(shelf.postings(), shelf.columns, setting.options);
  const texts = textsOf(shelf, setting.options, crew);
  const compared = await relatePairs(texts, pairBatches(candidates, shelf, crew), ledger, setting, crew);
  const pairs = compared.filter((pair): pair is RelatedPair => pair.facts !== null);
  const crowded = new Set(shelf.ids.filter((_, number) => candidates.isCrowded[number] === 1));
  const families = keyed(
    gatherFamilies(
      pairs.map(({ facts }) => facts),
      crowded,
    ),
    pairs,
    setting.options,
  );
  await inferFamilies({ ids: shelf.ids, texts }, families, ledger, setting, crew);
  return { work: workOf(candidates), pairs, compared: compared.map(({ key }) => key), families };
}

const workOf = ({ pairs, capped, standing }: Candidates): Work => ({
  candidatePairs: pairs.length,
  cappedFingerprints: capped,
  standingFingerprints: standing,
  exact: capped === 0,
});

/** Raised with every change of what a comparison finds or a cluster says, so that an archive works anew what an older program had worked out. */
const METHOD = 6;

/** All options that a comparison depends on, and the program whose comparison it is. */
const methodOf = ({ ignoreDates, lexicons }: Options): string =>
  `${TOOL.version} ${METHOD}${ignoreDates ? ' undated' : ''}${lexicons.length > 0 ? ` ${JSON.stringify(lexicons)}` : ''}`;

interface KeyedPair extends CandidatePair {
  readonly key: string;
}

interface PairBatches {
  readonly batched: AsyncIterable<readonly CandidatePair[]>;
  readonly total: number;
}

function pairBatches({ pairs }: Candidates, { columns: { sizes } }: Shelf, { width }: Crew): PairBatches {
  const count = Math.min(PAIRS_A_BATCH.most, Math.max(PAIRS_A_BATCH.least, Math.ceil(pairs.length / (width * BATCHES_A_THREAD))));
  const weigh = ({ a, b }: CandidatePair): number => (sizes[a] ?? 0) + (sizes[b] ?? 0);
  return { batched: batches(pairs, count, FINGERPRINTS_A_BATCH, weigh), total: pairs.length };
}

async function relatePairs(
  texts: Texts,
  { batched, total }: PairBatches,
  ledger: Ledger,
  setting: WorkSetting,
  crew: Crew,
): Promise<readonly ComparedPair[]> {
  const compared: ComparedPair[] = [];
  const method = methodOf(setting.options);
  let done = 0;
  const job = async (batch: readonly CandidatePair[]): Promise<readonly ComparedPair[]> => {
    const keyedPairs = batch.map((pair) => ({ ...pair, key: digestOf(method, texts.version(pair.a), texts.version(pair.b)) }));
    const open = keyedPairs.filter(({ key }) => ledger.facts(key) === undefined);
    const found = open.length === 0 ? [] : await crew.relate(await relateTask(open, texts, setting.options));
    ledger.keepPairs(open.map(({ key }, i) => ({ key, related: found[i] ?? null })));
    return keyedPairs.map(({ key }) => ({ key, facts: ledger.facts(key) ?? null }));
  };
  for await (const outcomes of inOrder(batched, crew.width, job)) {
    await breathe(setting);
    compared.push(...outcomes);
    done += outcomes.length;
    setting.onProgress?.({ stage: 'compare', done, total });
  }
  return compared;
}

/**
 * Between two batches: a pool that keeps up hands over its results without a turn of the event loop, and whoever wants to speak to this thread
 * would wait for minutes. @throws the reason of the signal
 */
async function breathe({ signal }: WorkSetting): Promise<void> {
  await nextTurn();
  signal?.throwIfAborted();
}

/** Some pairs with just the documents they need. */
async function relateTask(open: readonly KeyedPair[], texts: Texts, options: Options): Promise<RelateTask> {
  const places = new Map<number, number>();
  const place = (number: number): number => {
    const known = places.get(number) ?? places.size;
    places.set(number, known);
    return known;
  };
  const pairs = open.map(({ a, b }): [number, number] => [place(a), place(b)]);
  return { documents: await texts.attributed([...places.keys()]), pairs, options };
}

/** What a collation holds: a ledger that has older ones works them out anew. */
const COLLATED = 'loci and claims';

function keyed(families: readonly Family[], pairs: readonly RelatedPair[], options: Options): readonly KeyedFamily[] {
  const keyOf = new Map(pairs.map(({ facts, key }) => [facts, key]));
  const method = methodOf(options);
  return families.map((family) => {
    const { members, satellites } = family.group;
    const pairKeys = family.facts.map((facts) => keyOf.get(facts) ?? '').sort(compareText);
    return { family, key: digestOf(method, COLLATED, JSON.stringify([members, satellites]), ...pairKeys) };
  });
}

async function inferFamilies(
  { ids, texts }: { readonly ids: readonly string[]; readonly texts: Texts },
  families: readonly KeyedFamily[],
  ledger: Ledger,
  setting: WorkSetting,
  crew: Crew,
): Promise<void> {
  const open = families.filter(({ key }) => !ledger.hasCluster(key));
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const gather = ({ family, key }: KeyedFamily) => {
    const { members, satellites } = family.group;
    const numbersOf = (own: readonly string[]): readonly number[] => own.map((id) => numberOf.get(id) as number);
    const all = numbersOf([...members, ...satellites.map(({ document }) => document)]).map(texts.compared);
    return { key, family, members: numbersOf(members), documents: new Map(all.map((document) => [document.id, document])) };
  };
  const weigh = ({ documents }: ReturnType<typeof gather>): number =>
    [...documents.values()].reduce((sum, { text }) => sum + text.length, 0);
  const job = async (batch: readonly ReturnType<typeof gather>[]): Promise<number> => {
    const documents = await texts.attributed(batch.flatMap(({ members }) => members));
    const groups = batch.map(({ family }) => family.group);
    const collations = await crew.collate(collateTask(groups, new Map(documents.map((document) => [document.id, document]))));
    ledger.keepClusters(
      batch.map(({ key, family, documents: own }, i) => ({ key, cluster: clusterOf(family, own, collations[i], setting.options) })),
    );
    return batch.length;
  };
  let done = families.length - open.length;
  for await (const count of inOrder(batches(mapped(open, gather), CLUSTERS_A_BATCH, CHARACTERS_A_BATCH, weigh), crew.width, job)) {
    await breathe(setting);
    done += count;
    setting.onProgress?.({ stage: 'cluster', done, total: families.length });
  }
}

function* mapped<Item, Outcome>(items: readonly Item[], work: (item: Item) => Outcome): Generator<Outcome> {
  for (const item of items) yield work(item);
}

function clusterOf(
  family: Family,
  documents: ReadonlyMap<string, Document>,
  collation: Cluster['collation'] | undefined,
  options: Options,
): Cluster {
  if (collation === undefined) throw new Error(`the cluster of ${family.group.members[0] ?? 'nobody'} came back without its collation`);
  return { ...inferFamily(family, documents, collation, options), collation };
}
