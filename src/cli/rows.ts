import type { Paint, Style } from './streams.js';
import { LEAST_ROOM, wrapped } from './wrap.js';

/** One line of a table about a text: what, how it is known, where it stands, and the value, which may run over several lines. */
export interface Row {
  /** Empty where the row goes on with the one above. */
  readonly label: string;
  readonly how: string;
  readonly where: string;
  /** One line, safe to print. */
  readonly value: string;
  /** How the value looks in colour; the other columns are dim. */
  readonly style?: Style;
  readonly howStyle?: Style;
}

/** Columns of the longest label, origin and place in use, with a space behind each. */
const LABEL = 10;
const HOW = 10;
const WHERE = 11;
const INDENT = LABEL + HOW + WHERE;

/** Prints rows under each other in columns, values broken at spaces. @param width columns of the whole table */
export function printRows(rows: readonly Row[], width: number, paint: Paint): string {
  const room = Math.max(LEAST_ROOM, width - INDENT);
  return rows.map((row) => printRow(row, room, paint)).join('\n');
}

function printRow({ label, how, where, value, style, howStyle }: Row, room: number, paint: Paint): string {
  const painted = (text: string): string => (style === undefined || text === '' ? text : paint(style, text));
  const [first = '', ...more] = wrapped(value, room);
  const head = `${paint('dim', label.padEnd(LABEL))}${paint(howStyle ?? 'dim', how.padEnd(HOW))}${paint('dim', where.padEnd(WHERE))}`;
  return [`${head}${painted(first)}`.trimEnd(), ...more.map((line) => `${' '.repeat(INDENT)}${painted(line)}`)].join('\n');
}
