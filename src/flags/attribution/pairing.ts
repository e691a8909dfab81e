import type { Letters } from '../../text/letters.js';
import { lettersIn } from '../../text/letters-in.js';
import type { Pair, Side } from '../pair.js';
import { Carried, carriedBack, overlap, stillThere } from './carried.js';
import { type Statement, statementsOf } from './statement.js';

/** The same thing said in both texts, whoever says it there. */
export interface StatementPair {
  readonly a: Statement;
  readonly b: Statement;
  /** Letters of the contents that both have. */
  readonly shared: number;
}

/** The statements of both texts, those that belong together and those that are left. */
export interface PairedStatements {
  readonly a: readonly Statement[];
  readonly b: readonly Statement[];
  readonly pairs: readonly StatementPair[];
  readonly onlyA: readonly Statement[];
  readonly onlyB: readonly Statement[];
  readonly carried: Carried;
  readonly back: Carried;
}

/** Contents that share fewer letters than this, or less of the shorter, are not the same thing said. */
const FEWEST_LETTERS = 12;
const LEAST_SHARE = 0.5;

/** What an unchanged cue and an unchanged source add: of two statements with one content the one with the same words belongs to it. */
const SAME_CUE = 0.5;
const SAME_SOURCE = 0.25;

interface Scored extends StatementPair {
  readonly score: number;
}

/**
 * Pairs the statements of two texts by the letters of what is said. Each belongs to one pair at most; the best match goes first.
 * O(statements x statements that share letters).
 */
export function pairStatements(pair: Pair): PairedStatements {
  const [a, b] = [statementsOf(pair.a, pair.lexicon), statementsOf(pair.b, pair.lexicon)];
  const carried = new Carried(pair.alignment.runs);
  const near = nearBy(b);
  const back = carriedBack(pair.alignment.runs);
  const scored = a.flatMap((statement) => scoredWith(statement, near, carried, back, pair));
  scored.sort((x, y) => y.score - x.score || y.shared - x.shared || order(x.a) - order(y.a) || order(x.b) - order(y.b));
  const taken = new Set<Statement>();
  const pairs = scored.filter((one) => {
    if (taken.has(one.a) || taken.has(one.b)) return false;
    taken.add(one.a).add(one.b);
    return true;
  });
  pairs.sort((x, y) => order(x.b) - order(y.b) || order(x.a) - order(y.a));
  const isLeft = (statement: Statement): boolean => !taken.has(statement);
  return { a, b, pairs, onlyA: a.filter(isLeft), onlyB: b.filter(isLeft), carried, back };
}

const order = ({ cue, contents }: Statement): number => (cue ?? contents[0] ?? [0])[0];

interface Content {
  readonly statement: Statement;
  readonly from: number;
  readonly to: number;
}

/** Contents by their first letter, and the longest of them. */
interface Near {
  readonly contents: readonly Content[];
  readonly longest: number;
}

function nearBy(statements: readonly Statement[]): Near {
  const contents = statements.flatMap((statement) => statement.ranges.map(([from, to]) => ({ statement, from, to })));
  contents.sort((x, y) => x.from - y.from || x.to - y.to);
  return { contents, longest: contents.reduce((longest, { from, to }) => Math.max(longest, to - from), 0) };
}

function scoredWith(a: Statement, { contents, longest }: Near, carried: Carried, back: Carried, pair: Pair): readonly Scored[] {
  const shared = new Map<Statement, number>();
  for (const range of a.ranges)
    for (const piece of carried.pieces(range)) {
      const [from, to] = piece.b;
      for (let i = firstFrom(contents, from - longest); i < contents.length && contents[i]!.from < to; i++) {
        const content = contents[i]!;
        const letters = overlap(piece.b, [content.from, content.to]);
        if (letters > 0) shared.set(content.statement, (shared.get(content.statement) ?? 0) + letters);
      }
    }
  return [...shared]
    .filter(
      ([b]) => meets(a.cue, b.cue, carried, pair.a, pair.b.letters) || (a.reports === b.reports && mayReplace(a, b, carried, back, pair)),
    )
    .filter(([b, letters]) => letters >= FEWEST_LETTERS && letters >= LEAST_SHARE * Math.min(a.letters, b.letters))
    .map(([b, letters]) => ({ a, b, shared: letters, score: letters / Math.max(a.letters, b.letters) + likeness(a, b, carried, pair) }));
}

/**
 * Whether one cue may stand for the other: a cue that the other text has too, elsewhere, brings in a statement of its own, inside this one or
 * around it.
 */
const mayReplace = (a: Statement, b: Statement, carried: Carried, back: Carried, pair: Pair): boolean =>
  !(a.cue !== null && stillThere(pair.a, a.cue, carried)) && !(b.cue !== null && stillThere(pair.b, b.cue, back));

function firstFrom(contents: readonly Content[], letter: number): number {
  let [low, high] = [0, contents.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (contents[middle]!.from < letter) low = middle + 1;
    else high = middle;
  }
  return low;
}

function likeness(a: Statement, b: Statement, carried: Carried, pair: Pair): number {
  return (
    (meets(a.cue, b.cue, carried, pair.a, pair.b.letters) ? SAME_CUE : 0) +
    (meets(a.source, b.source, carried, pair.a, pair.b.letters) ? SAME_SOURCE : 0)
  );
}

/** Whether letters of a place in A stand in a place of B. */
function meets(inA: Statement['cue'], inB: Statement['cue'], carried: Carried, a: Side, letters: Letters): boolean {
  if (inA === null || inB === null) return false;
  const range = lettersIn(letters, inB);
  for (const piece of carried.pieces(lettersIn(a.letters, inA))) if (overlap(piece.b, range) > 0) return true;
  return false;
}
