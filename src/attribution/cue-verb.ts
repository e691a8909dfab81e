import type { Stance } from '../model/attribution.js';
import { reportingVerb } from '../text/reporting-verbs.js';
import type { Layout } from './layout.js';
import type { Stretch } from './stretches.js';

/** How a cue attributes: its verb as the dictionary has it, and what that says about the claim. */
export interface CueVerb {
  readonly verb: string | null;
  readonly stance: Stance;
  /** Whether it is a verb of telling, which has somebody told. */
  readonly tells: boolean;
}

/** The verb of a cue: the last reporting verb in it ("has also said"), else its words as they stand ("according to", "believes"). */
export function cueVerb({ tokens, vocabulary: { lexicon } }: Layout, text: string, { from, to }: Stretch): CueVerb {
  for (let i = to - 1; i >= from; i--) {
    const reporting = reportingVerb(text.slice(tokens.starts[i], tokens.ends[i]), lexicon.verbs);
    if (reporting !== null) return { ...reporting, tells: lexicon.tellingVerbs.has(reporting.verb) };
  }
  const words = text
    .slice(tokens.starts[from], tokens.ends[to - 1])
    .toLowerCase()
    .replace(/\s+/g, ' ');
  return { verb: /\p{L}/u.test(words) ? words : null, stance: 'neutral', tells: false };
}
