import type { Judgement } from '../model/decision.js';
import type { Flag } from '../model/flag.js';
import type { Result } from '../model/result.js';
import { relationsByCluster } from '../report/cluster/relations-by-cluster.js';

/** Which clusters a flag is a finding of. */
export interface FlagPlaces {
  clustersOf(flag: string): readonly string[];
  /** Flags of a cluster. */
  flagsOf(cluster: string): ReadonlySet<string>;
  find(flag: string): { readonly flag: Flag; readonly cluster: string } | null;
}

export function flagPlaces(result: Result): FlagPlaces {
  const clusters = new Map<string, string[]>();
  const flags = new Map<string, ReadonlySet<string>>();
  const byId = new Map(result.relations.flatMap((relation) => relation.flags.map((flag) => [flag.id, flag] as const)));
  for (const [cluster, relations] of relationsByCluster(result)) {
    const own = new Set(relations.flatMap((relation) => relation.flags.map(({ id }) => id)));
    flags.set(cluster, own);
    for (const flag of own) clusters.set(flag, [...(clusters.get(flag) ?? []), cluster]);
  }
  return {
    clustersOf: (flag) => clusters.get(flag) ?? [],
    flagsOf: (cluster) => flags.get(cluster) ?? new Set(),
    find(id) {
      const [flag, cluster] = [byId.get(id), clusters.get(id)?.[0]];
      return flag === undefined || cluster === undefined ? null : { flag, cluster };
    },
  };
}

/** How many findings of each cluster carry a decision; clusters without one are left out. */
export function decidedCounts(
  judgements: readonly ({ readonly flag: string } & Pick<Judgement, 'decision'>)[],
  places: Pick<FlagPlaces, 'clustersOf'>,
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { flag, decision } of judgements)
    if (decision !== null) for (const cluster of places.clustersOf(flag)) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  return Object.fromEntries(counts);
}
