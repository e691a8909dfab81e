import type { Stance } from './attribution.js';

/** A regular verb, or all forms of one, the dictionary's first. */
export type VerbEntry = string | readonly string[];

/** Who may be a source (`role`: spokesman, `body`: council, `people`: many), what stands before a name, what may hold a claim (`account`: letter). */
export const REPORT_WORDS = ['role', 'body', 'title', 'account', 'people'] as const;
export type ReportWord = (typeof REPORT_WORDS)[number];

/** `modal`: may, might. `report`: somebody else's claim, reportedly. `guess`: apparently, likely. */
export type HedgeKind = 'modal' | 'report' | 'guess';

/** Words for one thing or deed by the judgement they carry. */
export interface TermGroup {
  readonly concept: string;
  readonly terms: Readonly<Record<string, readonly string[]>>;
}

/** Every list of words that a newsroom can add to or take from (`schemas/lexicon.schema.json`). */
export interface WordLists {
  readonly reportingVerbs: Readonly<Partial<Record<Stance, readonly VerbEntry[]>>>;
  /** Reporting verbs that have somebody told. */
  readonly tellingVerbs: readonly string[];
  /** Verbs of thinking and wanting, which attribute without speech. */
  readonly attitudes: readonly VerbEntry[];
  readonly reportWords: Readonly<Partial<Record<ReportWord, readonly string[]>>>;
  readonly hedges: Readonly<Partial<Record<HedgeKind, readonly string[]>>>;
  readonly negations: readonly string[];
  readonly loadedTerms: readonly TermGroup[];
  /** Pairs of sides, each a list of forms. */
  readonly opposites: readonly (readonly (readonly string[])[])[];
  readonly intensifiers: readonly string[];
  /** Scales from weak to strong, each step a list of forms. */
  readonly scales: readonly (readonly (readonly string[])[])[];
  /** Rows of names of one bearer. */
  readonly nameAliases: readonly (readonly string[])[];
}

export type WordList = keyof WordLists;

/** A file of words: those it adds to the built-in lists, and those it takes from them, which go first. */
export interface LexiconFile extends Partial<WordLists> {
  readonly about?: string;
  readonly sources?: readonly string[];
  /** Words to take out of a list, wherever they stand in it; verbs by the word that heads them. */
  readonly remove?: Readonly<Partial<Record<WordList, readonly string[]>>>;
}
