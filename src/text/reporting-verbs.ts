import type { Stance } from '../model/attribution.js';
import type { VerbEntry, WordLists } from '../model/lexicon.js';
import { inflect } from './inflect.js';

export interface ReportingVerb {
  /** The verb as the dictionary has it. */
  readonly verb: string;
  readonly stance: Stance;
}

/** Every form of every reporting verb, in small letters. */
export type VerbForms = ReadonlyMap<string, ReportingVerb>;

/** The reporting verb a word is a form of, or null. */
export const reportingVerb = (word: string, verbs: VerbForms): ReportingVerb | null => verbs.get(word.toLowerCase()) ?? null;

/** All forms of an entry in small letters: a verb by itself is inflected by rule. */
export const formsOf = (entry: VerbEntry): readonly string[] =>
  typeof entry === 'string' ? inflect(entry.toLowerCase()) : entry.map((form) => form.toLowerCase());

/** The verb of an entry as the dictionary has it. */
export const verbOf = (entry: VerbEntry): string => (typeof entry === 'string' ? entry : (entry[0] ?? '')).toLowerCase();

/** The forms of verbs by stance. Where two verbs share one, it is the later's, and rather a form that is written out than one made by rule. */
export function verbForms(verbs: WordLists['reportingVerbs']): VerbForms {
  const entries = (Object.entries(verbs) as [Stance, readonly VerbEntry[]][]).flatMap(([stance, list]) =>
    list.map((entry) => ({ stance, entry })),
  );
  const isRegular = ({ entry }: { readonly entry: VerbEntry }): boolean => typeof entry === 'string';
  return new Map(
    [...entries.filter(isRegular), ...entries.filter((one) => !isRegular(one))].flatMap(({ stance, entry }) =>
      formsOf(entry).map((form) => [form, { verb: verbOf(entry), stance }] as const),
    ),
  );
}
