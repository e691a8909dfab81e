import type { Document } from '../../model/document.js';
import type { Relation } from '../../model/relation.js';
import { CLUSTERS, type StoredCluster } from './clusters-table.js';
import type { Table } from './column.js';
import { describeTables } from './describe-tables.js';
import { DOCUMENTS } from './documents-table.js';
import { EDGES, edgesOf } from './edges-table.js';
import type { Source } from './export-source.js';
import { FLAGS, flagsOfDocument, flagsOfRelation } from './flags-table.js';
import type { TableFormat } from './formats.js';
import { MEMBERS, membersOf } from './members-table.js';
import { RELATIONS } from './relations-table.js';
import { type ExportFile, type OpenFile, openTable, type TableFile } from './table-file.js';

/** What is exported. */
export interface ExportSources {
  readonly documents: Source<Document>;
  readonly relations: Source<Relation>;
  readonly clusters: Source<StoredCluster>;
}

/** Rows of each table. */
export interface ExportCounts {
  readonly documents: number;
  readonly relations: number;
  readonly flags: number;
  readonly clusters: number;
  readonly members: number;
  readonly edges: number;
}

/** Where the columns are described. */
const DESCRIPTION = 'tables.md';

async function writeTables({ documents, relations, clusters }: ExportSources, format: TableFormat, open: OpenFile): Promise<ExportCounts> {
  const table = <Row>(which: Table<Row>): Promise<TableFile<Row>> => openTable(which, format, open);
  const files = { documents: await table(DOCUMENTS), relations: await table(RELATIONS), flags: await table(FLAGS) };
  for await (const document of documents) {
    await files.documents.add([document]);
    await files.flags.add(flagsOfDocument(document));
  }
  for await (const relation of relations) {
    await files.relations.add([relation]);
    await files.flags.add(flagsOfRelation(relation));
  }
  const ofClusters = { clusters: await table(CLUSTERS), members: await table(MEMBERS), edges: await table(EDGES) };
  for await (const cluster of clusters) {
    await ofClusters.clusters.add([cluster]);
    await ofClusters.members.add(membersOf(cluster));
    await ofClusters.edges.add(edgesOf(cluster));
  }
  return {
    documents: await files.documents.end(),
    relations: await files.relations.end(),
    flags: await files.flags.end(),
    clusters: await ofClusters.clusters.end(),
    members: await ofClusters.members.end(),
    edges: await ofClusters.edges.end(),
  };
}

/** Closes all, also when one refuses. @throws what the first of those threw. */
async function closeAll(files: readonly ExportFile[]): Promise<void> {
  const closed = await Promise.allSettled(files.map((file) => file.close()));
  const refused = closed.find((outcome) => outcome.status === 'rejected');
  if (refused !== undefined) throw refused.reason;
}

/**
 * Writes documents, relations and clusters as six tables (`documents`, `relations`, `flags`, `clusters`, `members`, `edges`, with
 * the format as extension) and a description of their columns (`tables.md`).
 *
 * Every stream is gone through once, documents first, then relations, then clusters, an item at a time as the files take it, so
 * that memory stays below some hundred MB however many there are. The same items in the same order give the same bytes.
 * Rejects with the first error of a stream or a file; all files are closed by then, and what they hold is not whole: the
 * caller removes them.
 *
 * @param sources streams that were not begun
 * @param openFile opens an empty file of that name; `close` is called once for each
 * @returns how many rows each table has
 */
export async function exportTables(sources: ExportSources, format: TableFormat, openFile: OpenFile): Promise<ExportCounts> {
  const opened: ExportFile[] = [];
  const open: OpenFile = async (name) => {
    const file = await openFile(name);
    opened.push(file);
    return file;
  };
  try {
    const description = await open(DESCRIPTION);
    await description.write(new TextEncoder().encode(describeTables()));
    const counts = await writeTables(sources, format, open);
    await closeAll(opened.splice(0));
    return counts;
  } catch (error) {
    // The error that ended the export is the one to tell.
    await closeAll(opened).catch(() => {});
    throw error;
  }
}
