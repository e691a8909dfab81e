/** One of the items, each as likely. */
export function seededPick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** A whole number in `[from, to]`. */
export const between = (from: number, to: number, random: () => number): number => from + Math.floor(random() * (to - from + 1));
