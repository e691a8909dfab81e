/** Looks up what was made lately, and makes it where it was let go. */
export type Recent<Item> = (number: number) => Item;

/**
 * Remembers what was asked for last, up to about `most` in weight; the last one asked for is always kept. Making must give the same each time.
 */
export function recent<Item>(most: number, make: (number: number) => Item, weigh: (item: Item) => number): Recent<Item> {
  // A map keeps the order in which entries came in: the first is the one that was asked for longest ago.
  const kept = new Map<number, Item>();
  let weight = 0;
  return (number) => {
    const known = kept.get(number);
    const item = known ?? make(number);
    if (known === undefined) weight += weigh(item);
    else kept.delete(number);
    kept.set(number, item);
    for (const [oldest, old] of kept) {
      if (weight <= most || oldest === number) break;
      kept.delete(oldest);
      weight -= weigh(old);
    }
    return item;
  };
}
