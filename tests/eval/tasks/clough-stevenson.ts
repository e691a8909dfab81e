import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import { diffPair } from '../../../src/pipeline/diff-pair.js';
import { decode } from '../../../src/read/decode.js';
import { atLeast, type Measurement } from '../../measure/measurement.js';
import { bareDocument } from '../bare-document.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { HALVES, type Half, halfOf } from '../halves.js';
import { spearman } from '../spearman.js';
import { fitThresholds, levelAccuracy, levelOf } from '../thresholds.js';

const DATA = 'clough-stevenson';

/** From the least copied to the most: written without the source, reworded heavily, reworded lightly, pasted. */
const LEVELS = ['non', 'heavy', 'light', 'cut'] as const;

interface Answer {
  readonly file: string;
  readonly half: Half;
  readonly level: number;
  /** Share of the answer's letters in passages that were carried over letter by letter; reworded ones are no copies. */
  readonly value: number;
}

/** Short answers that students copied from one source in four degrees. They are no pages: a paragraph or two without a headline. */
export const cloughStevenson: EvalTask = {
  name: 'clough-stevenson',
  dataSet: DATA,
  needs: [DATA],
  run: async (context) => measure(context),
};

function measure({ data, say }: EvalContext): TaskReport {
  const folder = join(data, DATA);
  const answers = readFileSync(join(folder, 'split.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([file = '', task = '', category = '']): readonly Answer[] => {
      const level = (LEVELS as readonly string[]).indexOf(category);
      return level < 0 ? [] : [{ file, half: halfOf(file), level, value: coverage(folder, file, `orig_task${task}.txt`) }];
    });
  const thresholds = fitThresholds(
    answers.filter(({ half }) => half === 'tune'),
    LEVELS.length,
  );
  say(`${answers.length} answers; thresholds of the levels ${thresholds.map((threshold) => threshold.toFixed(3)).join(', ')}`);
  return { measurements: HALVES.flatMap((half) => scores(answers, half, thresholds)), worst: mistakes(answers, thresholds) };
}

function coverage(folder: string, file: string, source: string): number {
  const answer = bareDocument(file, textOf(join(folder, file)));
  const { relation } = diffPair(answer, bareDocument(source, textOf(join(folder, source))), DEFAULT_OPTIONS);
  const side = relation.a === answer.id ? 'a' : 'b';
  const copied = relation.passages
    .filter(({ kind }) => kind !== 'rewritten')
    .map((passage) => lettersIn(answer.text.slice(...passage[side])));
  return copied.reduce((sum, letters) => sum + letters, 0) / Math.max(1, lettersIn(answer.text));
}

const lettersIn = (text: string): number => [...text.matchAll(/[\p{L}\p{N}]/gu)].length;

/** The files come in several encodings; the product finds out which. */
function textOf(path: string): string {
  const decoded = decode(readFileSync(path));
  if (!decoded.ok) throw new Error(`${path} ${decoded.message}`);
  return decoded.text;
}

function scores(all: readonly Answer[], half: Half, thresholds: readonly number[]): readonly Measurement[] {
  const answers = all.filter((answer) => answer.half === half);
  const correlation = spearman(
    answers.map(({ level }) => level),
    answers.map(({ value }) => value),
  );
  return [
    { metric: `Spearman of coverage (${half})`, value: correlation, target: atLeast(half === 'report' ? 0.9 : null) },
    { metric: `four-level accuracy (${half})`, value: levelAccuracy(answers, thresholds), target: atLeast(null) },
  ];
}

/** Answers farthest from their level, of the half that may be read. */
function mistakes(answers: readonly Answer[], thresholds: readonly number[]): readonly WorstCase[] {
  const offBy = ({ level, value }: Answer): number => Math.abs(levelOf(value, thresholds) - level) + Math.abs(value - level / 3) / 10;
  return answers
    .filter((answer) => answer.half === 'tune' && levelOf(answer.value, thresholds) !== answer.level)
    .sort((x, y) => offBy(y) - offBy(x))
    .slice(0, 10)
    .map((answer) => ({
      what: `${LEVELS[answer.level]}, told as ${LEVELS[levelOf(answer.value, thresholds)]}: coverage ${answer.value}`,
      path: `${DATA}/${answer.file}`,
    }));
}
