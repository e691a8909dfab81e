import type { Document } from '../model/document.js';
import { headOf, tailOf } from '../text/cut.js';
import { pageDate, spellDay } from './page-date.js';

/** Names longer than this are cut in sentences. */
const LONGEST_LABEL = 60;

/**
 * How each document is called in sentences: by its outlet; where two share one, with the day, then the clock, then the name.
 *
 * @returns one label for each document id, all different unless two documents share name and content.
 */
export function labelDocuments(documents: readonly Document[]): ReadonlyMap<string, string> {
  const forms = FORMS.map((form) => documents.map(form));
  const counts = forms.map((labels) => countEach(labels));
  const labelAt = (index: number): string => {
    const unique = forms.findIndex((labels, form) => counts[form]?.get(labels[index] ?? '') === 1);
    return forms.at(unique)?.[index] ?? '';
  };
  return new Map(documents.map((document, index) => [document.id, labelAt(index)]));
}

/** The outlet alone: enough where the sentence says the rest. */
export const plainLabel = (document: Document): string =>
  document.outlet === null ? shorten(document.name) : headOf(document.outlet.value, LONGEST_LABEL);

function countEach(labels: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

const shorten = (name: string): string => (name.length > LONGEST_LABEL ? `…${tailOf(name, LONGEST_LABEL - 1)}` : name);
const named = (document: Document): string => `${plainLabel(document)} (${shorten(document.name)})`;

/** Editions of one page share its date of publication: they are told apart by when they were last changed. */
function changed(document: Document): string {
  const date = document.modified;
  if (date === null) return dated(document, true);
  return `${plainLabel(document)} as of ${spellDay(date)}${date.precision === 'minute' ? `, ${date.iso.slice(11, 16)}` : ''}`;
}

/** The last resort, for paths that end alike. */
const numbered = (document: Document): string => `${named(document)} [${document.id}]`;

function dated(document: Document, clock: boolean): string {
  const date = pageDate(document);
  if (date === null) return plainLabel(document);
  const time = clock && date.precision === 'minute' ? `, ${date.iso.slice(11, 16)}` : '';
  return `${plainLabel(document)} of ${spellDay(date)}${time}`;
}

/** Ways to call a document, from the shortest to the surest. */
const FORMS: readonly ((document: Document) => string)[] = [
  plainLabel,
  (document) => dated(document, false),
  (document) => dated(document, true),
  changed,
  named,
  numbered,
];
