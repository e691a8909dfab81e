import { englishWords } from './english-words.js';
import { gapsAfterClitic } from './gap-after-clitic.js';
import { strengthAtJoint } from './gap-at-joint.js';
import { gapsInRun } from './gaps-in-run.js';
import type { KnownWords } from './known-words.js';
import { isLeftAlone, stretchAround } from './left-alone.js';
import { type Scan, scanWords } from './scan-words.js';
import { quotesOf } from './straight-quotes.js';
import { atLeastAs, type Gap } from './strength.js';
import { lettersBefore } from './surroundings.js';
import type { WordCounts } from './word-counts.js';

/** A text has lost many spaces where so many are sure, and one of so many stretches has lost one. */
const MANY = 1;
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
  const words: KnownWords = { english, own: scan.own, vocabulary };
  const found = [...gapsInRuns(text, scan, words), ...gapsAtJoints(text, scan, words)]
    .map((gap) => ({ ...gap, stretch: stretchAround(text, gap.at) }))
    .filter(({ stretch }) => !isLeftAlone(stretch));
  const sure = found.filter(({ strength }) => strength === 'sure').length;
  const least = sure >= MANY && sure * STRETCHES_A_GAP >= scan.chunks ? 'likely' : 'sure';
  const solid = text.length > scan.chunks * SOLID;
  const gaps = found.filter(({ strength, stretch }) => atLeastAs(strength, solid && stretch.length >= SHORTEST_SOLID ? 'possible' : least));
  return { gaps: gaps.map(({ at, strength }) => ({ at, strength })).sort((x, y) => x.at - y.at), scan };
}

function gapsInRuns(text: string, { unknown }: Scan, words: KnownWords): readonly Gap[] {
  const found: Gap[] = [];
  for (let n = 0; n < unknown.length; n += 2) {
    const [start, end] = [unknown[n] ?? 0, unknown[n + 1] ?? 0];
    const run = text.slice(start, end);
    const apostrophe = /['’]/.test(text.charAt(start - 1));
    const gaps = apostrophe ? gapsAfterClitic(lettersBefore(text, start - 1), run, words) : gapsInRun(run, words);
    for (const { at, strength } of gaps) found.push({ at: start + at, strength });
  }
  return found;
}

function gapsAtJoints(text: string, { joints }: Scan, words: KnownWords): readonly Gap[] {
  const quotes = quotesOf(text);
  return joints.flatMap((at): readonly Gap[] => {
    const strength = strengthAtJoint(text, at, words, quotes);
    return strength === null ? [] : [{ at, strength }];
  });
}
