import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../../src/model/document.js';
import { AGENCIES } from '../../../src/text/agencies.js';
import { atLeast } from '../../measure/measurement.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { exactKey } from '../exact.js';
import { inspectRun } from '../inspect-run.js';
import { type JudgedPage, readJudgedMetadata, readPages } from '../judged-pairs.js';
import { withScratch } from '../scratch.js';

const DATA = 'provenance-articles';

const FIELDS = ['headline', 'byline', 'agency', 'dateline'] as const;
type Field = (typeof FIELDS)[number];

interface Verdict {
  readonly page: JudgedPage;
  readonly field: Field;
  readonly judged: readonly string[];
  readonly said: readonly string[];
}

/** Headline, byline, agency and dateline of scraped pages where two readers agree on them; their "none" counts like a value. */
export const judgedMetadata: EvalTask = {
  name: 'judged-metadata',
  dataSet: DATA,
  needs: [DATA],
  run: (context) => withScratch((scratch) => measure(context, scratch)),
};

async function measure({ data, program, say }: EvalContext, scratch: string): Promise<TaskReport> {
  const folder = join(data, DATA);
  const judged = readJudgedMetadata(folder);
  say(`${judged.length} pages …`);
  const verdicts: Verdict[] = [];
  for (const story of [...new Set(judged.map((page) => page.story))].sort()) {
    const cwd = join(scratch, story);
    mkdirSync(cwd);
    writeFileSync(
      join(cwd, 'pages.ndjson'),
      readPages(folder, story)
        .map((page) => `${JSON.stringify(page)}\n`)
        .join(''),
    );
    const documents = await inspectRun(program, ['pages.ndjson'], cwd);
    for (const page of judged.filter((one) => one.story === story)) verdicts.push(...verdictsOf(page, documents.get(page.id)));
  }
  return { measurements: FIELDS.map((field) => score(field, verdicts)), worst: mistakes(verdicts) };
}

/** The agency's name by any of its spellings: readers write AP, a document has the name in full. */
const agencyKey = (words: string): string =>
  AGENCIES.find(({ name, aliases, short }) => [name, ...aliases, ...short].includes(words))?.name ?? words;

function saidOf(field: Field, document: Document): readonly string[] {
  switch (field) {
    case 'headline':
      return document.headline === null ? [] : [document.headline.value];
    case 'byline':
      return document.bylines.map(({ value }) => value);
    case 'agency':
      return [...new Set(document.credits.filter(({ role }) => role === 'wire').map(({ agency }) => agency))];
    case 'dateline':
      return document.dateline === null ? [] : [document.dateline.place];
  }
}

function verdictsOf(page: JudgedPage, document: Document | undefined): readonly Verdict[] {
  if (document === undefined) throw new Error(`page ${page.id} of ${page.story} was in the input and is not in the output`);
  return FIELDS.flatMap((field): readonly Verdict[] => {
    const value = page[field];
    if (value === undefined) return [];
    const judged = (value === null ? [] : [value].flat()).map((one) => (field === 'agency' ? agencyKey(one) : one));
    return [{ page, field, judged, said: saidOf(field, document) }];
  });
}

function isRight({ judged, said }: Verdict): boolean {
  const keys = (values: readonly string[]): string => [...new Set(values.map(exactKey))].sort().join('\n');
  return keys(judged) === keys(said);
}

function score(field: Field, verdicts: readonly Verdict[]): TaskReport['measurements'][number] {
  const all = verdicts.filter((one) => one.field === field);
  return { metric: `${field} exact`, value: all.filter(isRight).length / all.length, target: atLeast(0.95) };
}

const mistakes = (verdicts: readonly Verdict[]): readonly WorstCase[] =>
  verdicts
    .filter((one) => !isRight(one))
    .slice(0, 10)
    .map(({ page, field, judged, said }) => ({
      what: `${field} ${judged.join(', ') || 'none'}, said ${said.join(', ') || 'none'}`,
      path: `${DATA}/data/${page.story}_articles.csv#${page.id}`,
    }));
