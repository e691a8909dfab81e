/** Shares of word 4-grams: right, invented and missed, which add up to 1. */
export interface ShingleMatch {
  readonly right: number;
  readonly invented: number;
  readonly missed: number;
}

const WORDS = 4;

/** Runs of four words with their counts; a shorter text is one run. */
function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let from = 0; from < Math.max(1, words.length - WORDS + 1); from++) {
    const shingle = words.slice(from, from + WORDS).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Compares an extracted body with the one a person marked, by word 4-grams, as the Zyte article extraction benchmark does. */
export function matchShingles(truth: string, found: string): ShingleMatch {
  const expected = shinglesOf(truth);
  const given = shinglesOf(found);
  let [right, invented, missed] = [0, 0, 0];
  for (const key of new Set([...expected.keys(), ...given.keys()])) {
    const [want, have] = [expected.get(key) ?? 0, given.get(key) ?? 0];
    right += Math.min(want, have);
    invented += Math.max(0, have - want);
    missed += Math.max(0, want - have);
  }
  const sum = right + invented + missed || 1;
  return { right: right / sum, invented: invented / sum, missed: missed / sum };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (part: number, rest: number): number => (part + rest === 0 ? 1 : part / (part + rest));
const harmonic = (x: number, y: number): number => (x + y === 0 ? 0 : (2 * x * y) / (x + y));

/** The F1 of one page. */
export const pageF1 = ({ right, invented, missed }: ShingleMatch): number => harmonic(share(right, invented), share(right, missed));

/** Mean precision and recall over pages, each page counting the same, and the F1 of the two means: the benchmark's own figure. */
export function overallF1(pages: readonly ShingleMatch[]): { readonly f1: number; readonly precision: number; readonly recall: number } {
  const precision = mean(pages.filter((page) => page.right + page.invented > 0).map((page) => share(page.right, page.invented)));
  const recall = mean(pages.filter((page) => page.right + page.missed > 0).map((page) => share(page.right, page.missed)));
  return { f1: harmonic(precision, recall), precision, recall };
}
