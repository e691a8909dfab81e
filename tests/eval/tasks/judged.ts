import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIRECTED_FROM, type Edge } from '../../../src/model/cluster.js';
import type { RelationKind } from '../../../src/model/relation.js';
import type { Result } from '../../../src/model/result.js';
import { atLeast, atMost } from '../../measure/measurement.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { type JudgedPair, type Judgement, type PageRecord, readJudgedPairs, readPages } from '../judged-pairs.js';
import { runProgram } from '../run-program.js';
import { withScratch } from '../scratch.js';

const DATA = 'provenance-articles';

type Class = 'same' | 'reworked' | 'shared' | 'none';

const CLASS_OF_JUDGEMENT: Readonly<Record<Judgement, Class>> = {
  same: 'same',
  reworked: 'reworked',
  shared: 'shared',
  quotes: 'none',
  event: 'none',
};

/** The readers had no word for a rewrite; the nearest they had is a text that was reworked. */
const CLASS_OF_RELATION: Readonly<Record<RelationKind, Class>> = {
  identical: 'same',
  republication: 'same',
  reworked: 'reworked',
  partial: 'shared',
  rewrite: 'reworked',
};

interface Verdict {
  readonly pair: JudgedPair;
  readonly expected: Class | null;
  readonly said: RelationKind | null;
  readonly directed: readonly Edge[];
  /** The document of the first of the two pages. */
  readonly idA: string;
}

/** Pairs of scraped pages that two readers judged blind: is there a relation, of what kind, and is anybody wrongly accused? */
export const judged: EvalTask = {
  name: 'judged',
  dataSet: DATA,
  needs: [DATA],
  run: (context) => withScratch((scratch) => measure(context, scratch)),
};

/** The pages as they are looked at. */
interface View {
  /** As it ends the names of measurements. */
  readonly name: string;
  readonly flags: readonly string[];
  readonly textOf: (page: PageRecord) => string;
}

const [AS_GIVEN, ...OTHERS]: readonly [View, ...View[]] = [
  { name: '', flags: [], textOf: ({ text }) => text },
  { name: ', dates hidden', flags: ['--ignore-dates'], textOf: ({ text }) => text },
  // As a scraper leaves them: what stood above the story has run up to it.
  { name: ', line breaks lost', flags: [], textOf: ({ text }) => text.replace(/\s+/gu, ' ') },
];

async function measure(context: EvalContext, scratch: string): Promise<TaskReport> {
  const verdicts = await verdictsOf(context, AS_GIVEN, join(scratch, 'given'));
  const directed = [...directions(AS_GIVEN.name, verdicts)];
  for (const [i, view] of OTHERS.entries()) directed.push(...directions(view.name, await verdictsOf(context, view, join(scratch, `${i}`))));
  return { measurements: [...scores(verdicts), ...directed], worst: mistakes(verdicts) };
}

async function verdictsOf(
  { data, program, say }: EvalContext,
  { name, flags, textOf }: View,
  scratch: string,
): Promise<readonly Verdict[]> {
  const folder = join(data, DATA);
  const pairs = readJudgedPairs(folder);
  const verdicts: Verdict[] = [];
  for (const story of [...new Set(pairs.map((pair) => pair.story))].sort()) {
    const cwd = join(scratch, story);
    mkdirSync(cwd, { recursive: true });
    const pages = readPages(folder, story);
    say(`${story}${name}: ${pages.length} pages …`);
    writeFileSync(join(cwd, 'pages.ndjson'), pages.map((page) => `${JSON.stringify({ ...page, text: textOf(page) })}\n`).join(''));
    await runProgram(program, ['report', 'pages.ndjson', '--out', 'out', '--only', 'json', '--quiet', ...flags], cwd);
    const result = JSON.parse(readFileSync(join(cwd, 'out', 'result.json'), 'utf8')) as Result;
    verdicts.push(...pairs.filter((pair) => pair.story === story).map(judge(result)));
  }
  return verdicts;
}

function judge(result: Result): (pair: JudgedPair) => Verdict {
  const ids = new Map(result.documents.map(({ id, name }) => [name, id]));
  const edges = result.clusters
    .flatMap((cluster) => cluster.edges)
    .filter(({ kind, confidence }) => kind !== 'common-source' && confidence >= DIRECTED_FROM);
  return (pair) => {
    const a = idOf(ids, pair.a);
    const b = idOf(ids, pair.b);
    const joins = (x: string, y: string): boolean => (x === a && y === b) || (x === b && y === a);
    return {
      pair,
      expected: pair.relation === null ? null : CLASS_OF_JUDGEMENT[pair.relation],
      said: result.relations.find((relation) => joins(relation.a, relation.b))?.kind ?? null,
      directed: edges.filter((edge) => joins(edge.from, edge.to)),
      idA: a,
    };
  };
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the result has no document named "${name}": it was in the input`);
  return id;
}

const classOf = (said: RelationKind | null): Class => (said === null ? 'none' : CLASS_OF_RELATION[said]);
const isAccused = ({ pair, directed }: Verdict): boolean => pair.direction === 'common' && directed.length > 0;

function scores(verdicts: readonly Verdict[]): TaskReport['measurements'] {
  const agreed = verdicts.filter(({ expected }) => expected !== null);
  const count = (expected: boolean, said: boolean): number =>
    agreed.filter((verdict) => (verdict.expected !== 'none') === expected && (classOf(verdict.said) !== 'none') === said).length;
  const hits = count(true, true);
  const right = agreed.filter(({ expected, said }) => expected === classOf(said)).length;
  return [
    { metric: 'related F1', value: (2 * hits) / (2 * hits + count(true, false) + count(false, true)), target: atLeast(0.95) },
    { metric: 'relation accuracy', value: right / agreed.length, target: atLeast(0.85) },
  ];
}

/** Nobody may be accused of what an agency explains, nor of what went the other way. `X>Y` says that X is the origin. */
function directions(name: string, verdicts: readonly Verdict[]): TaskReport['measurements'] {
  const isTurned = ({ pair, directed }: Verdict, from: string | undefined): boolean =>
    (pair.direction === 'X>Y' && directed.some(({ to }) => to === from)) ||
    (pair.direction === 'Y>X' && directed.some((edge) => edge.from === from));
  return [
    { metric: `directed edges on common pairs${name}`, value: verdicts.filter(isAccused).length, target: atMost(0) },
    {
      metric: `directed edges turned round${name}`,
      value: verdicts.filter((verdict) => isTurned(verdict, verdict.idA)).length,
      target: atMost(0),
    },
  ];
}

/** False accusations first, then relations that were invented or missed, then those of the wrong kind. */
function mistakes(verdicts: readonly Verdict[]): readonly WorstCase[] {
  const weight = (verdict: Verdict): number => {
    if (isAccused(verdict)) return 3;
    const said = classOf(verdict.said);
    if (verdict.expected === null || verdict.expected === said) return 0;
    return verdict.expected === 'none' || said === 'none' ? 2 : 1;
  };
  return [...verdicts]
    .filter((verdict) => weight(verdict) > 0)
    .sort((x, y) => weight(y) - weight(x))
    .slice(0, 10)
    .map(({ pair, said, directed }) => ({
      what: `${pair.a} and ${pair.b}: readers ${pair.relation}, ${pair.direction}; said ${said ?? 'nothing'}${directed.map(({ kind, confidence }) => `, ${kind} at ${confidence}`).join('')}`,
      path: `${DATA}/data/${pair.story}_articles.csv#${pair.a},${pair.b}`,
    }));
}
