import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** What two readers said: `quotes` (only quotations of newsmakers in common) and `event` (only the event) are no relation. */
export type Judgement = 'same' | 'reworked' | 'shared' | 'quotes' | 'event';

export interface JudgedPair {
  readonly story: string;
  /** Ids in the story's table. */
  readonly a: string;
  readonly b: string;
  /** Null where the readers differ. */
  readonly relation: Judgement | null;
  /** `common`: both carry one agency's text, neither copied the other. */
  readonly direction: 'X>Y' | 'Y>X' | 'common' | 'unknown' | null;
}

/** What both readers say of one page. A field that is absent was not agreed on; null and an empty list: both saw none. */
export interface JudgedPage {
  readonly story: string;
  readonly id: string;
  readonly headline?: string | null;
  readonly byline?: readonly string[] | null;
  readonly agency?: string | null;
  readonly dateline?: string | null;
}

/** A scraped page as an input record of the program. */
export interface PageRecord {
  readonly id: string;
  readonly outlet: string;
  readonly collected: string;
  readonly text: string;
}

type PageFields = Omit<JudgedPage, 'story' | 'id'>;

interface JudgedLine extends JudgedPair {
  readonly pageA?: PageFields;
  readonly pageB?: PageFields;
}

const readLines = (folder: string): readonly JudgedLine[] =>
  readFileSync(join(folder, 'judged.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as JudgedLine);

export const readJudgedPairs = (folder: string): readonly JudgedPair[] => readLines(folder);

/** The pages of all pairs, each once: it was judged in every pair it is in, and the first time counts. */
export function readJudgedMetadata(folder: string): readonly JudgedPage[] {
  const pages = readLines(folder).flatMap(({ story, a, b, pageA, pageB }): readonly JudgedPage[] => [
    { story, id: a, ...pageA },
    { story, id: b, ...pageB },
  ]);
  return [...new Map(pages.toReversed().map((page) => [`${page.story} ${page.id}`, page])).values()].toReversed();
}

/** The pages of a story; the table joins paragraphs by ` ### `, a record by a blank line. */
export function readPages(folder: string, story: string): readonly PageRecord[] {
  const rows: Readonly<Record<'id' | 'publisher' | 'scrape_time' | 'text', string>>[] = parse(readFileSync(pagesPath(folder, story)), {
    columns: true,
    bom: true,
  });
  return rows.map(({ id, publisher, scrape_time, text }) => ({
    id,
    outlet: publisher,
    collected: scrape_time,
    text: text
      .split('###')
      .map((paragraph) => paragraph.trim())
      .join('\n\n'),
  }));
}

const pagesPath = (folder: string, story: string): string => join(folder, 'data', `${story}_articles.csv`);
