import type { StoredCluster } from './clusters-table.js';
import { columnsFor, type Table } from './column.js';

/** A document's part in a cluster. */
export interface MemberRow {
  readonly cluster: string;
  readonly document: string;
  readonly role: 'member' | 'satellite';
  /** The members a satellite shares passages with; null for a member. */
  readonly of: readonly string[] | null;
}

/** Who belongs to a cluster: members first, then satellites, each in the cluster's order. */
export const membersOf = ({ id, members, satellites }: StoredCluster): readonly MemberRow[] => [
  ...members.map((document): MemberRow => ({ cluster: id, document, role: 'member', of: null })),
  ...satellites.map(({ document, of }): MemberRow => ({ cluster: id, document, role: 'satellite', of })),
];

const { text, json } = columnsFor<MemberRow>();

/** Documents and clusters, joined: what a table without lists needs to find the versions of a story. */
export const MEMBERS: Table<MemberRow> = {
  name: 'members',
  meaning: 'a document in a cluster',
  line: (row) => row,
  columns: [
    text('cluster', 'id of the cluster', (row) => row.cluster),
    text('document', 'id of the document', (row) => row.document),
    text('role', 'member: a version of the story; satellite: only shares passages with members', (row) => row.role),
    json('of', 'of a satellite: ids of the members it shares passages with', (row) => row.of),
  ],
};
