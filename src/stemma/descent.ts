import type { Document } from '../model/document.js';
import type { PairFacts } from '../model/pair-facts.js';
import { MEMBER_RELATIONS } from '../model/relation.js';
import { NO_READINGS, type ParallelReadings, parallelReadings, type Readings, turned } from './readings.js';
import { isSameOutlet } from './same-outlet.js';
import { pageOf, type Step, stepOf } from './step.js';
import { ORIGIN_FEATURES, STEP_FEATURES } from './step-features.js';

/** Texts that are related to one another, and all that is known of them. */
export interface Kin {
  /** The members in the order of their ids, then the satellites. */
  readonly texts: readonly Document[];
  /** How many of the texts are members: versions of one story. */
  readonly members: number;
  /** At most one for each pair; both ends are among the texts. */
  readonly facts: readonly PairFacts[];
  /** Where they part; null for two texts that are looked at by themselves. */
  readonly readings: Readings | null;
}

/** One way in which a text may have come about: from another of the texts. */
export interface Way {
  readonly from: number;
  readonly to: number;
  readonly facts: PairFacts;
  /** Two pages of one outlet: what is asked is which edition came first. */
  readonly revision: boolean;
  /** In the order of `STEP_FEATURES`. */
  readonly features: Float64Array;
  readonly step: Step;
}

/** A related pair in both directions: from its A to its B, and back. */
export interface BothWays {
  readonly down: Way;
  readonly up: Way;
}

/** Both directions of every related pair, in the order of the facts. O(pairs × loci). */
export function waysOf({ texts, facts, readings }: Kin): readonly BothWays[] {
  const numbers = new Map(texts.map(({ id }, number) => [id, number] as const));
  const pages = texts.map(pageOf);
  // Of few texts the readings say little: with two there is nobody else to agree with.
  const say = readings === null ? 0 : Math.max(0, readings.rows.size - 2) / readings.rows.size;
  return facts.flatMap((pair): readonly BothWays[] => {
    const [a, b] = [numbers.get(pair.a), numbers.get(pair.b)];
    if (a === undefined || b === undefined) return [];
    const parallel = readings === null ? NO_READINGS : parallelReadings(readings, pair.a, pair.b);
    const revision = isSameOutlet(texts[a]!, texts[b]!);
    const way = (from: number, to: number, held: ParallelReadings): Way => {
      const step = stepOf(pair, pages[from]!, pages[to]!, held);
      return { from, to, facts: pair, revision, features: featuresOf(step, pair, say), step };
    };
    return [{ down: way(a, b, parallel), up: way(b, a, turned(parallel)) }];
  });
}

/** What two stories that only share passages have besides says nothing about who had the passages first; damage inside them does. */
function featuresOf(step: Step, { kind }: PairFacts, say: number): Float64Array {
  const isVersion = MEMBER_RELATIONS.has(kind);
  const features = new Float64Array(STEP_FEATURES.length);
  for (let i = 0; i < features.length; i++) {
    const { evidence, of } = STEP_FEATURES[i]!;
    if (isVersion || evidence === 'damage') features[i] = evidence === 'innovation' ? of(step) * say : of(step);
  }
  return features;
}

const newDamage = (): { gapsLost: number; breaksOff: boolean; isMisread: boolean } => ({ gapsLost: 0, breaksOff: false, isMisread: false });

/**
 * For each member what speaks for its having no source among the others, in the order of `ORIGIN_FEATURES`: how many others there are, and
 * what it has suffered. O(pairs).
 */
export function originsOf({ texts, members, facts }: Kin): readonly Float64Array[] {
  const own = texts.slice(0, members);
  const seen = new Map(own.map(({ id }) => [id, newDamage()] as const));
  const note = (id: string, gapsLost: number, breaksOff: boolean, misread: number): void => {
    const of = seen.get(id);
    if (of === undefined) return;
    of.gapsLost = Math.max(of.gapsLost, gapsLost);
    of.breaksOff ||= breaksOff;
    of.isMisread ||= misread > 0;
  };
  for (const pair of facts) {
    if (!MEMBER_RELATIONS.has(pair.kind)) continue;
    note(pair.a, pair.gapsLostInA, pair.breaksOffA, pair.misreadInA);
    note(pair.b, pair.gapsLostInB, pair.breaksOffB, pair.misreadInB);
  }
  return own.map(({ id }) => Float64Array.from(ORIGIN_FEATURES, ({ of }) => of({ ...seen.get(id)!, texts: members })));
}
