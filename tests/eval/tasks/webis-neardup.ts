import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RelationKind } from '../../../src/model/relation.js';
import type { PairRelation } from '../../../src/pipeline/diff-pair.js';
import { atLeast, type Measurement } from '../../measure/measurement.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { HALVES, type Half, halfOf } from '../halves.js';
import { parsePairLines } from '../pair-lines.js';
import { runProgram } from '../run-program.js';
import { withScratch } from '../scratch.js';
import { spearman } from '../spearman.js';
import { fitThresholds } from '../thresholds.js';

const DATA = 'webis-neardup';
const PAIRS = `${DATA}/core`;

/** Readers gave 0 (different) to 3 (the same text); from 1 on they saw a common text. */
const RELATED_FROM = 1;

interface Judged {
  readonly pair: string;
  readonly half: Half;
  readonly label: number;
  readonly relation: PairRelation;
}

/** Newspaper articles that readers called copies of each other, to a degree, or not. The files are read as pages, as a user has them. */
export const webisNeardup: EvalTask = {
  name: 'webis-neardup',
  dataSet: DATA,
  needs: [DATA],
  run: (context) => withScratch((scratch) => measure(context, scratch)),
};

async function measure({ data, program, say }: EvalContext, scratch: string): Promise<TaskReport> {
  const labels = readFileSync(join(data, DATA, 'split.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t') as [string, string]);
  const list = labels.map(([pair], index) =>
    textsOf(join(data, PAIRS, pair)).map((text, side) => linked(text, scratch, `${index}-${side}.txt`)),
  );
  writeFileSync(join(scratch, 'pairs.tsv'), list.map((names) => `${names.join('\t')}\n`).join(''));
  say(`${labels.length} pairs …`);
  const { stdout } = await runProgram(program, ['diff', '--pairs', 'pairs.tsv', '--json'], scratch);
  const judged = parsePairLines(stdout).map(({ relation }, index): Judged => {
    const [pair, label] = labels[index] as [string, string];
    return { pair, half: halfOf(pair), label: Number(label), relation };
  });
  const [threshold = 0] = fitThresholds(
    judged.filter(({ half }) => half === 'tune').map((one) => ({ value: one.relation.similarity, level: shouldBe(one) ? 1 : 0 })),
    2,
  );
  say(`near copies from a similarity of ${threshold.toFixed(3)}, fitted on the tune half`);
  return { measurements: HALVES.flatMap((half) => scores(judged, half, threshold)), worst: mistakes(judged) };
}

const textsOf = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith('full-text-'))
    .sort()
    .map((name) => join(folder, name));

/** The files have no ending that says they are plain text. */
function linked(path: string, folder: string, name: string): string {
  symlinkSync(path, join(folder, name));
  return name;
}

const isRelated = ({ relation }: Judged): boolean => relation.kind !== null;
const shouldBe = ({ label }: Judged): boolean => label >= RELATED_FROM;
const covered = ({ relation }: Judged): number => Math.max(relation.coverageA, relation.coverageB);

/** F1 of a verdict against what the readers said. */
function f1(judged: readonly Judged[], isNear: (one: Judged) => boolean): number {
  const hits = judged.filter((one) => isNear(one) && shouldBe(one)).length;
  const wrong = judged.filter((one) => isNear(one) !== shouldBe(one)).length;
  return (2 * hits) / (2 * hits + wrong);
}

const REPUBLISHED: ReadonlySet<RelationKind | null> = new Set(['identical', 'republication']);

/**
 * The readers were asked for near copies: a pair of which half is common may be a 0. So beside "related at all" stand the verdict
 * "republished" and a plain bound on the similarity.
 */
function scores(all: readonly Judged[], half: Half, threshold: number): readonly Measurement[] {
  const judged = all.filter((one) => one.half === half);
  const labels = judged.map(({ label }) => label);
  return [
    { metric: `related F1 (${half})`, value: f1(judged, isRelated), target: atLeast(half === 'report' ? 0.97 : null) },
    { metric: `republished F1 (${half})`, value: f1(judged, ({ relation }) => REPUBLISHED.has(relation.kind)), target: atLeast(null) },
    {
      metric: `similarity F1 (${half})`,
      value: f1(judged, ({ relation }) => relation.similarity >= threshold),
      target: atLeast(null),
    },
    { metric: `Spearman of coverage (${half})`, value: spearman(labels, judged.map(covered)), target: atLeast(null) },
    {
      metric: `Spearman of similarity (${half})`,
      value: spearman(
        labels,
        judged.map(({ relation }) => relation.similarity),
      ),
      target: atLeast(null),
    },
  ];
}

/** Wrong verdicts first, then where coverage is furthest from the label; of the half that may be read. */
function mistakes(judged: readonly Judged[]): readonly WorstCase[] {
  const offBy = (one: Judged): number => (isRelated(one) === shouldBe(one) ? 0 : 1) + Math.abs(covered(one) - one.label / 3);
  return judged
    .filter(({ half }) => half === 'tune')
    .sort((x, y) => offBy(y) - offBy(x))
    .slice(0, 10)
    .map(({ pair, label, relation }) => ({
      what: `readers ${label}; said ${relation.kind ?? 'unrelated'}, coverage ${relation.coverageA} and ${relation.coverageB}, similarity ${relation.similarity}`,
      path: `${PAIRS}/${pair}`,
    }));
}
