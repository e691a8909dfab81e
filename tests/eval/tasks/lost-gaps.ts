import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareTexts } from '../../../src/align/compare.js';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import { diffPair } from '../../../src/pipeline/diff-pair.js';
import { atLeast, type Measurement } from '../../measure/measurement.js';
import { bareDocument } from '../bare-document.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { HALVES, type Half } from '../halves.js';
import { addCounts, type Counts, characters, countPlaces, f1Of, lostGaps, lostGapsToldBy, type Places } from '../lost-gaps.js';

const DATA = 'whitespace-benchmarks';

/** The collection has its own halves. */
const FOLDERS: Readonly<Record<Half, string>> = { tune: 'benchmarks/tuning/wsc', report: 'benchmarks/dev/wsc' };

/** Lines taken of each file, evenly over it: enough for a place in ten thousand, and under a minute for all kinds. */
const LINES = 2000;

/** Lines that make one text for the flags, which are told of related texts only: a line alone is mostly too short for a relation. */
const LINES_A_TEXT = 50;

interface Line {
  readonly correct: string;
  readonly corrupt: string;
  /** Data folder relative, the line counted from 1. */
  readonly path: string;
  readonly counts: Counts;
}

interface Kind {
  readonly name: string;
  readonly half: Half;
  readonly lines: readonly Line[];
  readonly flagged: Counts;
}

/** Every space that a text lost is known when its correct form is laid beside it. */
export const lostGapsTask: EvalTask = {
  name: 'lost-gaps',
  dataSet: DATA,
  needs: [DATA],
  run: async (context) => measure(context),
};

function measure({ data, say }: EvalContext): TaskReport {
  const kinds = HALVES.flatMap((half) =>
    readdirSync(join(data, DATA, FOLDERS[half]))
      .sort()
      .map((name) => {
        say(`${name} (${half}) …`);
        return kindOf(data, name, half);
      }),
  );
  return { measurements: HALVES.flatMap((half) => scores(kinds, half)), worst: worstOf(kinds) };
}

function kindOf(data: string, name: string, half: Half): Kind {
  const folder = `${DATA}/${FOLDERS[half]}/${name}`;
  const read = (file: string): readonly string[] => readFileSync(join(data, folder, file), 'utf8').split('\n');
  const [correct, corrupt] = [read('correct.txt'), read('corrupt.txt')];
  const step = Math.max(1, Math.floor(correct.length / LINES));
  const lines = correct.flatMap((line, n): readonly Line[] =>
    n % step === 0 && line !== '' ? [lineOf(line, corrupt[n] ?? '', `${folder}/corrupt.txt#${n + 1}`)] : [],
  );
  return { name, half, lines, flagged: flaggedIn(lines) };
}

function lineOf(correct: string, corrupt: string, path: string): Line {
  const told = lostGapsToldBy(compareTexts(correct, corrupt).differences, correct, corrupt);
  return { correct, corrupt, path, counts: countPlaces(lostGaps(correct, corrupt), told) };
}

/** What a reader is shown: lines as paragraphs of one text, compared as documents. */
function flaggedIn(lines: readonly Line[]): Counts {
  const texts = Array.from({ length: Math.ceil(lines.length / LINES_A_TEXT) }, (_, n) =>
    lines.slice(n * LINES_A_TEXT, (n + 1) * LINES_A_TEXT),
  );
  return addCounts(
    texts.map((some) => {
      const [correct, corrupt] = [some.map((line) => line.correct).join('\n\n'), some.map((line) => line.corrupt).join('\n\n')];
      return countPlaces(lostGaps(correct, corrupt), flaggedPlaces(correct, corrupt));
    }),
  );
}

function flaggedPlaces(correct: string, corrupt: string): Places {
  const whole = bareDocument('correct', correct);
  const { relation } = diffPair(whole, bareDocument('corrupt', corrupt), DEFAULT_OPTIONS);
  // The text that lost spaces may come first; then the other has spaces it does not have.
  const [kind, side] = relation.a === whole.id ? (['missing-space', 'a'] as const) : (['extra-space', 'b'] as const);
  return new Set(
    relation.flags
      .filter((flag) => flag.kind === kind)
      .flatMap((flag) => {
        const span = flag[side];
        return span === null ? [] : [characters(correct.slice(0, span[0]))];
      }),
  );
}

function scores(all: readonly Kind[], half: Half): readonly Measurement[] {
  const kinds = all.filter((kind) => kind.half === half);
  const countsOf = ({ lines }: Kind): Counts => addCounts(lines.map(({ counts }) => counts));
  const overall = addCounts(kinds.map(countsOf));
  const target = atLeast(half === 'report' ? 1 : null);
  return [
    { metric: `lost gaps F1 (${half})`, value: f1Of(overall), target },
    { metric: `lost gaps precision (${half})`, value: overall.hits / overall.found, target },
    { metric: `lost gaps recall (${half})`, value: overall.hits / overall.expected, target },
    ...kinds.map((kind): Measurement => ({ metric: `F1 ${kind.name} (${half})`, value: f1Of(countsOf(kind)), target })),
    { metric: `flagged F1 (${half})`, value: f1Of(addCounts(kinds.map(({ flagged }) => flagged))), target: atLeast(null) },
  ];
}

/** Lines with most gaps missed or invented, of the half that may be read. */
const worstOf = (kinds: readonly Kind[]): readonly WorstCase[] =>
  kinds
    .filter(({ half }) => half === 'tune')
    .flatMap(({ lines }) => lines)
    .filter(({ counts }) => f1Of(counts) < 1)
    .sort((x, y) => y.counts.expected + y.counts.found - 2 * y.counts.hits - (x.counts.expected + x.counts.found - 2 * x.counts.hits))
    .slice(0, 10)
    .map(({ counts, path }) => ({
      what: `${counts.expected - counts.hits} of ${counts.expected} lost gaps missed, ${counts.found - counts.hits} invented`,
      path,
    }));
