import { Readable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import type { Document } from '../../src/model/document.js';
import { DEFAULT_OPTIONS } from '../../src/model/options.js';
import { prepare } from '../../src/pipeline/prepare.js';
import { csvRows } from '../../src/read/csv-records.js';
import type { RawArticle } from '../../src/read/raw-article.js';
import { toDocument } from '../../src/read/to-document.js';
import { seededRandom } from '../measure/seeded-random.js';
import { type RawPage, rawPage } from './page-grammar.js';
import { basePages, bytesOf, mutated } from './page-mutations.js';
import { documentProblems, flagProblems, rejectionProblems } from './reading-laws.js';

/** What a thread is told: which inputs to read, and where to write the number of the one it is at. */
export interface ReadingRun {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** One signed integer of 32 bits. */
  readonly at: SharedArrayBuffer;
}

/** What it answers: the first input that breaks a law, or how many gave documents. */
export interface ReadingAnswer {
  readonly documents: number;
  readonly rejected: number;
  readonly failure: { readonly input: number; readonly format: string; readonly problems: readonly string[]; readonly text: string } | null;
}

/** An input's own seed: any one can be made again without those before it. */
const seedOf = (seed: number, input: number): number => (Math.imul(seed, 0x9e3779b1) ^ Math.imul(input + 1, 0x85ebca6b)) >>> 0;

function pageAt(seed: number, input: number, pages: readonly RawPage[]): { readonly page: RawPage; readonly bytes: Uint8Array } {
  const random = seededRandom(seedOf(seed, input));
  const page = input % 2 === 0 ? (fc.sample(rawPage, { seed: seedOf(seed, input), numRuns: 1 })[0] as RawPage) : mutated(pages, random);
  return { page, bytes: bytesOf(page.text, random) };
}

/** The articles of an input: itself, or the rows of a table. */
async function articlesOf(format: RawPage['format'], bytes: Uint8Array): Promise<readonly RawArticle[]> {
  if (format !== 'csv') return [{ name: 'page', format, bytes }];
  const articles: RawArticle[] = [];
  for await (const row of csvRows(Readable.from([bytes]), DEFAULT_OPTIONS.maxBytes))
    if (row.ok)
      articles.push({ name: `table:${row.number}`, format: 'record', bytes: new TextEncoder().encode(JSON.stringify(row.record)) });
  return articles;
}

/** One input in three is read a second time: that is half the work, and what differs once differs often. */
const AGAIN_EVERY = 3;

function problemsOf(raw: RawArticle, twice: boolean): { readonly read: boolean; readonly problems: readonly string[] } {
  const first = prepare(raw, DEFAULT_OPTIONS);
  const again = twice ? toDocument(raw) : null;
  if (!first.ok) return { read: false, problems: again?.ok ? ['read the second time only'] : rejectionProblems(first.rejection) };
  const { document } = first.prepared;
  const same =
    again === null || (again.ok && JSON.stringify(again.document) === JSON.stringify({ ...document, attributions: [], flags: [] }));
  const problems = [
    ...documentProblems(document),
    ...flagProblems(document.text, document.flags),
    ...attributionProblems(document),
    ...(same ? [] : ['differs the second time']),
  ];
  return { read: true, problems };
}

/** Attributions stand in the text, and each says something. */
const attributionProblems = ({ text, attributions }: Document): readonly string[] =>
  attributions.flatMap(({ id, source, cue, content, addressee }) => {
    const spans = [source, cue, addressee, ...content].filter((span) => span !== null);
    const inside = spans.every(([start, end]) => 0 <= start && start <= end && end <= text.length);
    return inside && content.length > 0 ? [] : [`attribution ${id} stands outside the text or says nothing`];
  });

async function run({ seed, from, to, at }: ReadingRun): Promise<ReadingAnswer> {
  const pages = basePages();
  const place = new Int32Array(at);
  let [documents, rejected] = [0, 0];
  for (let input = from; input < to; input++) {
    Atomics.store(place, 0, input);
    const { page, bytes } = pageAt(seed, input, pages);
    const failure = (problems: readonly string[]): ReadingAnswer => ({
      documents,
      rejected,
      failure: { input, format: page.format, problems: problems.slice(0, 5), text: page.text.slice(0, 2000) },
    });
    try {
      for (const raw of await articlesOf(page.format, bytes)) {
        const { read, problems } = problemsOf(raw, input % AGAIN_EVERY === 0);
        if (problems.length > 0) return failure(problems);
        if (read) documents++;
        else rejected++;
      }
    } catch (error) {
      return failure([`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`]);
    }
  }
  return { documents, rejected, failure: null };
}

parentPort?.postMessage(await run(workerData as ReadingRun));
