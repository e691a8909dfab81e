import type { Lineage } from '../../model/cluster.js';
import type { Collation } from '../../model/collation.js';
import { columnsFor, type Table } from './column.js';

/** A cluster as it is kept: where the members part may have been left out. */
export interface StoredCluster extends Lineage {
  readonly collation?: Collation;
}

const { text, json, integer, boolean } = columnsFor<StoredCluster>();

/** The stories that were told more than once, one a row. */
export const CLUSTERS: Table<StoredCluster> = {
  name: 'clusters',
  meaning: 'the versions of one story',
  line: (cluster) => cluster,
  columns: [
    text('id', 'id of the cluster', (row) => row.id),
    text('title', 'what the story is called', (row) => row.title),
    text('finding', 'who copied whom, in one sentence', (row) => row.summary.finding),
    integer('memberCount', 'documents that are versions of the story', (row) => row.members.length),
    integer('satelliteCount', 'documents that only share passages with members', (row) => row.satellites.length),
    integer('edgeCount', 'ties between documents; they stand in edges', (row) => row.edges.length),
    integer('unseenCount', 'sources that no document is', (row) => row.unseen.length),
    integer(
      'locusCount',
      'places at which the members part; empty when they were not collated',
      (row) => row.collation?.loci.length ?? null,
    ),
    integer(
      'claimCount',
      'things that members let somebody say; empty when they were not collated',
      (row) => row.collation?.claims.length ?? null,
    ),
    boolean('collationExact', 'false when a limit was hit while collating', (row) => row.collation?.exact ?? null),
    json('restsOn', 'sentences: what the finding rests on', (row) => row.summary.restsOn),
    json('speaksAgainst', 'sentences: what speaks against it', (row) => row.summary.speaksAgainst),
    json('cannotBeTold', 'sentences: what cannot be told', (row) => row.summary.cannotBeTold),
    json('members', 'ids of the members', (row) => row.members),
    json('satellites', 'each satellite: document, and the members it shares passages with', (row) => row.satellites),
    json('unseen', 'each unseen source: id, name, reason, children', (row) => row.unseen),
  ],
};
