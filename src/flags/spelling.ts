import { compareSpelling, type Spelling } from '../text/spelling.js';
import type { Change, Judgement } from './change.js';

/** The same words spelt in two ways: house spelling, or a misprint in one text. */
export function spellingChanged(change: Change): Judgement | null {
  const found = change.wordsBefore.map((word, at): Spelling | 'same' | null => {
    const other = change.wordsAfter[at] ?? '';
    return word.toLowerCase() === other.toLowerCase() ? 'same' : compareSpelling(word, other);
  });
  if (change.wordsBefore.length !== change.wordsAfter.length || found.includes(null) || found.every((one) => one === 'same')) return null;
  const typo = found.includes('typo');
  return {
    kind: 'spelling',
    severity: 'info',
    detail: { typo },
    explanation: typo ? `One text has a misprint: ${change.told}.` : `Another spelling of the same word: ${change.told}.`,
  };
}
