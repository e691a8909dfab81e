import { join } from 'node:path';
import { DEFAULT_OPTIONS } from '../../../src/model/options.js';
import type { Block, Passage, RelationKind } from '../../../src/model/relation.js';
import { diffPair } from '../../../src/pipeline/diff-pair.js';
import { atLeast, atMost, type Measurement, type Target } from '../../measure/measurement.js';
import { bareDocument } from '../bare-document.js';
import type { EvalContext, EvalTask, TaskReport, WorstCase } from '../eval-task.js';
import { HALVES, type Half } from '../halves.js';
import { joinCopies } from '../join-copies.js';
import { type PanCategory, type PanPair, readPanPairs, toCodePoints } from '../pan-pairs.js';
import { type Copy, microPlagDet, type PlagDet, plagDet } from '../plagdet.js';

const DATA = 'pan13';

/** What each kind of copying ought to reach; null for all of them together with the clean pairs. */
const SCOPES: readonly { readonly name: string; readonly category: PanCategory | null; readonly target: number }[] = [
  { name: 'overall', category: null, target: 0.9 },
  { name: 'none', category: 'none', target: 0.97 },
  { name: 'random', category: 'random', target: 0.9 },
  { name: 'translation', category: 'translation', target: 0.9 },
  { name: 'summary', category: 'summary', target: 0.6 },
];

const CATEGORIES: readonly PanCategory[] = ['clean', 'none', 'random', 'translation', 'summary'];
/** Code points that may stand between two passages of one case: a paragraph put in, as in the product's blocks. */
const LONGEST_INSERTION = 800;
const WORST_OF_A_CATEGORY = 2;
const SAY_EVERY = 500;

interface Found {
  readonly pair: PanPair;
  readonly kind: RelationKind | null;
  readonly cases: readonly Copy[];
  /** The blocks, in code points: a case runs across paragraphs as they do. */
  readonly detections: readonly Copy[];
  readonly passages: readonly Copy[];
}

/** Which passages were copied, between texts that were made for it: artificial and translated copies of five kinds, and clean pairs. */
export const pan13: EvalTask = {
  name: 'pan13',
  dataSet: DATA,
  needs: [DATA],
  run: async (context) => measure(context),
};

function measure({ data, say }: EvalContext): TaskReport {
  const pairs = readPanPairs(join(data, DATA));
  const found = pairs.map((pair, index) => {
    if (index % SAY_EVERY === 0) say(`${index} of ${pairs.length} pairs …`);
    return compared(pair);
  });
  for (const { name, category } of SCOPES) say(details(name, inScope(found, category)));
  return { measurements: HALVES.flatMap((half) => scores(found, half)), worst: worstOf(found) };
}

/** What `diff` lists as shared by the two texts, which are no pages: everything is story. */
function compared(pair: PanPair): Found {
  const suspicious = bareDocument(pair.suspicious.name, pair.suspicious.text);
  const source = bareDocument(pair.source.name, pair.source.text);
  const { relation } = diffPair(suspicious, source, DEFAULT_OPTIONS);
  const isA = relation.a === suspicious.id;
  const copyOf = ({ a, b }: Block | Passage): Copy => toCodePoints(pair, isA ? { suspicious: a, source: b } : { suspicious: b, source: a });
  return { pair, kind: relation.kind, cases: pair.cases, detections: relation.blocks.map(copyOf), passages: relation.passages.map(copyOf) };
}

const inScope = (found: readonly Found[], category: PanCategory | null): readonly Found[] =>
  category === null ? found : found.filter(({ pair }) => pair.category === category);

/** As an archive is reported: the passages of pairs that are not related are not told. */
const asReported = (found: readonly Found[]): readonly Found[] =>
  found.map((one) => (one.kind === null ? { ...one, detections: [] } : one));

/** By passages, which never cross a paragraph, joined as a reader would join them: what their ends in each paragraph lose. */
const byPassages = (found: readonly Found[]): readonly Found[] =>
  found.map((one) => ({ ...one, detections: joinCopies(one.passages, LONGEST_INSERTION) }));

function scores(all: readonly Found[], half: Half): readonly Measurement[] {
  const found = all.filter(({ pair }) => pair.half === half);
  const clean = found.filter(({ pair }) => pair.category === 'clean');
  // The targets hold for the half that nothing was tuned on.
  const target = (value: number, limit: (value: number | null) => Target): Target => limit(half === 'report' ? value : null);
  const ofThousand = (count: number): number => (1000 * count) / clean.length;
  return [
    ...SCOPES.map(
      ({ name, category, target: value }): Measurement => ({
        metric: `PlagDet ${name} (${half})`,
        value: plagDet(inScope(found, category)).plagDet,
        target: target(value, atLeast),
      }),
    ),
    ...SCOPES.map(
      ({ name, category }): Measurement => ({
        metric: `PlagDet ${name}, passages joined (${half})`,
        value: plagDet(byPassages(inScope(found, category))).plagDet,
        target: atLeast(null),
      }),
    ),
    { metric: `PlagDet overall, related pairs (${half})`, value: plagDet(asReported(found)).plagDet, target: atLeast(null) },
    { metric: `PlagDet overall, micro (${half})`, value: microPlagDet(found).plagDet, target: atLeast(null) },
    {
      metric: `related of 1,000 clean pairs (${half})`,
      value: ofThousand(clean.filter(({ kind }) => kind !== null).length),
      target: target(2, atMost),
    },
    {
      metric: `passages in 1,000 clean pairs (${half})`,
      value: ofThousand(clean.filter(({ detections }) => detections.length > 0).length),
      target: atMost(null),
    },
  ];
}

const digits = ({ plagDet: score, precision, recall, granularity }: PlagDet): string =>
  `PlagDet ${score.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, granularity ${granularity.toFixed(3)}`;

const details = (name: string, found: readonly Found[]): string =>
  `${name}: ${digits(plagDet(found))}; ${found.filter(({ kind }) => kind !== null).length} of ${found.length} pairs related`;

/** The worst of each category, of the half that may be read. */
const worstOf = (found: readonly Found[]): readonly WorstCase[] =>
  CATEGORIES.flatMap((category) =>
    inScope(found, category)
      .filter(({ pair, detections }) => pair.half === 'tune' && (category !== 'clean' || detections.length > 0))
      .map((one) => ({ one, score: plagDet([one]) }))
      .sort((x, y) => x.score.plagDet - y.score.plagDet || y.one.detections.length - x.one.detections.length)
      .slice(0, WORST_OF_A_CATEGORY)
      .map(({ one, score }) => ({
        what: `${category}, ${one.kind ?? 'unrelated'}, ${one.cases.length} cases and ${one.detections.length} passages: ${digits(score)}`,
        path: `${DATA}/${one.pair.path}`,
      })),
  );
