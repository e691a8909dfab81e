import { collate } from '../../src/align/collate.js';
import { witnessOf } from '../../src/align/witness.js';
import { inferFamily } from '../../src/stemma/infer.js';
import { storyOf } from '../../src/text/story.js';
import { atLeast, atMost, type Measurement } from '../measure/measurement.js';
import { simulate } from '../simulate/cascade.js';
import { factsAmong } from '../simulate/kin.js';

const VERSIONS = 500;
const SEED = 1;

/**
 * What it takes to say who copied whom among many versions of one story, once its pairs have been compared. Comparing each with each, as is
 * done first here, takes a minute or two.
 *
 * @param say told of each step.
 */
export function descentCosts(say: (line: string) => void): readonly Measurement[] {
  const { documents } = simulate(SEED, { versions: VERSIONS, lost: 0 });
  say(`${VERSIONS} versions of a story, each compared with each …`);
  const facts = factsAmong(documents);
  say(`${facts.length} related pairs`);
  const started = performance.now();
  const collation = collate(documents.map((document) => ({ id: document.id, witness: witnessOf(storyOf(document)) })));
  const collated = performance.now();
  const group = { members: documents.map(({ id }) => id).sort(), satellites: [] };
  const byId = new Map(documents.map((document) => [document.id, document] as const));
  const { edges } = inferFamily({ group, facts }, byId, collation, { ignoreDates: true });
  const ended = performance.now();
  return [
    { metric: `${VERSIONS} versions: edges`, value: edges.length, target: atLeast(null) },
    { metric: `${VERSIONS} versions: collated, s`, value: (collated - started) / 1000, target: atMost(null) },
    { metric: `${VERSIONS} versions: inferred, s`, value: (ended - collated) / 1000, target: atMost(10) },
  ];
}
