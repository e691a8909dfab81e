import { createHash } from 'node:crypto';
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

/** Pairs, and clusters, that travel at once, and about how many characters of text; one cluster always goes whole. */
const PAIRS_A_BATCH = 64;
const CLUSTERS_A_BATCH = 32;
const CHARACTERS_A_BATCH: number = 1 << 20;

/**
 * Works out which documents of a shelf are related, how, and who copied whom: candidates, alignment, flags, clusters, descent.
 *
 * What the ledger has is not worked out again. @returns the same for every order and number of threads, and whatever the ledger had.
 */
export async function workOut(shelf: Shelf, ledger: Ledger, setting: WorkSetting, crew: Crew): Promise<WorkedOut> {
  const candidates = candidatesAmong(shelf.postings(), shelf.columns, setting.options);
  const compared = await relatePairs(shelf, candidates.pairs, ledger, setting, crew);
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
  await inferFamilies(shelf, families, ledger, setting, crew);
  return { work: workOf(candidates), pairs, compared: compared.map(({ key }) => key), families };
}

const workOf = ({ pairs, capped, standing }: Candidates): Work => ({
  candidatePairs: pairs.length,
  cappedFingerprints: capped,
  standingFingerprints: standing,
  exact: capped === 0,
});

const digestOf = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);

/** What a document is as it is compared: its id, and its body where furniture was learnt away. */
const versionOf = ({ id, body }: Document): string => `${id}${digestOf(JSON.stringify(body)).slice(0, 8)}`;

/** Raised with every change of what a comparison finds or a cluster says, so that an archive works anew what an older program had worked out. */
const METHOD = 6;

/** All options that a comparison depends on, and the program whose comparison it is. */
const methodOf = ({ ignoreDates, lexicons }: Options): string =>
  `${TOOL.version} ${METHOD}${ignoreDates ? ' undated' : ''}${lexicons.length > 0 ? ` ${JSON.stringify(lexicons)}` : ''}`;

interface KeyedPair extends CandidatePair {
  readonly key: string;
}

async function relatePairs(
  shelf: Shelf,
  pairs: readonly CandidatePair[],
  ledger: Ledger,
  setting: WorkSetting,
  crew: Crew,
): Promise<readonly ComparedPair[]> {
  const compared: ComparedPair[] = [];
  const method = methodOf(setting.options);
  let done = 0;
  const job = async (batch: readonly CandidatePair[]): Promise<readonly ComparedPair[]> => {
    const documents = new Map<number, Document>();
    const load = (number: number): Document => {
      const known = documents.get(number) ?? shelf.document(number);
      documents.set(number, known);
      return known;
    };
    const keyedPairs = batch.map((pair) => ({ ...pair, key: digestOf(method, versionOf(load(pair.a)), versionOf(load(pair.b))) }));
    const open = keyedPairs.filter(({ key }) => ledger.facts(key) === undefined);
    const found = open.length === 0 ? [] : await crew.relate(relateTask(open, load, setting.options));
    ledger.keepPairs(open.map(({ key }, i) => ({ key, related: found[i] ?? null })));
    return keyedPairs.map(({ key }) => ({ key, facts: ledger.facts(key) ?? null }));
  };
  for await (const outcomes of inOrder(
    batches(pairs, PAIRS_A_BATCH, Number.POSITIVE_INFINITY, () => 0),
    crew.width,
    job,
  )) {
    await breathe(setting);
    compared.push(...outcomes);
    done += outcomes.length;
    setting.onProgress?.({ stage: 'compare', done, total: pairs.length });
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
function relateTask(open: readonly KeyedPair[], load: (number: number) => Document, options: Options) {
  const places = new Map<number, number>();
  const place = (number: number): number => {
    const known = places.get(number) ?? places.size;
    places.set(number, known);
    return known;
  };
  const pairs = open.map(({ a, b }): [number, number] => [place(a), place(b)]);
  return { documents: [...places.keys()].map(load), pairs, options };
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
  shelf: Shelf,
  families: readonly KeyedFamily[],
  ledger: Ledger,
  setting: WorkSetting,
  crew: Crew,
): Promise<void> {
  const open = families.filter(({ key }) => !ledger.hasCluster(key));
  const numberOf = new Map(shelf.ids.map((id, number) => [id, number]));
  const load = (id: string): Document => shelf.document(numberOf.get(id) as number);
  const gather = ({ family, key }: KeyedFamily) => {
    const { members, satellites } = family.group;
    const documents = new Map([...members, ...satellites.map(({ document }) => document)].map((id) => [id, load(id)]));
    return { key, family, documents };
  };
  const weigh = ({ documents }: ReturnType<typeof gather>): number =>
    [...documents.values()].reduce((sum, { text }) => sum + text.length, 0);
  const job = async (batch: readonly ReturnType<typeof gather>[]): Promise<number> => {
    const documents = new Map(batch.flatMap((one) => [...one.documents]));
    const groups = batch.map(({ family }) => family.group);
    const collations = await crew.collate(collateTask(groups, documents));
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
