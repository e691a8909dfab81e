import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEMBER_RELATIONS, type Relation } from '../../../src/model/relation.js';
import type { Result } from '../../../src/model/result.js';
import { atMost } from '../../measure/measurement.js';
import { CHAIN_TEXTS, readChainRecords } from '../chain-records.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { runProgram } from '../run-program.js';
import { withScratch } from '../scratch.js';
import { matchShingles } from '../shingles.js';

const DATA = 'story-chains';

/** Share of the shorter text's runs of four words that the other has too, below which nobody would call the one a copy of the other. */
const BORNE_OUT_FROM = 1 / 3;

/**
 * Articles on the same events, to be told from copies. Some do carry one press release, so each relation found is listed with what the two
 * have in common by a plain count, for a person to confirm or refute.
 */
export const storyChains: EvalTask = {
  name: 'story-chains',
  dataSet: DATA,
  needs: [CHAIN_TEXTS],
  run: (context) => withScratch((scratch) => measure(context, scratch)),
};

async function measure({ data, program, say }: EvalContext, scratch: string): Promise<TaskReport> {
  const records = readChainRecords(data);
  writeFileSync(join(scratch, 'articles.ndjson'), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  say(`${records.length} articles, ${(records.length * (records.length - 1)) / 2} pairs …`);
  await runProgram(program, ['report', 'articles.ndjson', '--out', 'out', '--only', 'json', '--quiet'], scratch);
  const { relations, documents, work } = JSON.parse(readFileSync(join(scratch, 'out', 'result.json'), 'utf8')) as Result;
  const names = new Map(documents.map(({ id, name }) => [id, name]));
  const texts = new Map(records.map(({ id, text }) => [id, text]));
  const textOf = (id: string): string => texts.get(names.get(id) ?? '') ?? '';
  const found = relations.map((relation): Found => ({ relation, common: containment(textOf(relation.a), textOf(relation.b)) }));
  const members = found.filter(({ relation }) => MEMBER_RELATIONS.has(relation.kind));
  return {
    measurements: [
      { metric: 'republications', value: members.length, target: atMost(0) },
      {
        metric: 'republications not borne out by runs of four words',
        value: members.filter(({ common }) => common < BORNE_OUT_FROM).length,
        target: atMost(0),
      },
      { metric: 'partial reuse and rewrites', value: found.length - members.length, target: atMost(null) },
      { metric: 'candidate pairs', value: work.candidatePairs, target: atMost(null) },
      { metric: 'articles rejected', value: records.length - documents.length, target: atMost(0) },
    ],
    worst: listed(found, names),
  };
}

interface Found {
  readonly relation: Relation;
  /** Share of the shorter text's runs of four words. */
  readonly common: number;
}

function containment(a: string, b: string): number {
  const { right, invented, missed } = matchShingles(a, b);
  return right / (right + Math.min(invented, missed));
}

/** Every relation that was found, the least borne out first, and those that make a cluster before the others. */
const listed = (found: readonly Found[], names: ReadonlyMap<string, string>): readonly WorstCase[] => {
  const isMember = ({ relation }: Found): number => (MEMBER_RELATIONS.has(relation.kind) ? 1 : 0);
  return [...found]
    .sort((x, y) => isMember(y) - isMember(x) || x.common - y.common)
    .map(({ relation: { a, b, kind, coverageA, coverageB, similarity }, common }) => ({
      what: `${kind}: ${(100 * common).toFixed(0)} % of four-word runs in common, coverage ${coverageA} and ${coverageB}, similarity ${similarity}`,
      path: `${CHAIN_TEXTS}#${names.get(a) ?? a},${names.get(b) ?? b}`,
    }));
};
