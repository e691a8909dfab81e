import { join } from 'node:path';
import type { Document } from '../../../src/model/document.js';
import type { Flag, FlagKind } from '../../../src/model/flag.js';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import { attributed } from '../../../src/pipeline/attributed.js';
import { readWhole } from '../../../src/pipeline/prepare.js';
import { comparableOf, relate } from '../../../src/pipeline/relate.js';
import { BUILT_IN_LEXICON } from '../../../src/text/lexicon.js';
import { atLeast } from '../../measure/measurement.js';
import { seededRandom, shuffled } from '../../measure/seeded-random.js';
import { readPolnear } from '../attribution-gold.js';
import { bareDocument } from '../bare-document.js';
import type { EvalContext, EvalTask, TaskReport } from '../eval-task.js';
import { FLAGS_OF, PLANTED, type Planted, type PlantedCase, plantIn } from '../planted/plant.js';

const SEED = 11;
/** Cases of each kind, taken at random from all that the articles give. */
const CASES_A_KIND = 275;
const TARGET = 0.95;
const WORST = 25;

interface Judged {
  readonly planted: PlantedCase;
  readonly flags: readonly Flag[];
}

/**
 * One part of a real attribution is changed (who, which verb, a quoted word, to whom, a number, a negation, the attribution itself) and the one right
 * flag must come out. The training part of PolNeAR, of which the model knows the labels: what is measured is the pairing and the flags.
 */
export const plantedShifts: EvalTask = {
  name: 'planted-shifts',
  dataSet: 'polnear',
  needs: [join('polnear', 'data', 'train')],
  run: (context) => Promise.resolve(measure(context)),
};

function measure({ data, say }: EvalContext): TaskReport {
  const random = seededRandom(SEED);
  // Every other article: rules were mended by reading the others.
  const texts = readPolnear(data, 'train').filter((_, number) => number % 2 === 1);
  const all = texts.flatMap((text) => plantIn(text, random));
  const cases = PLANTED.flatMap((planted) =>
    shuffled(
      all.filter((one) => one.planted === planted),
      random,
    ).slice(0, CASES_A_KIND),
  );
  say(`${cases.length} cases …`);
  const judged = cases.map((planted) => ({ planted, flags: flagsOf(planted) }));
  const kinds = PLANTED.filter((planted) => planted !== 'nothing');
  const quiet = judged.filter(
    ({ planted, flags }) => planted.planted === 'nothing' && !flags.some(({ severity }) => severity === 'major'),
  ).length;
  return {
    measurements: [
      { metric: 'cases', value: cases.length, target: atLeast(null) },
      ...kinds.flatMap((kind) => [
        { metric: `${kind} recall`, value: recall(judged, kind), target: atLeast(TARGET) },
        { metric: `${kind} precision`, value: precision(judged, kind), target: atLeast(TARGET) },
      ]),
      {
        metric: 'nothing planted, nothing major',
        value: quiet / Math.max(1, judged.filter(({ planted }) => planted.planted === 'nothing').length),
        target: atLeast(1),
      },
    ],
    worst: worstOf(judged),
  };
}

function flagsOf({ before, after, format }: PlantedCase): readonly Flag[] {
  const [a, b] = [before, after].map((text, side) => comparableOf(documentOf(`${side}`, text, format)));
  return (a === undefined || b === undefined ? null : relate(a, b, DEFAULT_OPTIONS))?.relation.flags ?? [];
}

/** An excerpt is all story; a page is read as any other. */
function documentOf(name: string, text: string, format: PlantedCase['format']): Document {
  if (format === 'excerpt') return attributed({ ...bareDocument(name, text), language: 'en' });
  const outcome = readWhole({ name, format, bytes: new TextEncoder().encode(text) }, BUILT_IN_LEXICON);
  if (!outcome.ok) throw new Error(`a planted page cannot be read: ${outcome.rejection.message}`);
  return outcome.document;
}

const hasOneOf = (flags: readonly Flag[], kinds: readonly FlagKind[]): boolean => flags.some(({ kind }) => kinds.includes(kind));

/** Whether what was planted was told, and in its kind nothing else. */
const isRight = ({ planted, flags }: Judged): boolean =>
  hasOneOf(flags, planted.expected) &&
  !hasOneOf(
    flags,
    FLAGS_OF[planted.planted].filter((kind) => !planted.expected.includes(kind)),
  );

const recall = (judged: readonly Judged[], kind: Planted): number => {
  const own = judged.filter(({ planted }) => planted.planted === kind);
  return own.filter(({ planted, flags }) => hasOneOf(flags, planted.expected)).length / own.length;
};

/** Of the cases in which a kind is flagged the share in which it was planted, and told as what it is. */
function precision(judged: readonly Judged[], kind: Planted): number {
  const flagged = judged.filter(({ flags }) => hasOneOf(flags, FLAGS_OF[kind]));
  return flagged.length === 0 ? 1 : flagged.filter((one) => one.planted.planted === kind && isRight(one)).length / flagged.length;
}

const worstOf = (judged: readonly Judged[]): TaskReport['worst'] =>
  judged
    .filter(({ planted, flags }) =>
      planted.planted === 'nothing' ? flags.some(({ severity }) => severity === 'major') : !isRight({ planted, flags }),
    )
    .slice(0)
    .filter((_, i, { length }) => i % Math.max(1, Math.floor(length / WORST)) === 0)
    .map(({ planted, flags }) => ({
      what: `${planted.planted}: ${planted.change}; told: ${flags
        .map(({ kind, before, after }) => `${kind} (${before ?? ''} → ${after ?? ''})`)
        .join(', ')
        .slice(0, 160)}`,
      path: join('polnear', 'data', 'train', 'text', `${planted.id}.txt`),
    }));
