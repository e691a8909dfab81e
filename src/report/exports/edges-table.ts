import { DIRECTED_FROM, type Edge } from '../../model/cluster.js';
import type { StoredCluster } from './clusters-table.js';
import { columnsFor, type Table } from './column.js';

/** An edge and the cluster it was inferred in. */
export interface EdgeRow {
  readonly cluster: string;
  readonly edge: Edge;
}

/** Who copied whom in a cluster. */
export const edgesOf = ({ id, edges }: StoredCluster): readonly EdgeRow[] => edges.map((edge) => ({ cluster: id, edge }));

const { text, json, number, boolean } = columnsFor<EdgeRow>();

/** Who copied whom, one tie a row. */
export const EDGES: Table<EdgeRow> = {
  name: 'edges',
  meaning: 'who copied whom: a tie between two documents of a cluster',
  line: ({ cluster, edge }) => ({ cluster, ...edge }),
  columns: [
    text('cluster', 'id of the cluster', (row) => row.cluster),
    text('from', 'id of the document or unseen source it comes from', ({ edge }) => edge.from),
    text('to', 'id of the document that was made from it', ({ edge }) => edge.to),
    text('kind', 'derived, revision, excerpt or common-source', ({ edge }) => edge.kind),
    number('confidence', '0 to 1', ({ edge }) => edge.confidence),
    boolean('directed', 'false when it cannot be told which of the two came first', ({ edge }) => edge.confidence >= DIRECTED_FROM),
    json('evidence', 'each piece of evidence: kind, weight, favours, explanation', ({ edge }) => edge.evidence),
  ],
};
