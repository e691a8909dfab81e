import { numbered } from '../match/candidates.js';
import { postingsOf } from '../match/postings.js';
import type { Cluster } from '../model/cluster.js';
import { compareText } from '../model/compare-text.js';
import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import type { Rejection } from '../model/rejection.js';
import type { Relation } from '../model/relation.js';
import { RESULT_FORMAT, type Result } from '../model/result.js';
import { distinguish } from '../read/document-id.js';
import { byOutlet, learnFurniture, outletKey } from '../read/outlet-furniture.js';
import type { RawOutcome } from '../read/raw-article.js';
import { type Lexicon, lexiconOf } from '../text/lexicon.js';
import { type Crew, hireCrew } from './crew.js';
import { type Ledger, memoryLedger } from './ledger.js';
import { type Prepared, withoutLearntFurniture } from './prepare.js';
import { readThrough } from './read-through.js';
import type { Shelf } from './shelf.js';
import { TOOL } from './tool.js';
import { type Progress, type WorkedOut, workOut } from './work-out.js';

export interface Setting {
  readonly options: Options;
  readonly threads: number;
  readonly onProgress?: (progress: Progress) => void;
  readonly onRejected?: (rejection: Rejection) => void;
}

/**
 * The whole way from articles to the result: read, sign, find candidates, align, flag, cluster, infer.
 *
 * Same articles and options give the same result, whatever their order and the number of threads.
 */
export async function analyse(articles: AsyncIterable<RawOutcome>, setting: Setting): Promise<Result> {
  const rejected: Rejection[] = [];
  const crew = hireCrew(setting);
  try {
    const shelf = shelfOf(await readAll(articles, setting, crew, rejected), lexiconOf(setting.options.lexicons));
    const ledger = memoryLedger();
    const worked = await workOut(shelf, ledger, setting, crew);
    return { ...resultOf(shelf, worked, ledger, setting.options), rejected: rejected.sort(byPath) };
  } finally {
    await crew.close();
  }
}

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
    .map((one, index) => ({ ...one, document: documents[index] ?? one.document }))
    .sort((x, y) => compareText(x.document.id, y.document.id));
}

/** The documents of a run in memory. Fingerprints are of the whole page as it was read; what outlets print everywhere pairs nobody anyhow. */
function shelfOf(prepared: readonly Prepared[], lexicon: Lexicon): Shelf {
  const learnt = learnFurniture(byOutlet(prepared.map(({ document }) => document)));
  const documents = prepared.map(({ document, encoding }) => withoutLearntFurniture(document, encoding, learnt, lexicon));
  return shelfOfCompared(
    documents,
    prepared.map(({ signature }) => signature),
  );
}

/** The same of documents that are as they shall be compared, in the order of their ids, each with its fingerprints. */
export function shelfOfCompared(documents: readonly Document[], signatures: readonly Uint32Array[]): Shelf {
  const document = (number: number): Document => {
    const found = documents[number];
    if (found === undefined) throw new Error(`there is no document ${number} of ${documents.length}`);
    return found;
  };
  return {
    ids: documents.map(({ id }) => id),
    columns: {
      sizes: Uint32Array.from(signatures, ({ length }) => length),
      outlets: numbered(documents.map(outletKey)),
    },
    postings: () => postingsOf(signatures),
    compared: document,
    isAttributed: true,
    document,
  };
}

/** Everything that was worked out as one value, without what was rejected. */
export function resultOf(shelf: Shelf, worked: WorkedOut, ledger: Ledger, options: Options): Result {
  const clusters = worked.families.map(({ key }): Cluster => {
    const cluster = ledger.cluster(key);
    if (cluster === undefined) throw new Error(`the cluster ${key} was not worked out`);
    return cluster;
  });
  const clustered = new Set(clusters.flatMap(({ members, satellites }) => [...members, ...satellites.map(({ document }) => document)]));
  return {
    format: RESULT_FORMAT,
    tool: TOOL,
    options,
    work: worked.work,
    documents: shelf.ids.map((_, number) => shelf.document(number)),
    relations: worked.pairs.map(({ key }) => ledger.relation(key)).sort(byIds),
    clusters,
    singles: shelf.ids.filter((id) => !clustered.has(id)),
    rejected: [],
  };
}

const byIds = (x: Relation, y: Relation): number => compareText(x.a, y.a) || compareText(x.b, y.b);
