import type { Archive, Snapshot } from '../archive/archive.js';
import { lookUp, type Match } from '../match/lookup.js';
import type { Direction } from '../model/direction.js';
import type { Document } from '../model/document.js';
import type { Options } from '../model/options.js';
import type { Rejection } from '../model/rejection.js';
import type { Relation } from '../model/relation.js';
import type { Result } from '../model/result.js';
import type { RawOutcome } from '../read/raw-article.js';
import { judgeAlone } from '../stemma/infer.js';
import { isDirected } from '../stemma/judge-pair.js';
import { lexiconOf } from '../text/lexicon.js';
import { resultOf, shelfOfCompared } from './analyse.js';
import { attributed } from './attributed.js';
import { type Crew, hireCrew } from './crew.js';
import { diffPair, pairAsResult } from './diff-pair.js';
import { memoryLedger } from './ledger.js';
import { type Prepared, signed } from './prepare.js';
import { readThrough } from './read-through.js';
import { comparableOf, type Related, relate } from './relate.js';
import { outletDigest } from './shelve.js';
import { workOut } from './work-out.js';

/** A text of the archive that the new one has something of, or that has something of it. */
export interface CheckedMatch {
  readonly document: Document;
  readonly relation: Relation;
  /** Share of the new text's letters that stand in the match, and of the match's letters that stand in the new text. */
  readonly ofNew: number;
  readonly ofMatch: number;
  readonly direction: Direction;
}

/** What an archive says of a new text. */
export interface Checked {
  readonly document: Document;
  /** True when the archive holds the same bytes under the same name; they are not compared with themselves. */
  readonly held: boolean;
  /** What has most of the new text first. */
  readonly matches: readonly CheckedMatch[];
  /** Texts that share fingerprints and were not compared: more than `MOST_COMPARED` did. */
  readonly left: number;
}

/** Texts of the archive that a new one is aligned with, those that share most. A story that hundreds print is known by fewer. */
const MOST_COMPARED = 50;

/** When more of a text's fingerprints than this are above the cap, it is one of a crowd, whose lists are read whole. */
const CROWDED = 0.5;
/** Lists are read up to this length then: enough to find copies in any crowd, few enough for a second. */
const MOST_READ = 20_000;

/**
 * Finds what an archive has of a new text: candidates by shared fingerprints, each aligned, flagged and judged.
 *
 * @param snapshot in which everything is looked up. @returns the same as if the text were added and compared, but that an outlet's standing
 *   matter is learnt from the lists of this text alone. Cost: one lookup a fingerprint and one alignment a candidate, whatever the archive's size
 *   but for the length of its lists.
 */
export function checkDocument(
  { document, signature }: Pick<Prepared, 'document' | 'signature'>,
  snapshot: Snapshot,
  options: Options,
): Checked {
  const own = snapshot.numberOf(document.id);
  const found = candidatesOf(signature, snapshot.outletNumber(outletDigest(document)), snapshot, options).filter(
    (match) => match.document !== own,
  );
  const text = comparableOf(document);
  const matches = found.slice(0, MOST_COMPARED).flatMap((match): readonly CheckedMatch[] => {
    const other = attributed(snapshot.holding(match.document).document, lexiconOf(options.lexicons));
    const related = relate(text, comparableOf(other), options);
    return related === null ? [] : [matchOf(related, document, other, options)];
  });
  matches.sort((x, y) => y.ofNew - x.ofNew || y.ofMatch - x.ofMatch || (x.document.id < y.document.id ? -1 : 1));
  return { document, held: own !== null, matches, left: Math.max(0, found.length - MOST_COMPARED) };
}

function candidatesOf(signature: Uint32Array, outlet: number, snapshot: Snapshot, options: Options): readonly Match[] {
  const usual = snapshot.lists(signature, options.maxDocumentFrequency);
  const above = usual.lengths.filter((length) => length > options.maxDocumentFrequency).length;
  const lists = above > CROWDED * signature.length ? snapshot.lists(signature, MOST_READ) : usual;
  return lookUp(lists, signature.length, outlet, snapshot.facts, options);
}

function matchOf({ relation, facts }: Related, document: Document, other: Document, options: Options): CheckedMatch {
  const isA = relation.a === document.id;
  const [a, b] = isA ? [document, other] : [other, document];
  const judgement = judgeAlone(facts, a, b, options);
  const source = isDirected(judgement) ? (judgement.net > 0 === isA ? 'new' : 'match') : null;
  return {
    document: other,
    relation,
    ofNew: isA ? relation.coverageA : relation.coverageB,
    ofMatch: isA ? relation.coverageB : relation.coverageA,
    direction: { source, confidence: judgement.confidence, commonAgency: judgement.commonAgency },
  };
}

/** What came of an article that was to be checked. */
export type CheckOutcome = { readonly ok: true; readonly checked: Checked } | { readonly ok: false; readonly rejection: Rejection };

/**
 * Checks articles one after the other, in their order. Each is looked up in the archive as it is at that moment.
 * @throws ArchiveError when the archive is damaged, or gone.
 */
export async function* checkArticles(
  articles: AsyncIterable<RawOutcome>,
  archive: Archive,
  setting: { readonly options: Options; readonly threads: number },
): AsyncGenerator<CheckOutcome> {
  const crew = hireCrew(setting);
  try {
    for await (const outcomes of readThrough(articles, crew.width, (raws) => crew.articles('prepareBatch', raws)))
      for (const outcome of outcomes)
        yield outcome.ok ? { ok: true, checked: checkNow(outcome.prepared, archive, setting.options) } : outcome;
  } finally {
    await crew.close();
  }
}

function checkNow(prepared: Prepared, archive: Archive, options: Options): Checked {
  const snapshot = archive.snapshot();
  try {
    return checkDocument(prepared, snapshot, options);
  } finally {
    snapshot.done();
  }
}

/**
 * The new text and its matches as a result of their own, for a page: related to each other too, with who copied whom. Where no match is a version
 * of the text, it is the pair of the text and the match that has most of it. Null when there is no match.
 */
export async function checkedResult({ document, matches }: Checked, options: Options, crew: Crew): Promise<Result | null> {
  const [nearest] = matches;
  if (nearest === undefined) return null;
  const documents = [document, ...matches.map((match) => match.document)].sort((x, y) => (x.id < y.id ? -1 : 1));
  const shelf = shelfOfCompared(
    documents,
    documents.map((one) => signed(one, options)),
  );
  const ledger = memoryLedger();
  const result = resultOf(shelf, await workOut(shelf, ledger, { options }, crew), ledger, options);
  const clusters = result.clusters.filter(
    ({ members, satellites }) => members.includes(document.id) || satellites.some((satellite) => satellite.document === document.id),
  );
  return clusters.length > 0 ? { ...result, clusters } : pairAsResult(diffPair(document, nearest.document, options), options);
}
