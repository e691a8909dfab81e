import { type ReportingVerb, reportingVerb, type VerbForms } from '../text/reporting-verbs.js';
import type { Change, Judgement } from './change.js';
import { quote } from './pair.js';

const AUXILIARY: ReadonlySet<string> = new Set(['has', 'have', 'had', 'is', 'was', 'were', 'be', 'been']);

/** After these a claim, a charge or a report is a thing, not what somebody does. */
const BEFORE_NOUN = /^(?:a|an|the|this|these|those|his|her|its|their|our|my|your|no|any|each|every|of|for|new|first|last)$/i;

/** Another reporting verb in the same place; major when it says something else about the claim. */
export function reportingVerbChanged(change: Change): Judgement | null {
  const before = onlyVerb(change.wordsBefore, change.lexicon.verbs);
  const after = onlyVerb(change.wordsAfter, change.lexicon.verbs);
  if (before === null || after === null || before.verb === after.verb || BEFORE_NOUN.test(change.aroundB.left)) return null;
  const stance = before.stance !== after.stance;
  return {
    kind: 'reporting-verb-changed',
    severity: stance ? 'major' : 'info',
    detail: { stanceBefore: before.stance, stanceAfter: after.stance },
    explanation: stance
      ? `The reporting verb is ${quote(change.before)} (${before.stance}) in the first text and ${quote(change.after)} (${after.stance}) in the second.`
      : `Another reporting verb of the same stance: ${change.told}.`,
  };
}

/** The reporting verb that a reading consists of, auxiliaries aside. */
function onlyVerb(words: readonly string[], verbs: VerbForms): ReportingVerb | null {
  const content = words.filter((word) => !AUXILIARY.has(word.toLowerCase()));
  return content.length === 1 ? reportingVerb(content[0] ?? '', verbs) : null;
}

/** Whether a word may be a noun here: a reporting verb after an article. */
export const isNounAfter = (left: string): boolean => BEFORE_NOUN.test(left);
