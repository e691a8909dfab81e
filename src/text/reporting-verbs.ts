import type { Stance } from '../model/attribution.js';
import { inflect } from './inflect.js';
import lexicon from './lexicons/reporting-verbs.json' with { type: 'json' };

export interface ReportingVerb {
  /** The verb as the dictionary has it. */
  readonly verb: string;
  readonly stance: Stance;
}

const { irregular, ...regular } = lexicon.entries;

/** Every form of every reporting verb, in small letters. */
export const REPORTING_FORMS: ReadonlyMap<string, ReportingVerb> = buildForms();

/** The reporting verb a word is a form of, or null. */
export const reportingVerb = (word: string): ReportingVerb | null => REPORTING_FORMS.get(word.toLowerCase()) ?? null;

function buildForms(): ReadonlyMap<string, ReportingVerb> {
  const forms = new Map<string, ReportingVerb>();
  for (const [stance, verbs] of Object.entries(regular) as [Stance, readonly string[]][]) {
    for (const verb of verbs) for (const form of inflect(verb)) forms.set(form, { verb, stance });
  }
  for (const [verb, [stance, ...others]] of Object.entries(irregular) as [string, [Stance, ...string[]]][]) {
    for (const form of [verb, ...others]) forms.set(form, { verb, stance });
  }
  return forms;
}
