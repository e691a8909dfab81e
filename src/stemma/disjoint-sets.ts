/** Which nodes are already in one part of the drawing (union-find with path halving). */
export function disjointSets(ids: readonly string[]): { join(x: string, y: string): boolean } {
  const above = new Map(ids.map((id) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let next = above.get(at) ?? at; next !== at; next = above.get(at) ?? at) {
      above.set(at, above.get(next) ?? next);
      at = next;
    }
    return at;
  };
  return {
    /** Joins two parts; false when they already are one. */
    join(x, y): boolean {
      const [rootX, rootY] = [root(x), root(y)];
      if (rootX === rootY) return false;
      above.set(rootX, rootY);
      return true;
    },
  };
}
