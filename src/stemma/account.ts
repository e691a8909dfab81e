import { DIRECTED_FROM, type Edge, type Satellite, type Unseen } from '../model/cluster.js';
import type { Document } from '../model/document.js';
import type { PairFacts } from '../model/pair-facts.js';

/** A cluster as the sentences about it need it. */
export interface Account {
  readonly members: readonly string[];
  readonly satellites: readonly Satellite[];
  readonly edges: readonly Edge[];
  readonly unseen: readonly Unseen[];
  readonly documents: ReadonlyMap<string, Document>;
  readonly labels: ReadonlyMap<string, string>;
  /** Facts of a related pair, in either order of ids. */
  readonly factsOf: (x: string, y: string) => PairFacts | null;
  readonly ignoreDates: boolean;
}

/** Edges that say who copied whom, the surest first. */
export const directedEdges = (edges: readonly Edge[]): readonly Edge[] =>
  edges.filter((edge) => edge.kind !== 'common-source' && edge.confidence >= DIRECTED_FROM).sort((x, y) => y.confidence - x.confidence);

/** How a document is called in sentences. */
export const labelOf = (account: Account, id: string): string => account.labels.get(id) ?? id;
