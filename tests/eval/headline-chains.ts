import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** The headlines of one link, in the order they were seen. */
export interface HeadlineChain {
  readonly link: string;
  readonly publication: string;
  readonly headlines: readonly string[];
}

/** What the reader's list adds behind a headline: ", 11 hours ago, Ida Brandvold", ", Play Now 25 min". */
const TAIL = /,\s+(?:\d+ (?:minute|hour|day)s? ago\b.*|Play Now\b.*)$/u;

/** Reads the chains. */
export function readHeadlineChains(file: string): readonly HeadlineChain[] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(file), { columns: true, delimiter: '\t', bom: true });
  return rows.map((row) => ({
    link: row['link'] ?? '',
    publication: row['publication'] ?? '',
    headlines: (row['headlines_in_order'] ?? '').split(' ||| ').map((headline) => headline.replace(TAIL, '').trim()),
  }));
}
