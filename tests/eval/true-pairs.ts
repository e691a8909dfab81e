import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../src/align/compare.js';
import { relationKind } from '../../src/align/relation-kind.js';
import type { Document } from '../../src/model/document.js';
import { comparableOf } from '../../src/pipeline/relate.js';
import { byOutlet, learnFurniture, outletKey, withoutFurniture } from '../../src/read/outlet-furniture.js';
import { readInputs } from '../../src/read/read-inputs.js';
import { toDocument } from '../../src/read/to-document.js';
import { storyOf } from '../../src/text/story.js';
import { readChainRecords } from './chain-records.js';
import { HALVES } from './halves.js';
import { readJudgedPairs, readPages } from './judged-pairs.js';
import { type PanCategory, readPanPairs } from './pan-pairs.js';
import { newswireRecords } from './reuters-records.js';

/** Pairs of an archive that ought to be candidates, as indices. */
export interface TruePairs {
  readonly name: string;
  readonly pairs: readonly (readonly [number, number])[];
}

export interface Archive {
  readonly name: string;
  readonly stories: readonly { readonly text: string; readonly outlet: string | null }[];
  readonly truth: readonly TruePairs[];
}

const COPIED: readonly PanCategory[] = ['none', 'random', 'translation', 'summary'];
const MAX_BYTES = 50_000_000;

/** The texts of pan13 as one archive; true are the pairs that were made by copying. */
export function panArchive(folder: string): Archive {
  const places = new Map<string, number>();
  const stories: { text: string; outlet: null }[] = [];
  const place = (text: string): number => {
    const known = places.get(text) ?? places.size;
    if (known === places.size) stories.push({ text, outlet: null });
    places.set(text, known);
    return known;
  };
  const pairs = readPanPairs(folder).map(({ category, half, suspicious, source }) => ({
    category,
    half,
    pair: [place(suspicious.text), place(source.text)] as const,
  }));
  const truth = COPIED.flatMap((category) =>
    HALVES.map((half) => ({
      name: `pan13 ${category}, ${half}`,
      pairs: pairs.filter((one) => one.category === category && one.half === half).map(({ pair }) => pair),
    })),
  );
  return { name: 'pan13', stories, truth };
}

/** An archive that is small enough to compare every text with every other: true is what `compare` calls related. */
async function exhaustiveArchive(name: string, paths: readonly string[]): Promise<Archive> {
  const documents = await documentsOf(paths);
  const all = documents.map(comparableOf);
  const related = all.flatMap((x, a) =>
    all.slice(a + 1).flatMap((y, n) => {
      const kind = relationKind(compare(x.witness, y.witness));
      return kind === null ? [] : [{ kind, pair: [a, a + 1 + n] as const }];
    }),
  );
  const truth = [
    { name: `${name}, all relations`, pairs: related.map(({ pair }) => pair) },
    { name: `${name}, versions of one story`, pairs: related.filter(({ kind }) => kind !== 'partial').map(({ pair }) => pair) },
  ];
  return { name, stories: documents.map(storyWithOutlet), truth };
}

/** The scraped pages of all judged stories, the articles of the story chains, and the seeds where they are there. */
export async function exhaustiveArchives(data: string, scratch: string, say: (message: string) => void): Promise<readonly Archive[]> {
  const pages = join(data, 'provenance-articles');
  const stories = [...new Set(readJudgedPairs(pages).map(({ story }) => story))].sort();
  const seeds = join(data, '..', 'seeds');
  const files = new Map<string, readonly string[]>([
    [
      'judged pages',
      [
        ndjson(
          scratch,
          'judged',
          stories.flatMap((story) => readPages(pages, story)),
        ),
      ],
    ],
    ['story-chains', [ndjson(scratch, 'chains', readChainRecords(data))]],
    [
      'seeds',
      existsSync(seeds)
        ? readdirSync(seeds)
            .filter((name) => name.endsWith('.txt'))
            .map((name) => join(seeds, name))
        : [],
    ],
  ]);
  const archives: Archive[] = [];
  for (const [name, paths] of files) {
    say(`${name}: every text against every other …`);
    if (paths.length > 0) archives.push(await exhaustiveArchive(name, paths));
  }
  return archives;
}

/** The newswire stories: nobody knows their true pairs, but they say how many candidates a wire's forms make. */
export async function newswireArchive(folder: string, scratch: string): Promise<Archive> {
  const told = newswireRecords(folder).filter(({ text }) => text !== '');
  const documents = await documentsOf([ndjson(scratch, 'newswire', told)]);
  return { name: 'reuters21578', stories: documents.map(storyWithOutlet), truth: [] };
}

const storyWithOutlet = (document: Document): Archive['stories'][number] => ({ text: storyOf(document).text, outlet: outletKey(document) });

function ndjson(scratch: string, name: string, records: readonly object[]): string {
  const path = join(scratch, `${name}.ndjson`);
  writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return path;
}

async function documentsOf(paths: readonly string[]): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for await (const outcome of readInputs(paths, { maxBytes: MAX_BYTES })) {
    if (!outcome.ok) continue;
    const read = toDocument(outcome.raw);
    if (read.ok) documents.push(read.document);
  }
  const learnt = learnFurniture(byOutlet(documents));
  return documents.map((document) => withoutFurniture(document, learnt));
}
