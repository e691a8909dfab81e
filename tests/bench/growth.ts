import { findCandidates, type Signed } from '../../src/match/candidates.js';
import { sign } from '../../src/match/sign.js';
import { DEFAULT_OPTIONS } from '../../src/model/options.js';
import { atLeast, atMost, type Measurement } from '../measure/measurement.js';
import { syntheticArticles } from './synthetic-archive.js';

/** The environment variable that says how far to go, up to 200,000 articles. */
const TO = 'STEMMA_GROWTH_TO';
const SMALLEST = 1000;
const USUAL_LARGEST = 8000;
const MOST = 200_000;
const SEED = 4;
const TWICE = 2.2;

interface Step {
  readonly size: number;
  readonly fingerprints: number;
  readonly signSeconds: number;
  readonly searchSeconds: number;
  readonly candidates: number;
  readonly capped: number;
  readonly standing: number;
  /** Share of the pairs of one story's versions that are candidates. */
  readonly recall: number;
  readonly peakMb: number;
}

/**
 * How the search for candidates grows from 1,000 articles on: the counts are exact, and the same on every machine.
 * @param say told of each archive as it is done
 */
export function growth(say: (line: string) => void): readonly Measurement[] {
  const steps = sizes().map((size) => {
    const step = searched(size);
    say(told(step));
    return step;
  });
  const last = steps.at(-1) as Step;
  const steepest = (of: (step: Step) => number): number =>
    Math.max(...steps.slice(1).map((step, n) => perDoubling(steps[n] as Step, step, of)));
  return [
    { metric: 'candidates of twice the articles, worst', value: steepest(({ candidates }) => candidates), target: atMost(TWICE) },
    { metric: 'seconds of twice the articles, all doublings', value: perDoubling(steps[0] as Step, last, seconds), target: atMost(TWICE) },
    { metric: 'articles of the largest archive', value: last.size, target: atLeast(null) },
    { metric: 'candidates an article, largest archive', value: last.candidates / last.size, target: atMost(null) },
    { metric: 'versions of one story that are candidates, share', value: last.recall, target: atLeast(null) },
  ];
}

const seconds = ({ signSeconds, searchSeconds }: Step): number => signSeconds + searchSeconds;

/** By how much a figure grows when the archive doubles, between two archives of any sizes. */
const perDoubling = (from: Step, to: Step, of: (step: Step) => number): number =>
  (of(to) / of(from)) ** (1 / Math.log2(to.size / from.size));

/** Doubling from the smallest, and the largest asked for. */
function sizes(): readonly number[] {
  const largest = Math.min(MOST, Number(process.env[TO] ?? USUAL_LARGEST));
  if (!(largest >= 2 * SMALLEST)) throw new Error(`${TO} must be a number of at least ${2 * SMALLEST}`);
  const all: number[] = [];
  for (let size = SMALLEST; size <= largest; size *= 2) all.push(size);
  if (all.at(-1) !== largest) all.push(largest);
  return all;
}

function searched(size: number): Step {
  const stories = new Map<string, number[]>();
  const signed: Signed[] = [];
  let signSeconds = 0;
  for (const { record, story } of syntheticArticles(SEED, size)) {
    const started = performance.now();
    const signature = sign(record.text, DEFAULT_OPTIONS.kgram, DEFAULT_OPTIONS.window);
    signSeconds += (performance.now() - started) / 1000;
    if (!story.startsWith('form')) stories.set(story, [...(stories.get(story) ?? []), signed.length]);
    signed.push({ signature, outlet: record.outlet === '' ? null : record.outlet });
  }
  const started = performance.now();
  const { pairs, capped, standing } = findCandidates(signed, DEFAULT_OPTIONS);
  const searchSeconds = (performance.now() - started) / 1000;
  return {
    size,
    fingerprints: signed.reduce((sum, { signature }) => sum + signature.length, 0),
    signSeconds,
    searchSeconds,
    candidates: pairs.length,
    capped,
    standing,
    recall: recallOf([...stories.values()], pairs),
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

function recallOf(stories: readonly (readonly number[])[], pairs: readonly { readonly a: number; readonly b: number }[]): number {
  const storyOf = new Map(stories.flatMap((members, story) => members.map((member) => [member, story] as const)));
  const all = stories.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  return pairs.filter(({ a, b }) => storyOf.has(a) && storyOf.get(a) === storyOf.get(b)).length / all;
}

const told = (step: Step): string =>
  `${step.size}: ${step.fingerprints} fingerprints in ${step.signSeconds.toFixed(2)} s; ${step.candidates} candidates in ` +
  `${step.searchSeconds.toFixed(2)} s, recall ${step.recall.toFixed(3)}; ${step.capped} capped and ${step.standing} standing fingerprints; ${step.peakMb.toFixed(0)} MB`;
