import type { EvidenceKind } from '../model/cluster.js';
import type { Partings } from './readings.js';
import { isLater, type Line, type Step } from './step.js';

/** A number that is read off a step, and the kind of evidence it belongs to. */
interface StepFeature {
  readonly name: string;
  readonly evidence: EvidenceKind;
  readonly of: (step: Step) => number;
  /** Left out where it says nothing: which years copies name is a matter of what they are about; what breaks an edition off is not its age. */
  readonly only?: 'copy' | 'revision';
}

/** The first of a kind says most, the hundredth nothing new. */
const some = (number: number): number => Math.log1p(number);
/** Nears 1: five lost spaces say half of what a thousand do, which one run of a program has lost at once. */
const filling = (number: number): number => number / (number + 5);
const any = (is: boolean): number => (is ? 1 : 0);
/** Letters in lines of print. */
const LINE = 50;
/** Differences in tens; beyond a hundred they only say that the two are far apart. */
const tens = (number: number): number => Math.min(number, 100) / 10;

/** Letter for letter the same: what differs is damage, or stands above the story. */
const isSame = ({ lettersLost, lettersAdded, wordsChanged }: Step): boolean => lettersLost < 1 && lettersAdded < 1 && wordsChanged === 0;

const line = (name: string, evidence: EvidenceKind, of: (step: Step) => Line, what: Line): StepFeature => ({
  name: `${name} ${what}`,
  evidence,
  of: (step) => any(of(step) === what),
});

/** Partings of one sort: by what it would have taken, and the sum of them in tens, for ten of them say nearly ten times as much. */
function partings(name: string, of: (step: Step) => Partings): readonly StepFeature[] {
  const all = (step: Step): number => of(step).changed + of(step).lost + of(step).added;
  return [
    { name: `${name}: changed`, evidence: 'innovation', of: (step) => some(of(step).changed) },
    { name: `${name}: lost`, evidence: 'innovation', of: (step) => some(of(step).lost) },
    { name: `${name}: added`, evidence: 'innovation', of: (step) => some(of(step).added) },
    { name: `${name}: tens`, evidence: 'innovation', of: (step) => tens(all(step)) },
  ];
}

/**
 * What is weighed of a step. Weights are fitted (`tests/train/descent.ts`) and stand in `descent-weights.json` under these names; the
 * difference between a feature's value down and up, times its weight, is the evidence for the direction.
 */
export const STEP_FEATURES: readonly StepFeature[] = [
  { name: 'gaps lost', evidence: 'damage', of: (step) => filling(step.gapsLost) },
  { name: 'gaps restored', evidence: 'damage', of: (step) => filling(step.gapsRestored) },
  { name: 'gaps restored, many', evidence: 'damage', of: (step) => some(step.gapsRestored) },
  { name: 'slips made', evidence: 'damage', of: (step) => some(step.slipsMade) },
  { name: 'slips mended', evidence: 'damage', of: (step) => some(step.slipsMended) },
  { name: 'broken off', evidence: 'damage', of: (step) => any(step.brokenOff), only: 'copy' },
  { name: 'made whole', evidence: 'damage', of: (step) => any(step.madeWhole), only: 'copy' },
  { name: 'misread', evidence: 'damage', of: (step) => any(step.misread), only: 'copy' },
  { name: 'read rightly', evidence: 'damage', of: (step) => any(step.readRightly), only: 'copy' },
  { name: 'letters lost', evidence: 'containment', of: (step) => some(step.lettersLost / LINE) },
  { name: 'letters added', evidence: 'containment', of: (step) => some(step.lettersAdded / LINE) },
  { name: 'places lost', evidence: 'containment', of: (step) => some(step.placesLost) },
  { name: 'places added', evidence: 'containment', of: (step) => some(step.placesAdded) },
  {
    name: 'a later year',
    evidence: 'containment',
    of: ({ yearBefore, yearAfter }) => any(isLater(yearAfter, yearBefore)),
    only: 'revision',
  },
  {
    name: 'no later year',
    evidence: 'containment',
    of: ({ yearBefore, yearAfter }) => any(isLater(yearBefore, yearAfter)),
    only: 'revision',
  },
  { name: 'same letters', evidence: 'shared-text', of: (step) => any(isSame(step)) },
  { name: 'words changed', evidence: 'shared-text', of: (step) => some(step.wordsChanged) },
  { name: 'words changed, tens', evidence: 'shared-text', of: (step) => tens(step.wordsChanged) },
  { name: 'marks changed', evidence: 'shared-text', of: (step) => some(step.marksChanged) },
  line('headline', 'headline', ({ headline }) => headline, 'dropped'),
  line('headline', 'headline', ({ headline }) => headline, 'added'),
  line('headline', 'headline', ({ headline }) => headline, 'changed'),
  line('byline', 'credit', ({ byline }) => byline, 'dropped'),
  line('byline', 'credit', ({ byline }) => byline, 'added'),
  line('byline', 'credit', ({ byline }) => byline, 'changed'),
  ...partings('source alone', ({ readings }) => readings.alone),
  ...partings('copy alone', ({ readings }) => readings.own),
  ...partings('away from most', ({ readings }) => readings.away),
  ...partings('back to most', ({ readings }) => readings.back),
  { name: 'rare in both', evidence: 'innovation', of: ({ readings }) => some(readings.rare) },
  { name: 'rare in both, tens', evidence: 'innovation', of: ({ readings }) => tens(readings.rare) },
];

/** A number that is read off a text that none of the others would be the source of. */
interface OriginFeature {
  readonly name: string;
  readonly of: (origin: Origin) => number;
}

/** A text and how it stands among the others. */
export interface Origin {
  /** Texts in all. */
  readonly texts: number;
  /** Gaps that the soundest version of it has and it does not: whatever it was made from, they were lost on the way. */
  readonly gapsLost: number;
  readonly breaksOff: boolean;
  readonly isMisread: boolean;
}

export const ORIGIN_FEATURES: readonly OriginFeature[] = [
  { name: 'origin', of: () => 1 },
  { name: 'origin without gaps', of: ({ gapsLost }) => filling(gapsLost) },
  { name: 'origin broken off', of: ({ breaksOff }) => any(breaksOff) },
  { name: 'origin misread', of: ({ isMisread }) => any(isMisread) },
  { name: 'origin among texts', of: ({ texts }) => Math.log(texts) },
];
