import { findCandidates, type Signed } from '../../src/match/candidates.js';
import { sign } from '../../src/match/sign.js';
import { DEFAULT_OPTIONS } from '../../src/model/options.js';
import { kgramHashes } from '../../src/text/kgram-hashes.js';
import { lettersOf } from '../../src/text/letters.js';
import { atLeast, type Measurement } from '../measure/measurement.js';
import { COLLECTION, syntheticArticles } from './synthetic-archive.js';

const ARTICLES = 20_000;
const SEED = 6;
/** Letters of a run that two articles share. */
const RUN = 60;
/** All runs are gone through in so many parts, by their hashes, so that each part fits in memory. */
const PARTS = 32;
const A_DOCUMENT: number = 2 ** 21;

/**
 * Candidates against brute force: every pair of articles whose stories share any run of 60 letters, all positions looked at, in no more articles
 * than the cap. What an outlet prints whatever the story pairs nobody by design, and is left out.
 */
export function recall(say: (line: string) => void): readonly Measurement[] {
  const articles = [...syntheticArticles(SEED, ARTICLES, COLLECTION)];
  const { kgram, window, maxDocumentFrequency } = DEFAULT_OPTIONS;
  const signed = articles.map(({ record: { text, outlet } }): Signed => ({ signature: sign(text, kgram, window), outlet: outlet || null }));
  const found = new Set(findCandidates(signed, DEFAULT_OPTIONS).pairs.map(({ a, b }) => a * A_DOCUMENT + b));
  say(`${found.size} candidates of ${ARTICLES} articles`);
  const pairs = new Set<number>();
  for (let part = 0; part < PARTS; part++)
    for (const documents of sharedRuns(articles, part)) if (documents.length <= maxDocumentFrequency) addPairs(documents, pairs);
  const candidates = [...pairs].filter((pair) => found.has(pair)).length;
  return [
    { metric: `pairs whose stories share a run of ${RUN} letters`, value: pairs.size, target: atLeast(null) },
    { metric: 'of these candidates, share', value: candidates / pairs.size, target: atLeast(0.999) },
  ];
}

/** The documents of each run that several share, by runs whose hashes fall into one part. */
function* sharedRuns(articles: readonly { readonly told: string }[], part: number): Generator<readonly number[]> {
  const first = new Map<number, number>();
  const lists = new Map<number, number[]>();
  for (const [document, { told }] of articles.entries()) {
    const { codes } = lettersOf(told);
    // Two hashes of one run, of the letters and of the letters backwards, so that none of fifty million runs meets another by chance.
    const forward = kgramHashes(codes, RUN);
    const backward = kgramHashes(codes.toReversed(), RUN);
    for (let i = 0; i < forward.length; i++) {
      if (forward[i]! % PARTS !== part) continue;
      const run = Math.floor(forward[i]! / PARTS) * 2 ** 26 + (backward[forward.length - 1 - i]! >>> 6);
      note(run, document, first, lists);
    }
  }
  yield* lists.values();
}

function note(run: number, document: number, first: Map<number, number>, lists: Map<number, number[]>): void {
  const before = first.get(run);
  if (before === undefined) first.set(run, document);
  else if (before !== document) {
    const list = lists.get(run) ?? [before];
    if (list.at(-1) !== document) list.push(document);
    lists.set(run, list);
  }
}

function addPairs(documents: readonly number[], pairs: Set<number>): void {
  for (const [i, a] of documents.entries()) for (const b of documents.slice(i + 1)) pairs.add(a * A_DOCUMENT + b);
}
