import { englishWords } from './english-words.js';
import { gapsAfterClitic, gapsAfterOrdinal } from './gap-after-clitic.js';
import { strengthAtJoint } from './gap-at-joint.js';
import { ORDINAL } from './gap-at-number.js';
import { gapsInRun } from './gaps-in-run.js';
import type { KnownWords } from './known-words.js';
import { isLeftAlone, stretchAround } from './left-alone.js';
import { type Scan, scanWords } from './scan-words.js';
import { quotesOf } from './straight-quotes.js';
import { atLeastAs, type Gap, type Strength } from './strength.js';
import { isDigit, lettersBefore } from './surroundings.js';
import type { WordCounts } from './word-counts.js';

/** A text has lost other spaces where one of so many stretches has lost one for sure. */
const STRETCHES_A_GAP = 40;

/** Stretches without white space are words and a mark, five or six characters; where they are this long on average, hardly any space is left. */
const SOLID = 14;

export interface LostSpaces {
  /** In order, each place once. */
  readonly gaps: readonly Gap[];
  readonly scan: Scan;
}

/** Shorter stretches of a text that has hardly any space left are whole all the same. */
const SHORTEST_SOLID = 30;

/** The lost spaces of an English text, as far as it shows them itself. */
export function lostSpaces(text: string, vocabulary: WordCounts): LostSpaces {
  const english = englishWords();
  const scan = scanWords(text, english);
  if (scan.unknown.length === 0 && scan.joints.length === 0) return { gaps: [], scan };
  if (isForeign(text, scan)) return { gaps: [], scan };
  const words: KnownWords = { english, own: scan.own, vocabulary };
  const found = [...gapsInRuns(text, scan, words), ...gapsAtJoints(text, scan, words)]
    .map((gap) => ({ ...gap, stretch: stretchAround(text, gap.at) }))
    .filter(({ stretch }) => !isLeftAlone(stretch));
  const least = leastStrength(text, scan, found);
  const gaps = found.filter(({ strength, stretch }) =>
    atLeastAs(strength, least === 'possible' && stretch.length < SHORTEST_SOLID ? 'likely' : least),
  );
  return { gaps: gaps.map(({ at, strength }) => ({ at, strength })).sort((x, y) => x.at - y.at), scan };
}

/** A text of which so little is English words, in so many, is of another language, whatever it was taken for: searching it would find chance words. */
const LEAST_ENGLISH = 0.5;
const RUNS_THAT_TELL = 40;

const isForeign = (text: string, { runs, english, chunks }: Scan): boolean =>
  runs >= RUNS_THAT_TELL && english < runs * LEAST_ENGLISH && text.length <= chunks * SOLID;

/** How sure a place must be: the more spaces a text has lost, the less. */
function leastStrength(text: string, { chunks }: Scan, found: readonly Gap[]): Strength {
  if (text.length > chunks * SOLID) return 'possible';
  const sure = found.filter(({ strength }) => strength === 'sure').length;
  return sure > 0 && sure * STRETCHES_A_GAP >= chunks ? 'likely' : 'sure';
}

function gapsInRuns(text: string, { unknown }: Scan, words: KnownWords): readonly Gap[] {
  const found: Gap[] = [];
  for (let n = 0; n < unknown.length; n += 2) {
    const [start, end] = [unknown[n] ?? 0, unknown[n + 1] ?? 0];
    const before = text.charAt(start - 1);
    // Behind a hyphen a run is as often the second part of a compound (Trump-itis).
    for (const { at, strength } of gapsInRunAfter(before, text, start, end, words))
      found.push({ at: start + at, strength: before === '-' && strength === 'sure' ? 'likely' : strength });
  }
  return found;
}

function gapsInRunAfter(before: string, text: string, start: number, end: number, words: KnownWords): readonly Gap[] {
  const run = text.slice(start, end);
  if (before === "'" || before === '’') return gapsAfterClitic(lettersBefore(text, start - 1), run, words);
  return isDigit(before) && ORDINAL.test(run) ? gapsAfterOrdinal(run, words) : gapsInRun(run, words);
}

function gapsAtJoints(text: string, { joints }: Scan, words: KnownWords): readonly Gap[] {
  const quotes = quotesOf(text);
  return joints.flatMap((at): readonly Gap[] => {
    const strength = strengthAtJoint(text, at, words, quotes);
    return strength === null ? [] : [{ at, strength }];
  });
}
