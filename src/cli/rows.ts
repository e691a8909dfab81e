import type { Paint, Style } from './streams.js';

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

/** A value is never squeezed into less, however narrow the terminal. */
const LEAST_VALUE = 30;

/** Prints rows under each other in columns, values broken at spaces. @param width columns of the whole table */
export function printRows(rows: readonly Row[], width: number, paint: Paint): string {
  const room = Math.max(LEAST_VALUE, width - INDENT);
  return rows.map((row) => printRow(row, room, paint)).join('\n');
}

function printRow({ label, how, where, value, style, howStyle }: Row, room: number, paint: Paint): string {
  const painted = (text: string): string => (style === undefined || text === '' ? text : paint(style, text));
  const [first = '', ...more] = wrapped(value, room);
  const head = `${paint('dim', label.padEnd(LABEL))}${paint(howStyle ?? 'dim', how.padEnd(HOW))}${paint('dim', where.padEnd(WHERE))}`;
  return [`${head}${painted(first)}`.trimEnd(), ...more.map((line) => `${' '.repeat(INDENT)}${painted(line)}`)].join('\n');
}

/** Breaks a line at spaces into lines of at most `room` units; a longer word stands alone and overhangs. */
function wrapped(line: string, room: number): readonly string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of line.split(' ')) {
    if (open !== '' && open.length + 1 + word.length > room) {
      lines.push(open);
      open = word;
    } else open = open === '' ? word : `${open} ${word}`;
  }
  return [...lines, open];
}
