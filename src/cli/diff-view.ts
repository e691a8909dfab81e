import type { Document } from '../model/document.js';
import { FLAG_KINDS, type Flag, type FlagFamily, type FlagKind, familyOf, SEVERITIES } from '../model/flag.js';
import { percent } from '../model/percent.js';
import type { Span } from '../model/span.js';
import type { PairRelation, PairResult } from '../pipeline/diff-pair.js';
import { shorten } from '../text/cut.js';
import { printable, printableLine } from '../text/printable.js';
import { SEVERITY_STYLE } from './severity-style.js';
import type { Paint } from './streams.js';
import { hanging } from './wrap.js';

/** Places of one kind shown one by one; of more, only the first few. */
const MOST_PLACES = 6;

/** The mark that stands where a space was lost: an open box. */
const LOST_SPACE = '␣';

/** How a view is printed. */
interface Print {
  readonly paint: Paint;
  /** Of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
}

/** Two documents and what became of the first in the second, for a terminal. */
export function diffView({ documents, relation, swapped }: PairView, print: Print): string {
  const [a, b] = documents;
  const order = swapped ? [hanging('', SWAPPED, print.columns)] : [];
  const head = [side('A', a, print), side('B', b, print), ...order, '', hanging('', verdict(relation), print.columns)];
  return [...head, ...(relation.kind === null ? [] : findings(relation.flags, b, print))].join('\n');
}

type PairView = Pick<PairResult, 'documents' | 'relation' | 'swapped'>;

const SWAPPED = 'A is the file named second: A is the older or likelier source, where one can be told.';

function side(letter: string, document: Document, { paint, columns }: Print): string {
  const date = document.published ?? document.modified;
  const about = [document.outlet?.value, document.headline?.value ?? 'no headline', date?.iso.replace('T', ' ')].filter(
    (part) => part !== undefined,
  );
  const name = hanging(`${paint('bold', letter)}  `, printableLine(document.name), columns);
  return `${name}\n${hanging('   ', paint('dim', about.map(printableLine).join(' · ')), columns)}`;
}

function verdict(relation: PairRelation): string {
  if (relation.kind === null) return 'Unrelated: no passage in common beyond quotations and phrases.';
  const rewritten = relation.passages.filter(({ kind }) => kind === 'rewritten').length;
  const inWords =
    rewritten === 0 ? '' : rewritten === relation.passages.length ? ' in other words' : `, ${rewritten} of them in other words`;
  const passages = `${relation.passages.length} ${relation.passages.length === 1 ? 'passage' : 'passages'} in common${inWords}`;
  const limit = relation.exact ? '' : ' A limit was reached: not all they share may be listed.';
  return `${relation.kind}: ${percent(relation.coverageA)} of A is in B, ${percent(relation.coverageB)} of B is in A, ${passages}.${limit}`;
}

function findings(flags: readonly Flag[], b: Document, print: Print): readonly string[] {
  if (flags.length === 0) return ['No difference found.'];
  const kinds = new Map<FlagKind, Flag[]>();
  for (const flag of flags) {
    const known = kinds.get(flag.kind);
    if (known === undefined) kinds.set(flag.kind, [flag]);
    else known.push(flag);
  }
  const rank = ({ severity }: Flag): number => SEVERITIES.length - SEVERITIES.indexOf(severity);
  const worst = (group: readonly Flag[]): number => group.reduce<number>((least, flag) => Math.min(least, rank(flag)), SEVERITIES.length);
  return [...kinds].sort(([, x], [, y]) => worst(x) - worst(y)).flatMap(([kind, group]) => ['', ...kindLines(kind, group, b, print)]);
}

function kindLines(kind: FlagKind, group: readonly Flag[], b: Document, { paint, columns }: Print): readonly string[] {
  const title = `${FLAG_KINDS[kind].title}${group.length > 1 ? ` (${group.length})` : ''}`;
  const shown = group
    .slice(0, MOST_PLACES)
    .map((flag) => hanging(`  ${paint(SEVERITY_STYLE[flag.severity], flag.severity.padEnd(5))}  `, change(flag, b, paint), columns));
  const rest = group.length > shown.length ? [`         ${paint('dim', `and ${group.length - shown.length} more`)}`] : [];
  return [paint('bold', title), ...shown, ...rest];
}

/** What was there, what is there now, and the words of B around it where it stands inside a paragraph. */
function change(flag: Flag, b: Document, paint: Paint): string {
  if (flag.kind === 'missing-space' || flag.kind === 'missing-paragraph-break') return glued(flag, paint);
  const before = flag.before === null ? '' : paint('red', `[-${shortened(flag.before)}-]`);
  const after = flag.after === null ? '' : paint('green', `{+${shortened(flag.after)}+}`);
  if (before === '' && after === '') return printable(flag.explanation);
  const marked = [before, after].filter((part) => part !== '').join(' ');
  return INLINE_FAMILIES.has(familyOf(flag.kind)) && flag.b !== null ? withNeighbours(marked, flag.b, b, paint) : marked;
}

/** Families whose findings are words of the story; the others stand in the head of a page or are whole passages. */
const INLINE_FAMILIES: ReadonlySet<FlagFamily> = new Set(['attribution', 'facts']);

/** Characters of the text shown on each side of a change. */
const NEIGHBOURHOOD = 32;

function withNeighbours(marked: string, [start, end]: Span, { text }: Document, paint: Paint): string {
  const left = text.slice(Math.max(0, start - NEIGHBOURHOOD), start).replace(/^\S*\s/, '');
  const right = text.slice(end, end + NEIGHBOURHOOD).replace(/\s\S*$/, '');
  return `${paint('dim', `…${printableLine(left)}`)} ${marked} ${paint('dim', `${printableLine(right)}…`)}`;
}

/** The glued words with a mark where the gap was. */
function glued(flag: Flag, paint: Paint): string {
  const { left, right } = flag.detail;
  const mark = flag.kind === 'missing-space' ? LOST_SPACE : '¶';
  return `${word(left)}${paint('red', mark)}${word(right)}`;
}

const word = (value: unknown): string => (typeof value === 'string' ? printableLine(value) : '');

/** Readings in the terminal are cut here; --json and --html have the whole. */
const LONGEST = 160;

const shortened = (text: string): string => shorten(printableLine(text), LONGEST);
