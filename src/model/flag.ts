import type { Span } from './span.js';

export const SEVERITIES = ['info', 'minor', 'major'] as const;
/** `major` changes what a reader would believe or whom they would credit, `minor` the wording, `info` the form. */
export type Severity = (typeof SEVERITIES)[number];

export const FLAG_FAMILIES = ['spacing', 'headline', 'attribution', 'credit', 'facts', 'text', 'integrity'] as const;
export type FlagFamily = (typeof FLAG_FAMILIES)[number];

/** The one table of flag kinds: the family of each and what a reader calls it. */
export const FLAG_KINDS = {
  'missing-space': { family: 'spacing', title: 'Space lost' },
  'missing-paragraph-break': { family: 'spacing', title: 'Paragraph break lost' },
  'extra-space': { family: 'spacing', title: 'Space added' },
  'extra-paragraph-break': { family: 'spacing', title: 'Paragraph break added' },
  'suspected-missing-space': { family: 'spacing', title: 'Space probably lost' },
  'headline-changed': { family: 'headline', title: 'Headline changed' },
  'headline-missing': { family: 'headline', title: 'Headline missing' },
  'headline-added': { family: 'headline', title: 'Headline added' },
  'speaker-changed': { family: 'attribution', title: 'Speaker changed' },
  'attribution-dropped': { family: 'attribution', title: 'Attribution dropped' },
  'attribution-added': { family: 'attribution', title: 'Attribution added' },
  'reporting-verb-changed': { family: 'attribution', title: 'Reporting verb changed' },
  'quote-altered': { family: 'attribution', title: 'Quotation altered' },
  'quote-to-paraphrase': { family: 'attribution', title: 'Quotation marks dropped' },
  'paraphrase-to-quote': { family: 'attribution', title: 'Quotation marks put round a paraphrase' },
  'addressee-changed': { family: 'attribution', title: 'Told to somebody else' },
  'byline-changed': { family: 'credit', title: 'Byline changed' },
  'byline-dropped': { family: 'credit', title: 'Byline dropped' },
  'byline-added': { family: 'credit', title: 'Byline added' },
  'credit-dropped': { family: 'credit', title: 'Credit dropped' },
  'credit-changed': { family: 'credit', title: 'Credit changed' },
  'credit-added': { family: 'credit', title: 'Credit added' },
  'dateline-changed': { family: 'credit', title: 'Dateline changed' },
  'outlet-changed': { family: 'credit', title: 'Other outlet' },
  'published-changed': { family: 'credit', title: 'Other publication date' },
  'date-conflict': { family: 'credit', title: 'Dates in conflict' },
  'unattributed-wire-copy': { family: 'credit', title: 'Wire copy without credit' },
  'number-changed': { family: 'facts', title: 'Number changed' },
  'date-changed': { family: 'facts', title: 'Date changed' },
  'name-changed': { family: 'facts', title: 'Name changed' },
  'negation-changed': { family: 'facts', title: 'Negation changed' },
  'hedge-changed': { family: 'facts', title: 'Certainty changed' },
  'term-changed': { family: 'facts', title: 'Term changed' },
  'passage-added': { family: 'text', title: 'Passage added' },
  'passage-removed': { family: 'text', title: 'Passage removed' },
  'passage-rewritten': { family: 'text', title: 'Passage rewritten' },
  'passage-moved': { family: 'text', title: 'Passage moved' },
  wording: { family: 'text', title: 'Wording' },
  punctuation: { family: 'text', title: 'Punctuation' },
  case: { family: 'text', title: 'Capital letters' },
  spelling: { family: 'text', title: 'Spelling' },
  'doubled-word': { family: 'integrity', title: 'Doubled word' },
  'broken-sentence': { family: 'integrity', title: 'Broken sentence' },
  'unbalanced-quotes': { family: 'integrity', title: 'Unbalanced quotation marks' },
  mojibake: { family: 'integrity', title: 'Decoded wrongly' },
  'lost-character': { family: 'integrity', title: 'Character lost' },
  'invisible-characters': { family: 'integrity', title: 'Invisible characters' },
  homoglyphs: { family: 'integrity', title: 'Look-alike letters' },
  'uncertain-encoding': { family: 'integrity', title: 'Encoding uncertain' },
  'furniture-in-body': { family: 'integrity', title: 'Page furniture in the story' },
  truncated: { family: 'integrity', title: 'Text cut off' },
  'headline-conflict': { family: 'integrity', title: 'Headlines in conflict' },
  'no-headline': { family: 'integrity', title: 'No headline' },
  'no-date': { family: 'integrity', title: 'No date' },
} as const;

export type FlagKind = keyof typeof FLAG_KINDS;

/** The family of a kind: it decides the hue and the filter it answers to. */
export const familyOf = (kind: FlagKind): FlagFamily => FLAG_KINDS[kind].family;

/** A JSON value: what `detail` may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One finding: about a pair of documents (spans in A and B) or about one text alone (`a` in that text, `b` null). */
export interface Flag {
  /** Sixteen hex digits: a hash of both documents' sha256, the kind and the anchored text. Survives a re-run. */
  readonly id: string;
  readonly kind: FlagKind;
  readonly severity: Severity;
  /** Where it stands in A's `text`; an empty span marks the place where B has something and A nothing. */
  readonly a: Span | null;
  readonly b: Span | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly detail: { readonly [key: string]: Json };
  /** A sentence that a reader understands without the manual. */
  readonly explanation: string;
}

/** Counts of flags by severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;
