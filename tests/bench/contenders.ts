import { diffWords } from 'diff';
import dmp from 'diff-match-patch';
import { diff as myersDiff } from 'fast-myers-diff';
import { compareTexts } from '../../src/align/compare.js';

/** Something that takes two texts and says how they differ. What it returns is only there so that no work can be optimised away. */
export interface Contender {
  readonly name: string;
  readonly compare: (a: string, b: string) => number;
}

const words = (text: string): string[] => text.split(/(\s+)/);
const patcher = new dmp.diff_match_patch();

export const OURS: Contender = { name: 'stemma', compare: (a, b) => compareTexts(a, b).differences.length };

/** What a user would take instead, each used as its own manual says for prose. */
export const OTHERS: readonly Contender[] = [
  { name: 'jsdiff diffWords', compare: (a, b) => diffWords(a, b).length },
  { name: 'fast-myers-diff, words', compare: (a, b) => [...myersDiff(words(a), words(b))].length },
  {
    name: 'diff-match-patch',
    compare: (a, b) => {
      const diffs = patcher.diff_main(a, b);
      patcher.diff_cleanupSemantic(diffs);
      return diffs.length;
    },
  },
];
