import { collate } from '../align/collate.js';
import { witnessOf } from '../align/witness.js';
import type { Attribution } from '../model/attribution.js';
import type { Collation } from '../model/collation.js';
import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import type { Rejection } from '../model/rejection.js';
import type { DocumentOutcome, RawArticle } from '../read/raw-article.js';
import { refuse } from '../read/refuse.js';
import { lexiconOf } from '../text/lexicon.js';
import { storyOf } from '../text/story.js';
import { attributed } from './attributed.js';
import { type Place, stepTo } from './place.js';
import { type Preparation, prepare, readWhole } from './prepare.js';
import { type Comparable, comparableOf, type Related, relate } from './relate.js';
import { type Shelving, shelve } from './shelve.js';

/** Work that a thread does by itself: plain data in, plain data out, the same result wherever it runs. */
export interface ArticleTask {
  readonly raws: readonly RawArticle[];
  readonly options: Options;
  /** Where the thread tells how far it is; absent when the work is done by the thread that asks for it. */
  readonly place?: Place;
}

export interface AttributeTask {
  readonly documents: readonly Document[];
  readonly options: Pick<Options, 'lexicons'>;
}

export interface RelateTask {
  readonly documents: readonly Document[];
  /** Pairs of indices into `documents`. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly options: Options;
}

export interface CollateTask {
  readonly documents: readonly Document[];
  /** For each cluster its members as indices into `documents`. */
  readonly clusters: readonly (readonly number[])[];
}

/** A document as its line of NDJSON, without the line's end: a text travels between threads in a tenth of an object's time. */
export type LineOutcome = { readonly ok: true; readonly line: string } | { readonly ok: false; readonly rejection: Rejection };

/** One outcome for each article. */
export const prepareBatch = (task: ArticleTask): readonly Preparation[] => eachArticle(task, (raw) => prepare(raw, task.options));
export const readBatch = (task: ArticleTask): readonly DocumentOutcome[] =>
  eachArticle(task, (raw) => readWhole(raw, lexiconOf(task.options.lexicons)));
export const shelveBatch = (task: ArticleTask): readonly Shelving[] => eachArticle(task, (raw) => shelve(raw, task.options));
export const lineBatch = (task: ArticleTask): readonly LineOutcome[] => eachArticle(task, (raw) => lineOf(raw, task.options));

/** What each kind of work on articles makes of one. */
export interface Outcomes {
  readonly prepareBatch: Preparation;
  readonly readBatch: DocumentOutcome;
  readonly lineBatch: LineOutcome;
  readonly shelveBatch: Shelving;
}

export type ArticleWork = { readonly [Name in keyof Outcomes]: (task: ArticleTask) => readonly Outcomes[Name][] };

function lineOf(raw: RawArticle, { lexicons }: Options): LineOutcome {
  const outcome = readWhole(raw, lexiconOf(lexicons));
  return outcome.ok ? { ok: true, line: JSON.stringify(outcome.document) } : outcome;
}

function eachArticle<Outcome>({ raws, place }: ArticleTask, work: (raw: RawArticle) => Outcome) {
  const step = (index: number): void => {
    if (place) stepTo(place, index);
  };
  const outcomes = raws.map((raw, index) => {
    step(index);
    try {
      return work(raw);
    } catch (error) {
      // A parser's own fault on one page among thousands must not end the run; it is told under the page's name.
      return refuse(raw.name, 'failed', `cannot be understood (${error instanceof Error ? error.message : 'unknown fault'})`);
    }
  });
  step(raws.length);
  return outcomes;
}

/** Who said what, for each document. */
export const attributeBatch = ({ documents, options }: AttributeTask): readonly (readonly Attribution[])[] =>
  documents.map((document) => attributed(document, lexiconOf(options.lexicons)).attributions);

/** One collation for each cluster. */
export function collateBatch({ documents, clusters }: CollateTask): readonly Collation[] {
  return clusters.map((members) =>
    collate(
      members.map((index) => {
        const document = documents[index] as Document;
        return { id: document.id, witness: witnessOf(storyOf(document)), attributions: document.attributions };
      }),
    ),
  );
}

/** One entry for each pair, null where the two are not related. */
export function relateBatch({ documents, pairs, options }: RelateTask): readonly (Related | null)[] {
  const ready = new Map<number, Comparable>();
  const comparable = (index: number): Comparable => {
    const known = ready.get(index) ?? comparableOf(documents[index] as Document);
    ready.set(index, known);
    return known;
  };
  return pairs.map(([x, y]) => relate(comparable(x), comparable(y), options));
}
