import type { Document } from '../model/document.js';
import { FLAG_KINDS, type Flag, type FlagKind, type Severity } from '../model/flag.js';
import type { PairRelation } from '../pipeline/diff-pair.js';
import { printable, printableLine } from '../text/printable.js';
import type { Paint, Style } from './streams.js';

/** Places of one kind shown one by one; of more, only the first few. */
const MOST_PLACES = 6;

const SEVERITY_STYLE: Readonly<Record<Severity, Style>> = { major: ['bold', 'red'], minor: 'yellow', info: 'dim' };

/** The mark that stands where a space was lost: an open box. */
const LOST_SPACE = '␣';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Two documents and what became of the first in the second, for a terminal. */
export function diffView(documents: readonly [Document, Document], relation: PairRelation, paint: Paint): string {
  const [a, b] = documents;
  const head = [side('A', a, paint), side('B', b, paint), '', verdict(relation)];
  return [...head, ...findings(relation.flags, paint)].join('\n');
}

function side(letter: string, document: Document, paint: Paint): string {
  const date = document.published ?? document.modified;
  const about = [document.outlet?.value, document.headline?.value ?? 'no headline', date?.iso.replace('T', ' ')].filter(
    (part) => part !== undefined,
  );
  return `${paint('bold', letter)}  ${printableLine(document.name)}\n   ${paint('dim', about.map(printableLine).join(' · '))}`;
}

function verdict(relation: PairRelation): string {
  if (relation.kind === null) return 'Unrelated: no passage in common beyond quotations and phrases.';
  const passages = `${relation.passages.length} ${relation.passages.length === 1 ? 'passage' : 'passages'} in common`;
  const limit = relation.exact ? '' : ' Part of the texts was too different to be searched through.';
  return `${relation.kind}: ${percent(relation.coverageA)} of A is in B, ${percent(relation.coverageB)} of B is in A, ${passages}.${limit}`;
}

function findings(flags: readonly Flag[], paint: Paint): readonly string[] {
  if (flags.length === 0) return ['No difference found.'];
  const kinds = new Map<FlagKind, Flag[]>();
  for (const flag of flags) kinds.set(flag.kind, [...(kinds.get(flag.kind) ?? []), flag]);
  const order: readonly Severity[] = ['major', 'minor', 'info'];
  const worst = (group: readonly Flag[]): number => Math.min(...group.map(({ severity }) => order.indexOf(severity)));
  return [...kinds].sort(([, x], [, y]) => worst(x) - worst(y)).flatMap(([kind, group]) => ['', ...kindLines(kind, group, paint)]);
}

function kindLines(kind: FlagKind, group: readonly Flag[], paint: Paint): readonly string[] {
  const title = `${FLAG_KINDS[kind].title}${group.length > 1 ? ` (${group.length})` : ''}`;
  const shown = group
    .slice(0, MOST_PLACES)
    .map((flag) => `  ${paint(SEVERITY_STYLE[flag.severity], flag.severity.padEnd(5))}  ${change(flag, paint)}`);
  const rest = group.length > shown.length ? [`         ${paint('dim', `and ${group.length - shown.length} more`)}`] : [];
  return [paint('bold', title), ...shown, ...rest];
}

function change(flag: Flag, paint: Paint): string {
  if (flag.kind === 'missing-space' || flag.kind === 'missing-paragraph-break') return glued(flag, paint);
  const before = flag.before === null ? '' : paint('red', `[-${shorten(flag.before)}-]`);
  const after = flag.after === null ? '' : paint('green', `{+${shorten(flag.after)}+}`);
  if (before === '' && after === '') return printable(flag.explanation);
  return [before, after].filter((part) => part !== '').join(' ');
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

function shorten(text: string): string {
  const line = printableLine(text);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
