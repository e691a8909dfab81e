import { DEFAULT_OPTIONS } from '../../src/model/options.js';
import { RESULT_FORMAT, type Result } from '../../src/model/result.js';
import { collateTask } from '../../src/pipeline/collate-task.js';
import { comparableOf, type Related, relate } from '../../src/pipeline/relate.js';
import { collateBatch } from '../../src/pipeline/tasks.js';
import { TOOL } from '../../src/pipeline/tool.js';
import { inferFamily } from '../../src/stemma/infer.js';
import { type Cascade, simulate } from '../simulate/cascade.js';

const SEED = 3;
/** Minutes from one version to the next. */
const PACE = 37;
const FIRST = Date.UTC(2024, 2, 12, 6, 5);

/** Which versions are compared: all with all, or each with the one it was made from and the one before it. */
export type Compared = 'all' | 'nearest';

/** A simulated cascade as a result of one cluster, worked out by the product itself. Costs some 5 ms a pair. */
export function cascadeResult(versions: number, compared: Compared): Result {
  const cascade = dated(simulate(SEED, { versions, lost: 0 }));
  const { documents } = cascade;
  const related = relatedPairs(cascade, compared);
  const group = { members: documents.map(({ id }) => id).sort(), satellites: [] };
  const byId = new Map(documents.map((document) => [document.id, document]));
  const [collation] = collateBatch(collateTask([group], byId));
  if (collation === undefined) throw new Error('a cascade came back without its collation');
  const family = { group, facts: related.map(({ facts }) => facts) };
  return {
    format: RESULT_FORMAT,
    tool: TOOL,
    options: DEFAULT_OPTIONS,
    work: { candidatePairs: related.length, cappedFingerprints: 0, standingFingerprints: 0, exact: true },
    documents,
    relations: related.map(({ relation }) => relation),
    clusters: [{ ...inferFamily(family, byId, collation, DEFAULT_OPTIONS), collation }],
    singles: [],
    rejected: [],
  };
}

function relatedPairs({ documents, parents }: Cascade, compared: Compared): readonly Related[] {
  const texts = documents.map(comparableOf);
  const isCompared = (i: number, j: number): boolean => compared === 'all' || i === j - 1 || parents[j] === i;
  return texts.flatMap((y, j) =>
    texts.slice(0, j).flatMap((x, i) => {
      const found = isCompared(i, j) ? relate(x, y, DEFAULT_OPTIONS) : null;
      return found === null ? [] : [found];
    }),
  );
}

/** Every version gets a time of its own, in the order in which they were made. */
function dated(cascade: Cascade): Cascade {
  const documents = cascade.documents.map((document, n) => {
    const iso = new Date(FIRST + n * PACE * 60_000).toISOString().slice(0, 16);
    return { ...document, published: { raw: iso, iso, precision: 'minute', zone: null, origin: 'given', alternatives: [] } as const };
  });
  return { ...cascade, documents };
}
