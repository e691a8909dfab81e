import type { Edge } from '../../model/cluster.js';

/** Orders names by code units: the same on every machine. */
export const byCode = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** Edges, strongest first; equal ones by their ends. */
export const byStrength = (edges: readonly Edge[]): Edge[] =>
  [...edges].sort((x, y) => y.confidence - x.confidence || byCode(x.from, y.from) || byCode(x.to, y.to) || byCode(x.kind, y.kind));

/** Parents in the drawing: the strongest edges that make no ring. */
export function parents(edges: readonly Edge[]): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const hangsOn = (node: string, above: string): boolean => {
    for (let at: string | undefined = node; at !== undefined; at = parent.get(at)) if (at === above) return true;
    return false;
  };
  for (const { from, to } of edges) if (from !== to && !parent.has(to) && !hangsOn(from, to)) parent.set(to, from);
  return parent;
}

/** Where a witness stands in the tree. */
export interface Place {
  readonly depth: number;
  /** Minutes since 1970 before which it cannot be; minus infinity when nothing above it tells a time. */
  readonly time: number;
}

/** Depth and earliest possible time of every node: a copy is never placed before what it was copied from. */
export function placing(parent: ReadonlyMap<string, string>, times: ReadonlyMap<string, number>): (id: string) => Place {
  const known = new Map<string, Place>();
  return function place(id: string): Place {
    const path: string[] = [];
    for (let at: string | undefined = id; at !== undefined && !known.has(at); at = parent.get(at)) path.push(at);
    for (const node of path.reverse()) {
      const above = known.get(parent.get(node) ?? '');
      const own = times.get(node);
      const floor = above?.time ?? Number.NEGATIVE_INFINITY;
      known.set(node, { depth: above === undefined ? 0 : above.depth + 1, time: own === undefined ? floor : Math.max(own, floor) });
    }
    return known.get(id) ?? { depth: 0, time: 0 };
  };
}
