import type { Relation } from '../../model/relation.js';
import type { Result } from '../../model/result.js';

/** Groups the relations of a result by cluster, in one pass over the relations. */
export function relationsByCluster(result: Result): ReadonlyMap<string, readonly Relation[]> {
  const clustersOf = new Map<string, string[]>();
  for (const cluster of result.clusters) {
    for (const id of [...cluster.members, ...cluster.satellites.map(({ document }) => document)]) {
      const list = clustersOf.get(id);
      if (list === undefined) clustersOf.set(id, [cluster.id]);
      else list.push(cluster.id);
    }
  }
  const out = new Map<string, Relation[]>(result.clusters.map((cluster) => [cluster.id, []]));
  for (const relation of result.relations) {
    const ends = new Set(clustersOf.get(relation.b) ?? []);
    for (const cluster of clustersOf.get(relation.a) ?? []) if (ends.has(cluster)) out.get(cluster)?.push(relation);
  }
  return out;
}
