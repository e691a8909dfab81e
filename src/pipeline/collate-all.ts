import type { Cluster, Lineage } from '../model/cluster.js';
import type { Document } from '../model/document.js';
import type { Crew } from './crew.js';
import { batches, inOrder } from './in-order.js';
import type { CollateTask } from './tasks.js';

/** Clusters that travel at once, and about how many characters of text; one cluster always goes whole. */
const CLUSTERS_A_BATCH = 32;
const CHARACTERS_A_BATCH = 1 << 20;

/** Collates the members of each cluster. @returns the clusters in their order, whatever the number of threads. */
export async function collateAll(
  lineages: readonly Lineage[],
  documents: ReadonlyMap<string, Document>,
  crew: Crew,
): Promise<readonly Cluster[]> {
  const weigh = ({ members }: Lineage): number => members.reduce((sum, id) => sum + (documents.get(id)?.text.length ?? 0), 0);
  const job = async (batch: readonly Lineage[]) => ({ batch, collations: await crew.collate(collateTask(batch, documents)) });
  const clusters: Cluster[] = [];
  const waiting = batches(lineages, CLUSTERS_A_BATCH, CHARACTERS_A_BATCH, weigh);
  for await (const { batch, collations } of inOrder(waiting, crew.width, job)) {
    for (const [i, lineage] of batch.entries()) {
      const collation = collations[i];
      if (collation === undefined) throw new Error(`cluster ${lineage.id} came back without its collation`);
      clusters.push({ ...lineage, collation });
    }
  }
  return clusters;
}

/** Some clusters with just the documents they need. A member is in one cluster only. */
export function collateTask(lineages: readonly Lineage[], documents: ReadonlyMap<string, Document>): CollateTask {
  const own: Document[] = [];
  const clusters = lineages.map(({ members }) =>
    members.flatMap((id) => {
      const document = documents.get(id);
      return document === undefined ? [] : [own.push(document) - 1];
    }),
  );
  return { documents: own, clusters };
}
