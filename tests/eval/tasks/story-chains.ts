import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { MEMBER_RELATIONS, type Relation } from '../../../src/model/relation.js';
import type { Result } from '../../../src/model/result.js';
import { atMost } from '../../measure/measurement.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { runProgram } from '../run-program.js';
import { withScratch } from '../scratch.js';

const DATA = 'story-chains';
const TEXTS = `${DATA}/gedikli-business_energy_news_dataset-2021-06-29-article_texts.csv`;

type Row = Readonly<Record<'url' | 'title' | 'date' | 'text', string>>;

/** Articles on the same events written independently: any copy found among them is invented, until a person has looked. */
export const storyChains: EvalTask = {
  name: 'story-chains',
  dataSet: DATA,
  needs: [TEXTS],
  run: (context) => withScratch((scratch) => measure(context, scratch)),
};

async function measure({ data, program, say }: EvalContext, scratch: string): Promise<TaskReport> {
  const rows: readonly Row[] = parse(readFileSync(join(data, TEXTS)), { columns: true, bom: true });
  const records = rows.map(({ url, title, date, text }) => ({ id: url, url, headline: title, published: date, text }));
  writeFileSync(join(scratch, 'articles.ndjson'), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  say(`${records.length} articles, ${(records.length * (records.length - 1)) / 2} pairs …`);
  await runProgram(program, ['report', 'articles.ndjson', '--out', 'out', '--only', 'json', '--quiet'], scratch);
  const { relations, documents, work } = JSON.parse(readFileSync(join(scratch, 'out', 'result.json'), 'utf8')) as Result;
  const isMember = ({ kind }: Relation): boolean => MEMBER_RELATIONS.has(kind);
  return {
    measurements: [
      { metric: 'republications', value: relations.filter(isMember).length, target: atMost(0) },
      { metric: 'partial reuse and rewrites', value: relations.filter((relation) => !isMember(relation)).length, target: atMost(null) },
      { metric: 'candidate pairs', value: work.candidatePairs, target: atMost(null) },
      { metric: 'articles rejected', value: records.length - documents.length, target: atMost(0) },
    ],
    worst: listed(relations, new Map(documents.map(({ id, name }) => [id, name]))),
  };
}

/** Every relation that was found, closest first: each is to be confirmed or refuted by a person. */
const listed = (relations: readonly Relation[], names: ReadonlyMap<string, string>): readonly WorstCase[] =>
  [...relations]
    .sort((x, y) => y.similarity - x.similarity || Math.max(y.coverageA, y.coverageB) - Math.max(x.coverageA, x.coverageB))
    .map(({ a, b, kind, coverageA, coverageB, similarity }) => ({
      what: `${kind}: coverage ${coverageA} and ${coverageB}, similarity ${similarity}`,
      path: `${TEXTS}#${names.get(a) ?? a},${names.get(b) ?? b}`,
    }));
