/**
 * Runs jobs with at most `width` under way and hands over their results in the order of the jobs, whoever ends first.
 * The source is read only as fast as results are taken.
 */
export async function* inOrder<Item, Outcome>(
  source: AsyncIterable<Item> | Iterable<Item>,
  width: number,
  job: (item: Item) => Promise<Outcome>,
): AsyncGenerator<Outcome> {
  const underWay: Promise<Outcome>[] = [];
  for await (const item of source) {
    const started = job(item);
    // A failure is thrown where the result is taken; until then it must not count as unhandled.
    started.catch(() => {});
    underWay.push(started);
    if (underWay.length >= width) yield await (underWay.shift() as Promise<Outcome>);
  }
  while (underWay.length > 0) yield await (underWay.shift() as Promise<Outcome>);
}

/** Gathers items into arrays of at most `count` items and about `weight` in all. */
export async function* batches<Item>(
  source: AsyncIterable<Item> | Iterable<Item>,
  count: number,
  weight: number,
  weigh: (item: Item) => number,
): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  let total = 0;
  for await (const item of source) {
    batch.push(item);
    total += weigh(item);
    if (batch.length < count && total < weight) continue;
    yield batch;
    batch = [];
    total = 0;
  }
  if (batch.length > 0) yield batch;
}
