import { collate } from '../../../src/align/collate.js';
import { witnessOf } from '../../../src/align/witness.js';
import { DIRECTED_FROM, type Edge } from '../../../src/model/cluster.js';
import { inferFamily } from '../../../src/stemma/infer.js';
import { storyOf } from '../../../src/text/story.js';
import { atLeast, atMost, type Measurement } from '../../measure/measurement.js';
import { type Cascade, type CascadeForm, simulate } from '../../simulate/cascade.js';
import { factsAmong } from '../../simulate/kin.js';
import type { EvalContext, EvalTask, TaskReport } from '../eval-task.js';

/** Seeds from 1,000 on are for fitting. */
const FIRST_SEED = 1;
const SIZES = [5, 8, 12, 16, 20, 25, 30];
const INTACT: Omit<CascadeForm, 'versions'> = { lost: 0 };
const HALF_LOST: Omit<CascadeForm, 'versions'> = { lost: 0.5 };
const CASCADES = 56;
const LARGE = 200;
const WORST = 10;
const AGENCY = 'Northmark Press Agency';

/** What is said of one cascade, and what is true. */
export interface Told {
  readonly cascade: Cascade;
  readonly edges: readonly Edge[];
}

/** Who copied whom in simulated cascades, of which it is known. */
export const cascades: EvalTask = {
  name: 'cascades',
  dataSet: 'simulated',
  needs: [],
  run: (context) => Promise.resolve(measure(context)),
};

function measure({ say }: EvalContext): TaskReport {
  say(`${CASCADES * 2 + 1} cascades …`);
  const intact = manyOf(INTACT, FIRST_SEED);
  const halfLost = manyOf(HALF_LOST, FIRST_SEED + CASCADES);
  const large = [tell(simulate(FIRST_SEED, { ...INTACT, versions: LARGE }))];
  return {
    measurements: [
      ...scores('', intact, [0.9, 0.95]),
      { metric: 'calibration error', value: calibrationError([...intact, ...halfLost]), target: atMost(0.05) },
      ...scores('half lost, ', halfLost, [0.75, null]),
      ...scores(`${LARGE} versions, `, large, [null, null]),
      ...agencyScores(halfLost),
    ],
    worst: worstOf(intact),
  };
}

const manyOf = (form: Omit<CascadeForm, 'versions'>, firstSeed: number): readonly Told[] =>
  Array.from({ length: CASCADES }, (_, i) => tell(simulate(firstSeed + i, { ...form, versions: SIZES[i % SIZES.length]! })));

/** What the product says of a cascade whose dates nobody knows. */
export function tell(cascade: Cascade): Told {
  const { documents } = cascade;
  const collation = collate(documents.map((document) => ({ id: document.id, witness: witnessOf(storyOf(document)) })));
  const group = { members: documents.map(({ id }) => id).sort(), satellites: [] };
  const byId = new Map(documents.map((document) => [document.id, document] as const));
  return { cascade, edges: inferFamily({ group, facts: factsAmong(documents) }, byId, collation, { ignoreDates: true }).edges };
}

const isDirected = ({ kind, confidence }: Edge): boolean => kind !== 'common-source' && confidence >= DIRECTED_FROM;

const isRight = ({ cascade: { documents, parents } }: Told, { from, to }: Edge): boolean => {
  const parent = parents[documents.findIndex(({ id }) => id === to)];
  return parent !== null && parent !== undefined && documents[parent]?.id === from;
};

function scores(
  name: string,
  told: readonly Told[],
  [edgeTarget, rootTarget]: readonly [number | null, number | null],
): readonly Measurement[] {
  const said = told.flatMap((one) => one.edges.filter(isDirected).map((edge) => isRight(one, edge)));
  const known = told.reduce((sum, { cascade }) => sum + cascade.parents.filter((parent) => parent !== null).length, 0);
  const right = said.filter(Boolean).length;
  return [
    { metric: `${name}directed edge F1`, value: (2 * right) / (said.length + known), target: atLeast(edgeTarget) },
    { metric: `${name}directed edge precision`, value: right / Math.max(1, said.length), target: atLeast(null) },
    { metric: `${name}root found`, value: told.filter(findsRoot).length / told.length, target: atLeast(rootTarget) },
  ];
}

/** The same texts, two by two, when both credit one agency. */
function agencyScores(told: readonly Told[]): readonly Measurement[] {
  const pairs = told.map(({ cascade }) => asAgencyCopies(cascade)).filter(({ edges }) => edges.length > 0);
  const common = pairs.filter(({ edges }) => edges.every(({ kind }) => kind === 'common-source'));
  return [
    { metric: 'agency copies with a common source', value: common.length / pairs.length, target: atLeast(0.95) },
    { metric: 'agency copies with a direction', value: pairs.filter(({ edges }) => edges.some(isDirected)).length, target: atMost(0) },
  ];
}

function asAgencyCopies({ documents, parents, ways }: Cascade): Told {
  const credits = [{ agency: AGENCY, role: 'wire' as const, span: null }];
  return tell({
    documents: documents.slice(-2).map((document) => ({ ...document, credits })),
    parents: parents.slice(-2),
    ways: ways.slice(-2),
  });
}

/** The text under which most others hang, and which hangs under none, is the first version. */
function findsRoot({ cascade: { documents, parents }, edges }: Told): boolean {
  const directed = edges.filter(isDirected);
  const below = (id: string): number => directed.filter(({ from }) => from === id).reduce((sum, { to }) => sum + 1 + below(to), 0);
  const tops = documents.filter(({ id }) => !directed.some(({ to }) => to === id)).map(({ id }) => ({ id, texts: below(id) }));
  const most = Math.max(...tops.map(({ texts }) => texts));
  const best = tops.filter(({ texts }) => texts === most);
  return best.length === 1 && parents[documents.findIndex(({ id }) => id === best[0]?.id)] === null;
}

const BINS = 10;

/** How far what is said lies from what is so: edges in ten bins by their confidence, the difference in each weighed by its edges. */
function calibrationError(told: readonly Told[]): number {
  const bins = Array.from({ length: BINS }, () => ({ edges: 0, confidence: 0, right: 0 }));
  for (const one of told) {
    for (const edge of one.edges.filter(isDirected)) {
      const bin = bins[Math.min(BINS - 1, Math.floor(edge.confidence * BINS))]!;
      bin.edges++;
      bin.confidence += edge.confidence;
      if (isRight(one, edge)) bin.right++;
    }
  }
  const edges = bins.reduce((sum, bin) => sum + bin.edges, 0);
  return bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / edges;
}

/** False accusations, the surest first. */
const worstOf = (told: readonly Told[]): TaskReport['worst'] =>
  told
    .flatMap((one) => one.edges.filter((edge) => isDirected(edge) && !isRight(one, edge)))
    .sort((x, y) => y.confidence - x.confidence)
    .slice(0, WORST)
    .map(({ from, to, confidence }) => ({ what: `${to} is no copy of ${from}; said at ${confidence}`, path: 'tests/simulate' }));
