import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** The table of the story chains' texts, relative to the data folder. */
export const CHAIN_TEXTS = 'story-chains/gedikli-business_energy_news_dataset-2021-06-29-article_texts.csv';

type Row = Readonly<Record<'url' | 'title' | 'date' | 'text', string>>;

/** An article as an input record of the program. */
export interface ChainRecord {
  readonly id: string;
  readonly url: string;
  readonly headline: string;
  readonly published: string;
  readonly text: string;
}

export function readChainRecords(data: string): readonly ChainRecord[] {
  const rows: readonly Row[] = parse(readFileSync(join(data, CHAIN_TEXTS)), { columns: true, bom: true });
  return rows.map(({ url, title, date, text }) => ({ id: url, url, headline: title, published: date, text }));
}
