import { englishWords } from './english-words.js';
import { gapsAtMarks } from './gap-at-mark.js';
import { gapsInRun } from './gap-in-run.js';
import { ownWords } from './own-words.js';
import type { KnownWords } from './split-run.js';
import type { Vocabulary } from './vocabulary.js';

/** A place where a space is lost. */
export interface LostSpace {
  readonly at: number;
  readonly sure: boolean;
}

const CHUNK = /\S+/gu;
const ODD = /[@\\_#=<>{}~^|]|:\/\/|www\.|\p{L}\.\p{Ll}/u;
const RUN = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
export const LEVEL = { share: 1 / 40, min: 1 };

export function lostSpaces(text: string, vocabulary: Vocabulary): readonly LostSpace[] {
  const words: KnownWords = { english: englishWords(), own: ownWords(text, vocabulary) };
  const found: LostSpace[] = [];
  let chunks = 0;
  for (const { 0: chunk, index } of text.matchAll(CHUNK)) {
    chunks++;
    if (chunk.length < 4 || (ODD.test(chunk) && chunk.length < 60)) continue;
    const gaps = [...gapsAtMarks(text, index, index + chunk.length, words), ...runGaps(chunk, index, words)];
    found.push(...gaps.sort((x, y) => x.at - y.at));
  }
  const sure = found.filter((gap) => gap.sure);
  const glued = sure.length >= LEVEL.min && sure.length >= chunks * LEVEL.share;
  return glued ? found : sure;
}

function runGaps(chunk: string, offset: number, words: KnownWords): readonly LostSpace[] {
  const out: LostSpace[] = [];
  for (const { 0: run, index } of chunk.matchAll(RUN)) {
    const quote = Math.max(run.lastIndexOf("'"), run.lastIndexOf('’'));
    if (quote < 0) {
      if (run.length > 3) for (const { at, sure } of gapsInRun(run, words)) out.push({ at: offset + index + at, sure });
      continue;
    }
    const clitic = /^(?:s|t|re|ve|ll|d|m)(?=[\p{L}\p{M}]{2})/u.exec(run.slice(quote + 1))?.[0] ?? '';
    const head = run.slice(0, quote);
    const headEnd = /n$/.test(head) ? 0 : quote;
    if (headEnd > 3 && !head.includes("'")) for (const { at, sure } of gapsInRun(head, words)) out.push({ at: offset + index + at, sure });
    if (clitic !== '' && head.length > 1) {
      const rest = run.slice(quote + 1 + clitic.length);
      const tail = run.slice(quote + 1);
      out.push(...afterClitic(tail, clitic.length, rest, offset + index + quote + 1, words));
    }
  }
  return out;
}

import { costOfWord, NO_WORD } from './word-table.js';

function afterClitic(tail: string, cut: number, rest: string, offset: number, words: KnownWords): readonly LostSpace[] {
  if (costOfWord(words.english.words, tail) !== NO_WORD) return [];
  const restKnown = costOfWord(words.english.words, rest) !== NO_WORD && rest.length > 1;
  if (restKnown || /^\p{Lu}\p{Ll}/u.test(rest)) return [{ at: offset + cut, sure: rest.length > 2 }];
  const inner = gapsInRun(rest, words);
  return inner.length > 0
    ? [{ at: offset + cut, sure: inner[0]!.sure }, ...inner.map(({ at, sure }) => ({ at: offset + cut + at, sure }))]
    : [];
}
