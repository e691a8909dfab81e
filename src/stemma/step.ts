import type { Document } from '../model/document.js';
import type { PairFacts } from '../model/pair-facts.js';
import { lettersOf } from './line-letters.js';
import type { ParallelReadings } from './readings.js';

/** What became of a line above the story. */
export type Line = 'same' | 'dropped' | 'added' | 'changed';

/** What would have happened to a text on its way into another, if the one was made from the other. Counts, not judgements. */
export interface Step {
  readonly gapsLost: number;
  readonly gapsRestored: number;
  readonly slipsMade: number;
  readonly slipsMended: number;
  readonly brokenOff: boolean;
  readonly madeWhole: boolean;
  readonly misread: boolean;
  readonly readRightly: boolean;
  /** Letters, and stretches, that did not come along, and those that came to it. */
  readonly lettersLost: number;
  readonly lettersAdded: number;
  readonly placesLost: number;
  readonly placesAdded: number;
  readonly wordsChanged: number;
  readonly marksChanged: number;
  /** The latest year that each story names; null where it names none. */
  readonly yearBefore: number | null;
  readonly yearAfter: number | null;
  readonly headline: Line;
  readonly byline: Line;
  readonly readings: ParallelReadings;
}

/** What stands above a story, as it is held against others; empty where there is nothing. */
export interface Page {
  readonly id: string;
  readonly headline: string;
  readonly byline: string;
}

export const pageOf = ({ id, headline, bylines }: Document): Page => ({
  id,
  headline: lettersOf(headline?.value ?? ''),
  byline: lettersOf(bylines.map(({ value }) => value).join(' ')),
});

/** The step between two texts in one of its two directions. `facts` may name them in either order. */
export function stepOf(facts: PairFacts, from: Page, to: Page, readings: ParallelReadings): Step {
  const { gapsLostInA, gapsLostInB, slipsInA, slipsInB, breaksOffA, breaksOffB, misreadInA, misreadInB, onlyInA, onlyInB } = facts;
  const ownA = facts.lettersA * (1 - facts.coverageA);
  const ownB = facts.lettersB * (1 - facts.coverageB);
  const down = facts.a === from.id;
  const [ofFrom, ofTo] = down ? [0, 1] : [1, 0];
  const at = <T>(index: number, a: T, b: T): T => (index === 0 ? a : b);
  return {
    gapsLost: at(ofTo, gapsLostInA, gapsLostInB),
    gapsRestored: at(ofFrom, gapsLostInA, gapsLostInB),
    slipsMade: at(ofTo, slipsInA, slipsInB),
    slipsMended: at(ofFrom, slipsInA, slipsInB),
    brokenOff: at(ofTo, breaksOffA, breaksOffB),
    madeWhole: at(ofFrom, breaksOffA, breaksOffB),
    misread: at(ofTo, misreadInA, misreadInB) > 0 && at(ofFrom, misreadInA, misreadInB) === 0,
    readRightly: at(ofFrom, misreadInA, misreadInB) > 0 && at(ofTo, misreadInA, misreadInB) === 0,
    lettersLost: at(ofFrom, ownA, ownB),
    lettersAdded: at(ofTo, ownA, ownB),
    placesLost: at(ofFrom, onlyInA, onlyInB),
    placesAdded: at(ofTo, onlyInA, onlyInB),
    wordsChanged: facts.changedWords,
    marksChanged: facts.changedMarks,
    yearBefore: at(ofFrom, facts.yearA, facts.yearB),
    yearAfter: at(ofTo, facts.yearA, facts.yearB),
    headline: lineOf(from.headline, to.headline),
    byline: lineOf(from.byline, to.byline),
    readings,
  };
}

function lineOf(from: string, to: string): Line {
  if (from === to) return 'same';
  if (to === '') return 'dropped';
  return from === '' ? 'added' : 'changed';
}

/** Whether a year is later than another; any year is later than none. */
export const isLater = (year: number | null, other: number | null): boolean => year !== null && (other === null || year > other);
