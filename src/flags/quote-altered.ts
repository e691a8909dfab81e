import type { Change, Judgement } from './change.js';

/** A quotation inside the quotation, or its end: such a change reaches beyond one speaker's words. */
const MARK = /["“”„«»]|['‘’](?=\s|$)|(?:^|\s)['‘’]/u;

/** Words changed inside quotation marks: somebody is made to say what was not said. */
export function quoteAltered(change: Change): Judgement | null {
  if (!change.quoted || MARK.test(change.before) || MARK.test(change.after)) return null;
  return { kind: 'quote-altered', severity: 'major', detail: {}, explanation: `Words inside the quotation marks differ: ${change.told}.` };
}
