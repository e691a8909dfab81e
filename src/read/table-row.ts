import type { EncodingFinding } from '../model/encoding-basis.js';
import { decode } from './decode.js';

/** A row's cells by column, and how they were encoded. */
export interface DecodedRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly encoding: EncodingFinding;
}

/** Cells are decoded together, for some hold too few letters to tell anything by. No encoding has this byte inside a character. */
const CELL_END = '\n';

/**
 * Decodes a row as a file of its own would be.
 * @param row each cell's bytes as the characters of the same numbers
 * @param likely what the other rows of the table are in, where they are no UTF-8; tried before a guess
 * @returns null for bytes that are no text
 */
export function decodeRow(row: Readonly<Record<string, string>>, likely: EncodingFinding | null): DecodedRow | null {
  const entries = Object.entries(row);
  const bytes = Buffer.from(entries.map(([, cell]) => cell).join(CELL_END), 'latin1');
  const decoded = decode(bytes, { declared: likely?.encoding ?? null });
  if (!decoded.ok) return null;
  const lines = decoded.text.split(CELL_END);
  let at = 0;
  const cells = entries.map(([name, cell]): readonly [string, string] => {
    const from = at;
    at += cell.split(CELL_END).length;
    return [name, lines.slice(from, at).join(CELL_END)];
  });
  const { encoding, basis } = decoded;
  return { cells: Object.fromEntries(cells), encoding: likely && basis === 'declared' ? likely : { encoding, basis, disproved: null } };
}
