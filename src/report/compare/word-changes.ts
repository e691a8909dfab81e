/** A change in jsdiff's form: a value that is kept, added or removed. */
export interface Change {
  readonly value: string;
  readonly added: boolean;
  readonly removed: boolean;
}

/** Headlines are short; past this many tokens the table would grow with the square, and the two are shown whole. */
const MOST_TOKENS = 160;

const tokens = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];

/** Lengths of the longest common subsequence of every pair of suffixes, row by row. */
function suffixTable(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [down, right] = [table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0];
      table[i * width + j] = a[i] === b[j] ? (table[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(down, right);
    }
  }
  return table;
}

function push(out: Change[], value: string, added: boolean, removed: boolean): void {
  const last = out.at(-1);
  if (last !== undefined && last.added === added && last.removed === removed) out[out.length - 1] = { ...last, value: last.value + value };
  else out.push({ value, added, removed });
}

/** Joins changes that only a gap or a sign parts, and puts what was removed before what was added. */
function readable(changes: readonly Change[]): Change[] {
  const out: Change[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') push(out, removed, false, true);
    if (added !== '') push(out, added, true, false);
    [removed, added] = ['', ''];
  };
  changes.forEach((change, i) => {
    const kept = !change.added && !change.removed;
    const island = kept && removed !== '' && added !== '' && i < changes.length - 1 && !/[\p{L}\p{N}]/u.test(change.value);
    if (change.removed || island) removed += change.value;
    if (change.added || island) added += change.value;
    if (!kept || island) return;
    flush();
    push(out, change.value, false, false);
  });
  flush();
  return out;
}

/**
 * The word changes that turn one headline into another, removed before added.
 * Joining the values that are not added gives `a`; joining those that are not removed gives `b`.
 * Cost: tokens of `a` times tokens of `b`, both at most 160; longer ones are one removal and one addition.
 */
export function wordChanges(textA: string, textB: string): readonly Change[] {
  const [a, b] = [tokens(textA), tokens(textB)];
  if (a.length > MOST_TOKENS || b.length > MOST_TOKENS) {
    return [
      { value: textA, added: false, removed: true },
      { value: textB, added: true, removed: false },
    ];
  }
  const [table, width] = [suffixTable(a, b), b.length + 1];
  const out: Change[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push(out, a[i++] ?? '', false, false);
      j++;
    } else if (j >= b.length || (i < a.length && (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))) {
      push(out, a[i++] ?? '', false, true);
    } else push(out, b[j++] ?? '', true, false);
  }
  return readable(out);
}

/** Share of the letters of both texts that the changes touch, 0 to 1. */
export function changedShare(changes: readonly Change[]): number {
  let [all, changed] = [0, 0];
  for (const { value, added, removed } of changes) {
    const letters = value.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    all += added || removed ? letters : 2 * letters;
    if (added || removed) changed += letters;
  }
  return all === 0 ? 0 : changed / all;
}

/** Two headlines that differ in more than this share of their letters are two headlines, not one that was edited. */
const REPLACED_FROM = 0.75;

/** Whether the changes leave so little that a reader should see two wordings, each whole, and not one that was edited. */
export const isReplaced = (changes: readonly Change[]): boolean => changedShare(changes) > REPLACED_FROM;
