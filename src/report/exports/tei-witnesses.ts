import type { Document } from '../../model/document.js';
import { dossierOf } from '../cluster/dossier.js';
import type { StoredCluster } from './clusters-table.js';
import type { TeiWitness } from './tei-header.js';

/** The members of a cluster under the sigla of its page, in their order. @param members the documents, in any order */
export function teiWitnesses(cluster: StoredCluster, members: readonly Document[]): readonly TeiWitness[] {
  const { witnesses } = dossierOf({ ...cluster, collation: NO_COLLATION }, new Map(members.map((member) => [member.id, member])), []);
  return witnesses.flatMap(({ siglum, document, shape }) =>
    document === null || shape !== 'version' ? [] : [{ siglum, article: document }],
  );
}

/** The sigla of a cluster do not depend on its collation. */
const NO_COLLATION = { loci: [], claims: [], moves: [], fragments: [], leftOut: [], exact: true };
