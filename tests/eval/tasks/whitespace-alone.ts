import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_VOCABULARY } from '../../../src/text/repaired.js';
import { lostSpaces } from '../../../src/text/spaces/lost-spaces.js';
import { STRENGTHS, type Strength } from '../../../src/text/spaces/strength.js';
import { atLeast, atMost, type Measurement } from '../../measure/measurement.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { HALVES, type Half } from '../halves.js';
import { addCounts, type Counts, characters, countPlaces, f1Of, lostGaps, type Places } from '../lost-gaps.js';

const DATA = 'whitespace-benchmarks';

/** The collection has its own halves. */
const FOLDERS: Readonly<Record<Half, string>> = { tune: 'benchmarks/tuning/wsc', report: 'benchmarks/dev/wsc' };

/** Lines taken of each file, evenly over it. */
const LINES: Readonly<Record<Half, number>> = { tune: 400, report: 2000 };

/** Kinds that are an encyclopaedia's prose, as news is prose; in the others formulas and misread characters lose most spaces. */
const PROSE = ['Wiki', 'Wiki.typos', 'Wiki.typos.no_spaces'];

/** Three of the real pages have lost nothing, and one has lost 52 spaces. */
const SOUND_SEEDS = /^00[124]_.*\.txt$/;

interface Line {
  /** Data folder relative, the line counted from 1. */
  readonly path: string;
  /** What the repaired view puts back, and what a flag is sure of. */
  readonly view: Counts;
  readonly flags: Counts;
  /** The line has lost nothing and gained nothing. */
  readonly sound: boolean;
}

interface Kind {
  readonly name: string;
  readonly half: Half;
  readonly lines: readonly Line[];
}

/** Spaces that a line has lost, found in the line alone. */
export const whitespaceAlone: EvalTask = {
  name: 'whitespace-alone',
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
  return { measurements: [...HALVES.flatMap((half) => scores(kinds, half)), ...seeds(data)], worst: worstOf(kinds) };
}

function kindOf(data: string, name: string, half: Half): Kind {
  const folder = `${DATA}/${FOLDERS[half]}/${name}`;
  const read = (file: string): readonly string[] => readFileSync(join(data, folder, file), 'utf8').split('\n');
  const [correct, corrupt] = [read('correct.txt'), read('corrupt.txt')];
  const step = Math.max(1, Math.floor(correct.length / LINES[half]));
  const lines = correct.flatMap((line, n): readonly Line[] =>
    n % step === 0 && line !== '' ? [lineOf(line, corrupt[n] ?? '', `${folder}/corrupt.txt#${n + 1}`)] : [],
  );
  return { name, half, lines };
}

function lineOf(correct: string, corrupt: string, path: string): Line {
  const expected = lostGaps(correct, corrupt);
  const { gaps } = lostSpaces(corrupt, NO_VOCABULARY);
  const placesOf = (kept: readonly Strength[]): Places =>
    new Set(gaps.filter(({ strength }) => kept.includes(strength)).map(({ at }) => characters(corrupt.slice(0, at))));
  return {
    path,
    view: countPlaces(expected, placesOf(STRENGTHS)),
    flags: countPlaces(expected, placesOf(['sure'])),
    sound: correct === corrupt,
  };
}

function scores(all: readonly Kind[], half: Half): readonly Measurement[] {
  return all.filter((kind) => kind.half === half).flatMap((kind) => scoresOf(kind, half));
}

function scoresOf({ name, lines }: Kind, half: Half): readonly Measurement[] {
  const view = addCounts(lines.map((line) => line.view));
  const flags = addCounts(lines.map((line) => line.flags));
  const sound = lines.filter((line) => line.sound);
  const altered = sound.filter((line) => line.view.found > 0).length;
  const aim = half === 'report' && PROSE.includes(name);
  return [
    { metric: `F1 ${name} (${half})`, value: f1Of(view), target: atLeast(aim ? 0.97 : null) },
    { metric: `precision ${name} (${half})`, value: view.hits / view.found, target: atLeast(null) },
    { metric: `recall ${name} (${half})`, value: view.hits / view.expected, target: atLeast(null) },
    { metric: `flags precision ${name} (${half})`, value: flags.hits / flags.found, target: atLeast(null) },
    { metric: `flags recall ${name} (${half})`, value: flags.hits / flags.expected, target: atLeast(null) },
    { metric: `untouched altered ${name} (${half})`, value: altered / sound.length, target: atMost(aim ? 0.005 : null) },
  ];
}

/** Spaces put into pages that have lost none; nothing where the pages are not there. */
function seeds(data: string): readonly Measurement[] {
  const folder = join(data, '..', 'seeds');
  if (!existsSync(folder)) return [];
  const texts = readdirSync(folder)
    .filter((name) => SOUND_SEEDS.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const put = texts.reduce((sum, text) => sum + lostSpaces(text, NO_VOCABULARY).gaps.length, 0);
  return [{ metric: 'spaces put into sound pages', value: put, target: atMost(0) }];
}

/** Lines with most gaps missed or invented, of the half that may be read. */
const worstOf = (kinds: readonly Kind[]): readonly WorstCase[] =>
  kinds
    .filter(({ half, name }) => half === 'tune' && PROSE.includes(name))
    .flatMap(({ lines }) => lines)
    .filter(({ view }) => f1Of(view) < 1)
    .sort((x, y) => y.view.expected + y.view.found - 2 * y.view.hits - (x.view.expected + x.view.found - 2 * x.view.hits))
    .slice(0, 10)
    .map(({ view, path }) => ({
      what: `${view.expected - view.hits} of ${view.expected} lost gaps missed, ${view.found - view.hits} invented`,
      path,
    }));
