import type { PageData, PageFlag, PagePair } from '../compare/page-model.js';
import { wordsAt } from '../compare/page-model.js';
import type { ToldFlag } from './annotation.js';
import { type AnnotationSource, annotationPieces } from './annotations-page.js';
import type { Table } from './column.js';
import { csvEncoder } from './csv.js';
import { FLAGS, type FlagRow } from './flags-table.js';
import { graphmlPieces } from './graphml.js';
import { type GraphSource, provPieces } from './prov.js';

/** A file that a page hands its reader. */
export interface PageFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** The finding as the result has it: its words are taken from the texts where the page left them out. */
function told(flag: PageFlag, pair: PagePair, data: PageData): ToldFlag {
  const { n: _, ...rest } = flag;
  const words = (version: number, span: PageFlag['a']): string | null => wordsAt(data.versions[version]?.text ?? null, span) || null;
  return { ...rest, before: flag.before ?? words(pair.a, flag.a), after: flag.after ?? words(pair.b, flag.b) };
}

const idOf = (data: PageData, version: number): string => data.record.articles[version]?.id ?? '';

const graphSource = ({ record }: PageData): GraphSource => ({ articles: () => record.articles, clusters: () => [record.lineage] });

/** The findings between the versions that the page carries, without those about single texts. */
function annotationSource(data: PageData): AnnotationSource {
  return {
    documents: () => [],
    relations: () =>
      data.pairs.map((pair) => ({ a: idOf(data, pair.a), b: idOf(data, pair.b), flags: pair.flags.map((flag) => told(flag, pair, data)) })),
    document: (id) => {
      const version = data.record.articles.findIndex((article) => article.id === id);
      return { id, text: data.versions[version]?.text ?? '', language: data.record.articles[version]?.language ?? 'unknown' };
    },
  };
}

/** The table of flags without the particulars of a kind, which a page does not carry. */
const PAGE_FLAGS: Table<FlagRow> = { ...FLAGS, columns: FLAGS.columns.filter(({ name }) => name !== 'detail') };

function flagsTable(data: PageData): string {
  const encoder = csvEncoder(PAGE_FLAGS);
  const rows = data.pairs.flatMap((pair) =>
    pair.flags.map(
      (flag): FlagRow => ({
        documentA: idOf(data, pair.a),
        documentB: idOf(data, pair.b),
        flag: { ...told(flag, pair, data), detail: {} },
      }),
    ),
  );
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  return [...rows.map((row) => encoder.add(row)), encoder.end()].map((bytes) => utf8.decode(bytes)).join('');
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

export const PAGE_EXPORTS = ['graphml', 'prov', 'annotations', 'csv'] as const;
/** What a page of a cluster exports by itself. */
export type PageExport = (typeof PAGE_EXPORTS)[number];

const MAKERS: Readonly<Record<PageExport, (data: PageData) => Promise<Omit<PageFile, 'name'> & { readonly end: string }>>> = {
  graphml: async (data) => ({ end: '.graphml', type: 'application/xml', content: await whole(graphmlPieces(graphSource(data))) }),
  prov: async (data) => ({ end: '.prov.json', type: 'application/json', content: await whole(provPieces(graphSource(data))) }),
  annotations: async (data) => ({
    end: '.annotations.jsonld',
    type: 'application/ld+json',
    content: await whole(annotationPieces(annotationSource(data))),
  }),
  csv: (data) => Promise.resolve({ end: '-flags.csv', type: 'text/csv', content: flagsTable(data) }),
};

/** Makes a file of what the page holds of its cluster, by the writers of `stemma export`. */
export async function pageFile(data: PageData, kind: PageExport): Promise<PageFile> {
  const { end, type, content } = await MAKERS[kind](data);
  return { name: `cluster-${data.cluster}${end}`, type, content };
}
