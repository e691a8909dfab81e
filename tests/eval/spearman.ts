/** Ranks from 1, equal values sharing the mean of theirs. */
function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).sort((x, y) => x.value - y.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]?.value === order[from]?.value) to++;
    for (const { index } of order.slice(from, to)) ranks[index] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Spearman's rank correlation of two rows of equal length, ties included; 0 where one row is all the same. */
export function spearman(x: readonly number[], y: readonly number[]): number {
  const [ranksX, ranksY] = [ranksOf(x), ranksOf(y)];
  const [meanX, meanY] = [mean(ranksX), mean(ranksY)];
  let [product, squareX, squareY] = [0, 0, 0];
  for (const [index, rank] of ranksX.entries()) {
    const [offX, offY] = [rank - meanX, (ranksY[index] ?? Number.NaN) - meanY];
    product += offX * offY;
    squareX += offX * offX;
    squareY += offY * offY;
  }
  return squareX === 0 || squareY === 0 ? 0 : product / Math.sqrt(squareX * squareY);
}
