import type { Document } from '../model/document.js';
import type { EncodingFinding } from '../model/encoding-basis.js';
import type { Flag } from '../model/flag.js';
import { BUILT_IN_LEXICON, type Lexicon } from '../text/lexicon.js';
import { attributionFlags } from './attribution/attribution-flags.js';
import { creditFlags, noDate, unattributedWireCopy } from './credit.js';
import { dateConflict } from './date-conflict.js';
import { type Draft, finishFlags } from './draft.js';
import { lostCharacters, mojibake, uncertainEncoding } from './encoding.js';
import { formFlags } from './form.js';
import { furnitureInBody } from './furniture-in-body.js';
import { headlineConflict, headlineFlags, noHeadline } from './headline.js';
import { homoglyphs } from './homoglyphs.js';
import { brokenSentences, doubledWords } from './integrity.js';
import { invisibleCharacters } from './invisible-characters.js';
import type { Pair } from './pair.js';
import { passageFlags } from './passages.js';
import { unbalancedQuotes } from './quotation-marks.js';
import { spacingFlags } from './spacing.js';
import { suspectedSpaces } from './suspected-spaces.js';
import { truncated } from './truncated.js';
import { withoutRepeats } from './without-repeats.js';
import { wordingFlags } from './wording.js';

/** Every rule that looks at two versions. */
const PAIR_RULES: readonly ((pair: Pair) => readonly Draft[])[] = [
  headlineFlags,
  creditFlags,
  spacingFlags,
  wordingFlags,
  passageFlags,
  formFlags,
];

/** Every rule that looks at one text alone. */
const TEXT_RULES: readonly ((document: Document, lexicon: Lexicon) => readonly Draft[])[] = [
  noHeadline,
  headlineConflict,
  noDate,
  dateConflict,
  unattributedWireCopy,
  suspectedSpaces,
  doubledWords,
  brokenSentences,
  truncated,
  furnitureInBody,
  unbalancedQuotes,
  mojibake,
  lostCharacters,
  invisibleCharacters,
  homoglyphs,
];

/** All differences between two versions that have a name. */
export const flagPair = (pair: Pair): readonly Flag[] =>
  finishFlags(
    withoutRepeats(
      attributionFlags(pair),
      PAIR_RULES.flatMap((rule) => rule(pair)),
    ),
    pair.a.document,
    pair.b.document,
  );

/**
 * All damage that shows in one text without a counterpart.
 * @param encoding how its bytes were decoded; null for a text that never was bytes
 */
export const flagText = (
  document: Document,
  encoding: EncodingFinding | null = null,
  lexicon: Lexicon = BUILT_IN_LEXICON,
): readonly Flag[] =>
  finishFlags(
    [...TEXT_RULES.flatMap((rule) => rule(document, lexicon)), ...(encoding === null ? [] : uncertainEncoding(encoding))],
    document,
    null,
  );
