import { type CandidatePair, type Candidates, findCandidates, type Signed } from '../match/candidates.js';
import type { Cluster } from '../model/cluster.js';
import { compareText } from '../model/compare-text.js';
import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import type { Rejection } from '../model/rejection.js';
import type { Relation } from '../model/relation.js';
import { RESULT_FORMAT, type Result, type Work } from '../model/result.js';
import { distinguish } from '../read/document-id.js';
import { learnFurniture, outletKey } from '../read/outlet-furniture.js';
import type { RawOutcome } from '../read/raw-article.js';
import { inferClusters } from '../stemma/infer.js';
import { collateAll } from './collate-all.js';
import { type Crew, hireCrew } from './crew.js';
import { batches, inOrder } from './in-order.js';
import { type Prepared, prepareDocument } from './prepare.js';
import { readThrough } from './read-through.js';
import type { Related } from './relate.js';
import { TOOL } from './tool.js';

/** What a run tells while it goes on. `total` is null while it is not known. */
export interface Progress {
  readonly stage: 'read' | 'compare';
  readonly done: number;
  readonly total: number | null;
}

export interface Setting {
  readonly options: Options;
  readonly threads: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly onRejected?: (rejection: Rejection) => void;
}

/** Pairs that travel at once. */
const PAIRS_A_BATCH = 64;

/**
 * The whole way from articles to the result: read, sign, find candidates, align, flag, cluster, infer.
 *
 * Same articles and options give the same result, whatever their order and the number of threads.
 */
export async function analyse(articles: AsyncIterable<RawOutcome>, setting: Setting): Promise<Result> {
  const rejected: Rejection[] = [];
  const crew = hireCrew(setting);
  try {
    const prepared = withoutLearntFurniture(await readAll(articles, setting, crew, rejected), setting.options);
    const candidates = findCandidates(prepared.map(signedOf), setting.options);
    const documents = prepared.map(({ document }) => document);
    const related = await relateAll(documents, candidates.pairs, setting, crew);
    const byId = new Map(documents.map((document) => [document.id, document]));
    const lineages = inferClusters(
      byId,
      related.map(({ facts }) => facts),
      setting.options,
      new Set(documents.filter((_, index) => candidates.isCrowded[index] === 1).map(({ id }) => id)),
    );
    const clusters = await collateAll(lineages, byId, crew);
    return {
      format: RESULT_FORMAT,
      tool: TOOL,
      options: setting.options,
      work: workOf(candidates),
      documents,
      relations: related.map(({ relation }) => relation).sort(byIds),
      clusters,
      singles: singlesOf(documents, clusters),
      rejected: rejected.sort(byPath),
    };
  } finally {
    await crew.close();
  }
}

const signedOf = ({ document, signature }: Prepared): Signed => ({ signature, outlet: outletKey(document) });

const workOf = ({ pairs, capped, standing }: Candidates): Work => ({
  candidatePairs: pairs.length,
  cappedFingerprints: capped,
  standingFingerprints: standing,
  exact: capped === 0,
});

const byIds = (x: Relation, y: Relation): number => compareText(x.a, y.a) || compareText(x.b, y.b);
const byPath = (x: Rejection, y: Rejection): number => compareText(x.path, y.path) || compareText(x.code, y.code);

/** Reads and prepares all articles; the documents come back sorted by id, each id once. */
async function readAll(
  articles: AsyncIterable<RawOutcome>,
  setting: Setting,
  crew: Crew,
  rejected: Rejection[],
): Promise<readonly Prepared[]> {
  const prepared: Prepared[] = [];
  const refuse = (rejection: Rejection): void => {
    rejected.push(rejection);
    setting.onRejected?.(rejection);
  };
  for await (const outcomes of readThrough(articles, crew.width, (raws) => crew.articles('prepareBatch', raws))) {
    for (const outcome of outcomes) {
      if (outcome.ok) prepared.push(outcome.prepared);
      else refuse(outcome.rejection);
    }
    setting.onProgress?.({ stage: 'read', done: prepared.length, total: null });
  }
  return inFixedOrder(prepared);
}

function inFixedOrder(prepared: readonly Prepared[]): readonly Prepared[] {
  const documents = distinguish(prepared.map(({ document }) => document));
  return prepared
    .map((one, index) => ({ ...one, document: documents[index] as Document }))
    .sort((x, y) => compareText(x.document.id, y.document.id));
}

/** The same articles without the furniture that only shows when the pages of one outlet are seen together. */
function withoutLearntFurniture(prepared: readonly Prepared[], options: Options): readonly Prepared[] {
  const learnt = learnFurniture(prepared.map(({ document }) => document));
  return prepared.map((one) => {
    const changed = learnt.get(one.document.id);
    return changed ? prepareDocument(changed, one.encoding, options) : one;
  });
}

async function relateAll(
  documents: readonly Document[],
  pairs: readonly CandidatePair[],
  setting: Setting,
  crew: Crew,
): Promise<readonly Related[]> {
  const related: Related[] = [];
  let done = 0;
  const job = (batch: readonly CandidatePair[]) => crew.relate(relateTask(documents, batch, setting.options));
  for await (const outcomes of inOrder(
    batches(pairs, PAIRS_A_BATCH, Number.POSITIVE_INFINITY, () => 0),
    crew.width,
    job,
  )) {
    for (const outcome of outcomes) if (outcome !== null) related.push(outcome);
    done += outcomes.length;
    setting.onProgress?.({ stage: 'compare', done, total: pairs.length });
  }
  return related;
}

/** A batch of pairs with just the documents it needs. */
function relateTask(documents: readonly Document[], batch: readonly CandidatePair[], options: Options) {
  const places = new Map<number, number>();
  const place = (index: number): number => {
    const known = places.get(index) ?? places.size;
    places.set(index, known);
    return known;
  };
  const pairs = batch.map(({ a, b }): [number, number] => [place(a), place(b)]);
  return { documents: [...places.keys()].map((index) => documents[index] as Document), pairs, options };
}

function singlesOf(documents: readonly Document[], clusters: readonly Cluster[]): readonly string[] {
  const clustered = new Set(clusters.flatMap(({ members, satellites }) => [...members, ...satellites.map(({ document }) => document)]));
  return documents.map(({ id }) => id).filter((id) => !clustered.has(id));
}
